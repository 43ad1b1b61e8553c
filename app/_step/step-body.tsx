import { type Citation, foreignLanguageOf, shortReference } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import type { Step, Story } from '../../stories/model/story';
import { personAddress } from '../_cards/person-link';
import { href } from '../_site/urls/urls';
import { FiguresPanel } from './figures-panel';
import { MapWords } from './map-description';
import styles from './step-body.module.css';
import { citedStep, noteId } from './step-citations';
import { StillInFlow } from './stills/inline-still';

type Away = { target?: string; rel?: string };

const AWAY: Away = { target: '_blank', rel: 'noopener' };

function Notes({
  story,
  step,
  notes,
  away,
}: {
  story: Story;
  step: Step;
  notes: readonly Citation[];
  away: Away;
}) {
  const source = (key: string) => story.sources.find(({ id }) => id === key);
  return (
    <details className={styles.notes}>
      <summary>Sources of this step</summary>
      <ol>
        {notes.map(({ key, locator }, at) => {
          const item = source(key);
          return (
            <li key={`${key} ${locator}`} id={noteId(step.id, at + 1)} data-source={key} tabIndex={-1}>
              <a href={href(`/sources/#${key}`)} {...away}>
                {item ? shortReference(item) : key}
              </a>
              {locator && `, ${spellOutLocator(locator)}`}
              {item && (
                <span
                  className={styles.work}
                  lang={foreignLanguageOf(item)}
                  translate={foreignLanguageOf(item) ? 'no' : undefined}
                >
                  {item.title}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** What a step says under its title: prose, disputed figures, what the map shows, and what it all rests on. */
export function StepWords({
  story,
  step,
  position,
  framed = false,
  cards = true,
}: {
  story: Story;
  step: Step;
  position: number;
  /** Whether it stands in a frame, out of which links open beside it. */
  framed?: boolean;
  /** Whether names of people lead to them, and open their cards where scripts run. */
  cards?: boolean;
}) {
  const away = framed ? AWAY : {};
  const names = { people: story.people, addressOf: personAddress, isEmbedded: framed };
  const { html, panels, notes, markOf } = citedStep(story, step, cards ? names : null);
  return (
    <>
      <StillInFlow story={story.id} step={step} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose, rendered at build */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
      {panels.map((panel) => (
        <FiguresPanel key={panel.id} panel={panel} sources={markOf} />
      ))}
      <MapWords story={story} step={position - 1} alt={step.alt} framed={framed} />
      <Notes story={story} step={step} notes={notes} away={away} />
    </>
  );
}

/** What a step says of itself beside its date: that it goes beyond the article. */
export function StepFlags({ step }: { step: Step }) {
  return (
    <>
      {step.context && <span className={styles.context}>Context: beyond the article</span>}
      {step.outlook && <span className={styles.outlook}>With an outlook beyond the article</span>}
    </>
  );
}
