import type { MouseEvent } from 'react';
import type { Citation } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import type { CardsFile } from '../../stories/describe/cards';
import type { LocalName } from '../../stories/describe/people';
import type { Storyboard } from '../../stories/model/storyboard';
import { href } from '../_site/urls/urls';
import styles from './card.module.css';

type Shared = {
  story: Storyboard;
  sources: CardsFile['sources'];
  /** Step that is being read, from 0. */
  at: number;
  onGo: (step: string) => void;
};

const BEYOND = {
  context: 'Context: beyond the article',
  outlook: 'Outlook: after the article ends',
} as const;

function Local({ names }: { names: readonly LocalName[] }) {
  if (names.length === 0) return null;
  return (
    <p className={styles.local}>
      {names.map(({ text, lang }, nth) => (
        <span key={text}>
          {nth > 0 && <span> / </span>}
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

/** The steps in which something is to be met, as ways to go there. */
function Steps({ title, ids, story, at, onGo }: Shared & { title: string; ids: readonly string[] }) {
  const go = (event: MouseEvent, step: string) => {
    // the browser would add an entry to its history: the back button is to leave the page
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(step);
  };
  if (ids.length === 0) return null;
  const all = ids.length === story.steps.length;
  return (
    <>
      <h3>{title}</h3>
      {all ? (
        <p>Every step</p>
      ) : (
        <ul className={styles.steps}>
          {story.steps.map(({ id, title, dateWords }, nth) =>
            ids.includes(id) ? (
              <li key={id}>
                <a
                  href={`#${id}`}
                  aria-current={nth === at ? 'step' : undefined}
                  onClick={(event) => go(event, id)}
                >
                  <span>{`${nth + 1}\u2002${title}`}</span> <span>{dateWords}</span>
                </a>
              </li>
            ) : null,
          )}
        </ul>
      )}
    </>
  );
}

/** What is known of a thing on the map, how surely, and from where. */
export function Card({ card, ...shared }: Shared & { card: CardsFile['features'][string] }) {
  return (
    <div className={styles.card}>
      <Local names={card.local} />
      {card.beyond && <p className={styles[card.beyond]}>{BEYOND[card.beyond]}</p>}
      <p className={styles.kind}>{card.kind}</p>
      <dl>
        {card.where && (
          <div>
            <dt>Where</dt>
            <dd>{card.where}</dd>
          </div>
        )}
        <div>
          <dt>When</dt>
          <dd>{card.dates}</dd>
        </div>
        {card.names.length > 0 && (
          <div>
            <dt>Names</dt>
            <dd>{card.names.join(', ')}</dd>
          </div>
        )}
        {card.today && (
          <div>
            <dt>Today</dt>
            <dd>{card.today}</dd>
          </div>
        )}
        <div>
          <dt>How sure</dt>
          <dd>{card.certainty}</dd>
        </div>
      </dl>
      {card.note && <p>{card.note}</p>}
      <h3>Sources</h3>
      <ul>
        {card.sources.map((citation) => (
          <li key={`${citation.key} ${citation.locator}`}>
            <Source citation={citation} sources={shared.sources} />
          </li>
        ))}
      </ul>
      <Steps title="On the map in" ids={card.steps} {...shared} />
    </div>
  );
}

/** Who a person was in these years, as far as the story goes. */
export function PersonCard({ card, ...shared }: Shared & { card: CardsFile['people'][string] }) {
  return (
    <div className={styles.card}>
      <Local names={card.local ? [card.local] : []} />
      {card.context && <p className={styles.context}>{BEYOND.context}</p>}
      <ol className={styles.roles}>
        {card.roles.map(({ role, dates, sources }) => (
          <li key={role}>
            <b>{role}</b>
            <span>{dates}</span>
            <small>
              {sources.map((citation, nth) => (
                <span key={`${citation.key} ${citation.locator}`}>
                  {nth > 0 && <span>; </span>}
                  <Source citation={citation} sources={shared.sources} />
                </span>
              ))}
            </small>
          </li>
        ))}
      </ol>
      {card.note && <p>{card.note}</p>}
      <Steps title="In the story" ids={card.steps} {...shared} />
    </div>
  );
}
