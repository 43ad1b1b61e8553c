import { type Card, cardOf } from '../../stories/cards';
import { shortReference } from '../../stories/cite';
import type { Story } from '../../stories/load';
import { shownInStep } from '../../stories/words';
import { href } from '../_site/address';
import styles from './map-words.module.css';

/** The first word of a card’s certainty, and what lies beyond the article. */
const sureness = ({ certainty, beyond }: Card): string =>
  [certainty.split(':')[0]?.toLowerCase(), beyond].filter(Boolean).join(', ');

function NamesOfTheDay({ local, today }: Card) {
  return (
    <>
      {local.map(({ text, lang }, nth) => (
        <span key={text}>
          {nth > 0 && ' / '}
          <span lang={lang}>{text}</span>
        </span>
      ))}
      {today && ` (today ${today})`}
    </>
  );
}

function Sources({ story, sources }: { story: Story; sources: Card['sources'] }) {
  return sources.map(({ key, locator }, nth) => {
    const source = story.sources.find(({ id }) => id === key);
    return (
      <span key={`${key} ${locator}`}>
        {nth > 0 && '; '}
        <a href={href(`/sources/#${key}`)}>{source ? shortReference(source) : key}</a>
        {locator && `, ${locator}`}
      </span>
    );
  });
}

/** Everything that a step’s map shows, as a table: what it is called, when it was, who says so, and how surely. */
export function ShownTable({ story, step }: { story: Story; step: number }) {
  return (
    // a table wider than its column scrolls by itself, by keys too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached
    // biome-ignore lint/a11y/useSemanticElements: sections are steps, and a fieldset is for forms
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={`Table of step ${step + 1}`}>
      <table>
        <thead>
          <tr>
            {['On the map', 'Name of the day', 'Dates', 'How sure', 'Sources'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownInStep(story, step).map(({ id }) => {
            const card = cardOf(story, id);
            return (
              <tr key={id}>
                <th scope="row">
                  {card.title}
                  {card.where && card.where !== card.title && `, ${card.where}`}
                </th>
                <td>
                  <NamesOfTheDay {...card} />
                </td>
                <td>{card.dates}</td>
                <td>{sureness(card)}</td>
                <td>
                  <Sources story={story} sources={card.sources} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
