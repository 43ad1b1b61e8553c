import { type Citation, foreignLanguageOf, shortReference } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import type { Step, Story } from '../../stories/model/story';
import type { Source } from '../../stories/model/story-schema';
import { personUrl } from '../_cards/person-link';
import { StepSheets } from '../_sheets/step-sheets';
import { href } from '../_site/urls/urls';
import { FiguresPanel } from './figures-panel';
import { MapDescription } from './map-description';
import styles from './step-body.module.css';
import { noteId, renderStepCitations } from './step-citations';
import { NoScriptStill } from './stills/inline-still';

type LinkTarget = { target?: string; rel?: string };

const NEW_TAB: LinkTarget = { target: '_blank', rel: 'noopener' };

/** A work’s title; an element of its own only where its language needs one, since a story has hundreds of notes. */
function WorkTitle({ source }: { source: Source }) {
  const lang = foreignLanguageOf(source);
  if (!lang) return source.title;
  return (
    <span lang={lang} translate="no">
      {source.title}
    </span>
  );
}

function Notes({
  story,
  step,
  notes,
  linkTarget,
}: {
  story: Story;
  step: Step;
  notes: readonly Citation[];
  linkTarget: LinkTarget;
}) {
  const source = (key: string) => story.sources.find(({ id }) => id === key);
  return (
    <details className={styles.notes}>
      <summary>Sources of this step</summary>
      <ol>
        {notes.map(({ key, locator }, index) => {
          const item = source(key);
          return (
            <li key={`${key} ${locator}`} id={noteId(step.id, index + 1)} data-source={key} tabIndex={-1}>
              <a href={href(`/sources/#${key}`)} {...linkTarget}>
                {[item ? shortReference(item) : key, spellOutLocator(locator)].filter(Boolean).join(', ')}
              </a>
              {item && <WorkTitle source={item} />}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** A step’s content below its title: prose, disputed figures, the map’s description, and sources. */
export function StepBody({
  story,
  step,
  position,
  isEmbedded = false,
  hasCards = true,
}: {
  story: Story;
  step: Step;
  position: number;
  /** Whether it is in an embed, where links open in a new tab. */
  isEmbedded?: boolean;
  /** Whether names of people are links, which open cards where scripts run. */
  hasCards?: boolean;
}) {
  const linkTarget = isEmbedded ? NEW_TAB : {};
  const names = { people: story.people, addressOf: personUrl, isEmbedded };
  const { html, panels, notes, markOf } = renderStepCitations(story, step, hasCards ? names : null);
  return (
    <>
      <NoScriptStill story={story.id} step={step} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose, rendered at build */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
      {panels.map((panel) => (
        <FiguresPanel key={panel.id} panel={panel} sources={markOf} />
      ))}
      <StepSheets story={story} step={step.id} isOpen={isEmbedded} linkTarget={linkTarget} />
      <MapDescription story={story} step={position - 1} alt={step.alt} isEmbedded={isEmbedded} />
      <Notes story={story} step={step} notes={notes} linkTarget={linkTarget} />
    </>
  );
}

/** Flags beside a step’s date that say that it goes beyond the article. */
export function StepFlags({ step }: { step: Step }) {
  return (
    <>
      {step.context && <span className={styles.context}>Context: beyond the article</span>}
      {step.outlook && <span className={styles.outlook}>With an outlook beyond the article</span>}
    </>
  );
}
