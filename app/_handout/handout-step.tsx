import type { ReactNode } from 'react';
import { edtfWords } from '../../geo/time/dates';
import { type Citation, shortReference } from '../../stories/citations/citation-marks';
import type { Step, Story } from '../../stories/model/story';
import { type Storyboard, storyboardOf } from '../../stories/model/storyboard';
import { sceneAt } from '../../stories/scene/scene';
import { legendRowIds } from '../../stories/scene/scene-legend';
import type { Device } from '../_map/picture/label-features';
import { STILL_FRAMINGS, stillOffsets, stillPath, stillSize } from '../_map/still/framing';
import { asset } from '../_site/urls/urls';
import { FiguresPanel } from '../_step/figures-panel';
import { citedStep, noteId } from '../_step/step-citations';
import styles from './handout.module.css';
import { LegendRows } from './handout-legend';
import { LecturerNotes } from './lecturer-notes';

type StillProps = {
  story: string;
  step: string;
  device: Device;
  /** Progress of the picture; without it the step’s own. */
  progress?: number;
  alt: string;
};

function Still({ story, step, device, progress, alt }: StillProps) {
  const framing = STILL_FRAMINGS[device];
  return (
    <div className={styles.window} style={{ aspectRatio: `${framing.width} / ${framing.height}` }}>
      <img
        src={asset(stillPath(story, step, device, 'light', progress))}
        {...stillSize(framing)}
        style={stillOffsets(framing)}
        alt={alt}
      />
    </div>
  );
}

/**
 * A step’s picture, or its series with what each shows, in the frame of small windows, whose letters stay legible; what
 * the signs mean, and the picture in a sentence.
 */
function Picture({ story, board, step }: { story: Story; board: Storyboard; step: Step }) {
  const nth = story.steps.indexOf(step);
  const series = step.stillSeries ?? [];
  const moments = (series.length > 0 ? series.map(({ at }) => at) : [step.still]).map((progress) => ({
    step: nth,
    progress,
  }));
  const rows = moments.flatMap((moment) => legendRowIds(board, moment, sceneAt(board, moment)));
  const captions = moments.flatMap((moment) => sceneAt(board, moment).captions.map(({ text }) => text));
  return (
    <figure className={styles.figure}>
      {series.length === 0 ? (
        <Still story={story.id} step={step.id} device="wide" alt={step.alt} />
      ) : (
        <ol className={styles.series} data-count={series.length}>
          {series.map(({ at, shows }, picture) => (
            <li key={at}>
              <Still
                story={story.id}
                step={step.id}
                device="narrow"
                progress={at}
                alt={`Map ${picture + 1} of ${series.length} of ‘${step.title}’, described below it`}
              />
              <p>{shows}</p>
            </li>
          ))}
        </ol>
      )}
      <LegendRows rows={rows} />
      <figcaption>
        {[...new Set(captions)].map((text) => (
          <b key={text}>{text}. </b>
        ))}
        {step.alt}
        {/strip/.test(step.alt) && ' The strips belong to the page on the screen.'}
      </figcaption>
    </figure>
  );
}

function Notes({ story, step, notes }: { story: Story; step: Step; notes: readonly Citation[] }) {
  return (
    <div className={styles.notes}>
      <h4>Notes</h4>
      <ol>
        {notes.map(({ key, locator }, at) => {
          const source = story.sources.find(({ id }) => id === key);
          return (
            <li key={`${key} ${locator}`} id={noteId(step.id, at + 1)}>
              <a href={`#source-${key}`}>{source ? shortReference(source) : key}</a>
              {locator && `, ${locator}`}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const boards = new WeakMap<Story, Storyboard>();

function boardOf(story: Story): Storyboard {
  const board = boards.get(story) ?? storyboardOf(story);
  boards.set(story, board);
  return board;
}

/**
 * One step on its sheet: title, date and claim with the picture, then prose, disputed figures and notes, and for
 * lecturers theirs.
 */
export function HandoutStep({
  story,
  step,
  opening,
  withNotes,
}: {
  story: Story;
  step: Step;
  /** What stands above the first step of a chapter, on its sheet. */
  opening: ReactNode;
  /** Whether the lecturer’s notes stand below it. */
  withNotes: boolean;
}) {
  const { html, panels, notes, markOf } = citedStep(story, step);
  const position = story.steps.indexOf(step) + 1;
  return (
    <article
      id={step.id}
      className={styles.step}
      data-dense={panels.length || undefined}
      aria-labelledby={`${step.id}-title`}
    >
      {opening}
      <div className={styles.together}>
        <p className={styles.kicker}>
          Step {position} of {story.steps.length}
        </p>
        <h3 id={`${step.id}-title`}>{step.title}</h3>
        <p className={styles.date}>
          <b>{edtfWords(step.date)}</b>
          {step.context && <span>Context: beyond the article</span>}
          {step.outlook && <span>With an outlook beyond the article</span>}
        </p>
        <p className={styles.claim}>{step.claim}</p>
        <Picture story={story} board={boardOf(story)} step={step} />
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose, rendered at build */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
      {panels.length > 0 && (
        <div className={styles.panels}>
          {panels.map((panel) => (
            <div key={panel.id} className={styles.panel}>
              <FiguresPanel panel={panel} sources={markOf} />
            </div>
          ))}
        </div>
      )}
      <Notes story={story} step={step} notes={notes} />
      {withNotes && <LecturerNotes notes={step.notes} />}
    </article>
  );
}
