import type { ReactNode } from 'react';
import * as messages from '#messages/handout';
import { type Citation, shortReference } from '../../stories/citations/citation-marks';
import type { Step, Story } from '../../stories/model/story';
import { type Storyboard, storyboardOf } from '../../stories/model/storyboard';
import { sceneAt } from '../../stories/scene/scene';
import { legendRowIds, smallMapsLegendRows } from '../../stories/scene/scene-legend';
import type { Device } from '../_map/picture/label-features';
import { SmallMapFigure } from '../_map/small-maps/small-map-figure';
import { STILL_FRAMINGS, stillOffsets, stillPath, stillSize } from '../_map/still/framing';
import { asset } from '../_site/urls/urls';
import { OpenDocumentExcerpt } from '../_step/document-excerpt';
import { FiguresPanel } from '../_step/figures-panel';
import { noteId, renderStepCitations } from '../_step/step-citations';
import { EdtfTime } from '../_ui/text/edtf-time';
import pageStyles from './handout.module.css';
import { LegendRows } from './handout-legend';
import styles from './handout-step.module.css';
import { LecturerNotes } from './lecturer-notes';

type StillProps = {
  story: string;
  step: string;
  device: Device;
  /** Progress of the picture; by default the step’s `still`. */
  progress?: number;
  alt: string;
};

function HandoutStill({ story, step, device, progress, alt }: StillProps) {
  const framing = STILL_FRAMINGS[device];
  return (
    <div className={styles.crop} style={{ aspectRatio: `${framing.width} / ${framing.height}` }}>
      <img
        src={asset(stillPath(story, step, device, 'light', progress))}
        {...stillSize(framing)}
        style={stillOffsets(framing)}
        alt={alt}
      />
    </div>
  );
}

const PRINTED_THEME = ['light'] as const;

/** The small maps of a step side by side, below its picture. */
function HandoutSmallMaps({ board, step }: { board: Storyboard; step: Step }) {
  const smallMaps = board.steps.find(({ id }) => id === step.id)?.smallMaps;
  if (!smallMaps) return null;
  return (
    <div className={styles.smallMaps} data-count={smallMaps.maps.length}>
      {smallMaps.maps.map(({ title }, index) => (
        <SmallMapFigure
          key={title}
          {...{ index, smallMaps }}
          story={board}
          step={step.id}
          themes={PRINTED_THEME}
          loading="eager"
        />
      ))}
    </div>
  );
}

/**
 * A step’s picture, or its series in the narrow framing, whose labels stay legible in print, or its small maps; with a
 * legend and a description.
 */
function Picture({ story, board, step }: { story: Story; board: Storyboard; step: Step }) {
  const stepIndex = story.steps.indexOf(step);
  // small maps tell what a series would
  const series = step.smallMaps ? [] : (step.stillSeries ?? []);
  const moments = (series.length > 0 ? series.map(({ at }) => at) : [step.still]).map((progress) => ({
    step: stepIndex,
    progress,
  }));
  const rows = [
    ...moments.flatMap((moment) => legendRowIds(board, moment, sceneAt(board, moment))),
    ...smallMapsLegendRows(board, step.id),
  ];
  const captions = moments.flatMap((moment) => sceneAt(board, moment).captions.map(({ text }) => text));
  return (
    <figure className={styles.figure}>
      {series.length === 0 ? (
        <HandoutStill story={story.id} step={step.id} device="wide" alt={step.alt} />
      ) : (
        <ol className={styles.stillSeries} data-count={series.length}>
          {series.map(({ at, shows }, picture) => (
            <li key={at}>
              <HandoutStill
                story={story.id}
                step={step.id}
                device="narrow"
                progress={at}
                alt={messages.mapOfSeries({ number: picture + 1, count: series.length, title: step.title })}
              />
              <p>{shows}</p>
            </li>
          ))}
        </ol>
      )}
      <HandoutSmallMaps board={board} step={step} />
      <LegendRows rows={rows} />
      <figcaption>
        {[...new Set(captions)].map((text) => (
          <b key={text}>{text}. </b>
        ))}
        {step.alt}
        {/strip/.test(step.alt) && ` ${messages.stripsOnScreen}`}
      </figcaption>
    </figure>
  );
}

function Notes({ story, step, notes }: { story: Story; step: Step; notes: readonly Citation[] }) {
  return (
    <div className={styles.notes}>
      <h4>{messages.notes}</h4>
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

function cachedStoryboard(story: Story): Storyboard {
  const board = boards.get(story) ?? storyboardOf(story);
  boards.set(story, board);
  return board;
}

/**
 * A step of the handout: title, date and claim with the picture, then prose, disputed figures, documents and notes, and
 * on request the lecturer’s notes.
 */
export function HandoutStep({
  story,
  step,
  opening,
  withNotes,
}: {
  story: Story;
  step: Step;
  /** Content above the first step of a chapter, on the same sheet. */
  opening: ReactNode;
  /** Whether to add the lecturer’s notes. */
  withNotes: boolean;
}) {
  const { html, panels, documents, notes, markOf } = renderStepCitations(story, step);
  const position = story.steps.indexOf(step) + 1;
  return (
    <article
      id={step.id}
      className={styles.step}
      data-dense={panels.length || undefined}
      aria-labelledby={`${step.id}-title`}
    >
      {opening}
      <div className={styles.keepTogether}>
        <p className={pageStyles.kicker}>
          {messages.stepOfSteps({ number: position, steps: story.steps.length })}
        </p>
        <h3 id={`${step.id}-title`}>{step.title}</h3>
        <p className={styles.date}>
          <b>
            <EdtfTime date={step.date} />
          </b>
          {step.context && <span>{messages.contextFlag}</span>}
          {step.outlook && <span>{messages.outlookFlag}</span>}
        </p>
        <p className={styles.claim}>{step.claim}</p>
        <Picture story={story} board={cachedStoryboard(story)} step={step} />
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
      {documents.map((document) => (
        <OpenDocumentExcerpt key={document.id} document={document} markOf={markOf} />
      ))}
      <Notes story={story} step={step} notes={notes} />
      {withNotes && <LecturerNotes notes={step.notes} />}
    </article>
  );
}
