import type { Feature } from '../../geo/atlas/feature-schema';
import { layerTexts } from '../../geo/atlas/layers';
import { shortReference } from '../../stories/citations/citation-marks';
import { escapeHtml } from '../../stories/citations/escape-html';
import { type FeatureCardText, featureCardText } from '../../stories/describe/cards';
import { featuresInStep } from '../../stories/describe/map-description';
import type { Story } from '../../stories/model/story';
import { href } from '../_site/urls/urls';
import styles from './feature-table.module.css';

/** The first word of a card’s certainty, and what lies beyond the article. */
const sureness = ({ certainty, beyond }: FeatureCardText): string =>
  [certainty.split(':')[0]?.toLowerCase(), beyond].filter(Boolean).join(', ');

/** What a card’s kind says, without how it is drawn. */
const whatItIs = ({ kind }: FeatureCardText): string => kind.split(':')[0] ?? kind;

/** The name that a place or a state bore. */
function namesOfTheDay({ layer, place }: Feature, { local, today }: FeatureCardText): string {
  // a happening is named after what it is, and not after its town
  if (place && layerTexts[layer].happenings) return '';
  const names = local.map(({ text, lang }) => {
    const language = lang ? ` lang="${escapeHtml(lang)}" translate="no"` : '';
    return `<span${language}>${escapeHtml(text)}</span>`;
  });
  return names.join(' / ') + (today ? ` (today ${escapeHtml(today)})` : '');
}

function sourcesOf(story: Story, { sources }: FeatureCardText): string {
  const links = sources.map(({ key, locator }) => {
    const source = story.sources.find(({ id }) => id === key);
    const words = escapeHtml(source ? shortReference(source) : key);
    return `<a href="${href(`/sources/#${key}`)}">${words}</a>${locator && `, ${escapeHtml(locator)}`}`;
  });
  return links.join('; ');
}

function rowOf(story: Story, feature: Feature): string {
  const card = featureCardText(story, feature.id);
  const name = escapeHtml([card.title, card.where].filter(Boolean).join(', '));
  const cells = [
    escapeHtml(whatItIs(card)),
    namesOfTheDay(feature, card),
    escapeHtml(card.dates),
    escapeHtml(sureness(card)),
    sourcesOf(story, card),
  ];
  return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const HEADINGS = ['On the map', 'What it is', 'Name of the day', 'Dates', 'How sure', 'Sources'];

/** What stands inside a table of all that a step’s map shows: a string, since elements would double the page. */
function insideOf(story: Story, step: number): string {
  const head = HEADINGS.map((title) => `<th scope="col">${title}</th>`).join('');
  const rows = featuresInStep(story, step).map((feature) => rowOf(story, feature));
  return `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`;
}

/**
 * What a step’s map shows, as a table: what it is called, when it was, how surely, and who says so. `labelledBy` is the
 * id of its heading.
 */
export function ShownTable({ story, step, labelledBy }: { story: Story; step: number; labelledBy: string }) {
  return (
    <table
      className={styles.shown}
      aria-labelledby={labelledBy}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own data, escaped
      dangerouslySetInnerHTML={{ __html: insideOf(story, step) }}
    />
  );
}
