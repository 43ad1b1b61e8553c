import type { MouseEvent } from 'react';
import * as messages from '#messages/step';
import type { Citation } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import type { CardsFile } from '../../stories/describe/cards';
import type { LocalName } from '../../stories/describe/people';
import { href } from '../_site/urls/urls';
import { useStepIndex, useStory } from '../_story/story-context';
import styles from './card.module.css';
import { glossaryUrl } from './card-address';

type SharedCardProps = {
  sources: CardsFile['sources'];
  onGo: (step: string) => void;
};

const BEYOND_ARTICLE = {
  context: messages.contextFlag,
  outlook: messages.outlookFlag,
} as const;

function LocalNames({ names }: { names: readonly LocalName[] }) {
  if (names.length === 0) return null;
  return (
    <p className={styles.localName}>
      {names.map(({ text, lang }, index) => (
        <span key={text}>
          {index > 0 && <span> / </span>}
          <span lang={lang} translate={lang ? 'no' : undefined}>
            {text}
          </span>
        </span>
      ))}
    </p>
  );
}

function Source({ citation, sources }: { citation: Citation; sources: CardsFile['sources'] }) {
  const { key, locator } = citation;
  return (
    <>
      <a href={href(`/sources/#${key}`)}>{sources[key]?.short ?? key}</a>
      {locator && <span>{`, ${spellOutLocator(locator)}`}</span>}
    </>
  );
}

/** Links to the steps in which a feature or person appears. */
function Steps({
  title,
  ids,
  onGo,
}: Pick<SharedCardProps, 'onGo'> & { title: string; ids: readonly string[] }) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const go = (event: MouseEvent, step: string) => {
    // following the link would add a history entry, but the back button is to leave the page
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(step);
  };
  if (ids.length === 0) return null;
  const isInAllSteps = ids.length === story.steps.length;
  return (
    <>
      <h3>{title}</h3>
      {isInAllSteps ? (
        <p>{messages.everyStep}</p>
      ) : (
        <ul className={styles.stepList}>
          {story.steps.map(({ id, title, dateWords }, index) =>
            ids.includes(id) ? (
              <li key={id}>
                <a
                  href={`#${id}`}
                  aria-current={index === stepIndex ? 'step' : undefined}
                  onClick={(event) => go(event, id)}
                >
                  <span>{`${index + 1}\u2002${title}`}</span> <span>{dateWords}</span>
                </a>
              </li>
            ) : null,
          )}
        </ul>
      )}
    </>
  );
}

/** The card of a feature: names, dates, certainty, sources, and its steps. */
export function FeatureCard({ card, ...shared }: SharedCardProps & { card: CardsFile['features'][string] }) {
  return (
    <div className={styles.card}>
      <LocalNames names={card.local} />
      {card.beyond && <p className={styles[card.beyond]}>{BEYOND_ARTICLE[card.beyond]}</p>}
      <p className={styles.featureKind}>{card.kind}</p>
      <dl>
        {card.where && (
          <div>
            <dt>{messages.where}</dt>
            <dd>{card.where}</dd>
          </div>
        )}
        <div>
          <dt>{messages.when}</dt>
          <dd>{card.dates}</dd>
        </div>
        {card.names.length > 0 && (
          <div>
            <dt>{messages.names}</dt>
            <dd>{card.names.join(', ')}</dd>
          </div>
        )}
        {card.today && (
          <div>
            <dt>{messages.today}</dt>
            <dd>{card.today}</dd>
          </div>
        )}
        <div>
          <dt>{messages.howSure}</dt>
          <dd>{card.certainty}</dd>
        </div>
      </dl>
      {card.note && <p>{card.note}</p>}
      <h3>{messages.sources}</h3>
      <ul>
        {card.sources.map((citation) => (
          <li key={`${citation.key} ${citation.locator}`}>
            <Source citation={citation} sources={shared.sources} />
          </li>
        ))}
      </ul>
      <Steps title={messages.onMapIn} ids={card.steps} onGo={shared.onGo} />
    </div>
  );
}

/** The card of a person: roles, sources, and their steps. */
export function PersonCardContent({
  card,
  ...shared
}: SharedCardProps & { card: CardsFile['people'][string] }) {
  return (
    <div className={styles.card}>
      <LocalNames names={card.local ? [card.local] : []} />
      {card.context && <p className={styles.context}>{BEYOND_ARTICLE.context}</p>}
      <ol className={styles.roles}>
        {card.roles.map(({ role, dates, sources }) => (
          <li key={role}>
            <b>{role}</b>
            <span>{dates}</span>
            <small>
              {sources.map((citation, index) => (
                <span key={`${citation.key} ${citation.locator}`}>
                  {index > 0 && <span>; </span>}
                  <Source citation={citation} sources={shared.sources} />
                </span>
              ))}
            </small>
          </li>
        ))}
      </ol>
      {card.note && <p>{card.note}</p>}
      <Steps title={messages.inStory} ids={card.steps} onGo={shared.onGo} />
    </div>
  );
}

/** The card of a term: its definition, what it rests on, and its steps. */
export function TermCardContent({ card, ...shared }: SharedCardProps & { card: CardsFile['terms'][string] }) {
  const story = useStory();
  return (
    <div className={styles.card}>
      <p>{card.text}</p>
      {card.sources.length > 0 && (
        <>
          <h3>{messages.sourcesOfFacts}</h3>
          <ul>
            {card.sources.map((citation) => (
              <li key={`${citation.key} ${citation.locator}`}>
                <Source citation={citation} sources={shared.sources} />
              </li>
            ))}
          </ul>
        </>
      )}
      {card.unchecked && <p className={styles.note}>{card.unchecked}</p>}
      <Steps title={messages.inStory} ids={card.steps} onGo={shared.onGo} />
      <p className={styles.note}>
        <a href={glossaryUrl(story.id, card.id)}>{messages.allTerms}</a>
      </p>
    </div>
  );
}
