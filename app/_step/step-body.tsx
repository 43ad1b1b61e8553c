import * as language from '#messages/language';
import * as messages from '#messages/step';
import { type Citation, foreignLanguageOf, shortReference } from '../../stories/citations/citation-marks';
import type { CardTarget } from '../../stories/citations/render-prose';
import { spellOutLocator } from '../../stories/citations/source-reference';
import type { Step, Story } from '../../stories/model/story';
import type { Source } from '../../stories/model/story-schema';
import { cardUrl } from '../_cards/card-address';
import { StepSheets } from '../_sheets/step-sheets';
import { href } from '../_site/urls/urls';
import { DocumentExcerpt } from './document-excerpt';
import { FiguresPanel } from './figures-panel';
import { MapDescription } from './map-description';
import styles from './step-body.module.css';
import { noteId, renderStepCitations } from './step-citations';
import { NoScriptStill } from './stills/inline-still';

type LinkTarget = { target?: string; rel?: string };

const NEW_TAB: LinkTarget = { target: '_blank', rel: 'noopener' };

/**
 * The language of a note, whose text is its work’s title, and of the link in it, if the title is not in the page’s. The
 * title has no element of its own, since a story has hundreds of notes.
 */
function noteLanguage(source: Source | undefined) {
  const lang = source && foreignLanguageOf(source);
  if (!lang) return { note: {}, link: {} };
  return { note: { lang, translate: 'no' }, link: { lang: language.tag, translate: 'yes' } } as const;
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
      <summary>{messages.sourcesOfStep}</summary>
      <ol>
        {notes.map(({ key, locator }, index) => {
          const item = source(key);
          const language = noteLanguage(item);
          return (
            <li
              key={`${key} ${locator}`}
              id={noteId(step.id, index + 1)}
              data-source={key}
              tabIndex={-1}
              {...language.note}
            >
              <a href={href(`/sources/#${key}`)} {...linkTarget} {...language.link}>
                {[item ? shortReference(item) : key, spellOutLocator(locator)].filter(Boolean).join(', ')}
              </a>
              {item?.title}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** A step’s content below its title: prose, disputed figures, documents, the map’s description, and sources. */
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
  /** Whether names of people and terms are links, which open cards where scripts run. */
  hasCards?: boolean;
}) {
  const linkTarget = isEmbedded ? NEW_TAB : {};
  const addressOf = (target: CardTarget) => cardUrl(story.id, target);
  const links = { people: story.people, terms: story.glossary, step: step.id, addressOf, isEmbedded };
  const citations = renderStepCitations(story, step, hasCards ? links : null);
  const { html, panels, documents, notes, markOf } = citations;
  return (
    <>
      <NoScriptStill story={story.id} step={step} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose, rendered at build */}
      <div className={styles.prose} data-prose dangerouslySetInnerHTML={{ __html: html }} />
      {panels.map((panel) => (
        <FiguresPanel key={panel.id} panel={panel} sources={markOf} />
      ))}
      {documents.map((document) => (
        <DocumentExcerpt
          key={document.id}
          document={document}
          markOf={markOf}
          addressOf={hasCards ? addressOf : undefined}
          linkTarget={linkTarget}
        />
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
      {step.context && <span className={styles.context}>{messages.contextFlag}</span>}
      {step.outlook && <span className={styles.outlook}>{messages.outlookBeyond}</span>}
    </>
  );
}
