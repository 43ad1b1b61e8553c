import * as messages from '#messages/step';
import { layerTexts } from '../../geo/atlas/layers';
import type { Feature } from '../../geo/atlas/schema/feature-schema';
import { shortReference } from '../../stories/citations/citation-marks';
import { escapeHtml } from '../../stories/citations/escape-html';
import { parseReference } from '../../stories/citations/source-reference';
import { type FeatureCardText, featureCardText } from '../../stories/describe/cards';
import { featuresInStep } from '../../stories/describe/map-description';
import { officesInTable, type TableOffice } from '../../stories/describe/moscow-table';
import type { Story } from '../../stories/model/story';
import { href } from '../_site/urls/urls';
import styles from './feature-table.module.css';

/** A card’s certainty in short, and whether the feature goes beyond the article. */
const certaintyText = ({ certainty, beyond }: FeatureCardText): string =>
  [certainty.split(':')[0]?.toLowerCase(), beyond].filter(Boolean).join(', ');

/** A card’s kind without how it is drawn. */
const kindText = ({ kind }: FeatureCardText): string => kind.split(':')[0] ?? kind;

/** The names that a place or a state had at the time, as HTML. */
function historicalNames({ layer, place }: Feature, { local, today }: FeatureCardText): string {
  // events are not named after their place
  if (place && layerTexts[layer].happenings) return '';
  const names = local.map(({ text, lang }) => {
    const language = lang ? ` lang="${escapeHtml(lang)}" translate="no"` : '';
    return `<span${language}>${escapeHtml(text)}</span>`;
  });
  return names.join(' / ') + (today ? ` ${messages.nameToday({ name: escapeHtml(today) })}` : '');
}

function sourceLinks(story: Story, { sources }: Pick<FeatureCardText, 'sources'>): string {
  const links = sources.map(({ key, locator }) => {
    const source = story.sources.find(({ id }) => id === key);
    const words = escapeHtml(source ? shortReference(source) : key);
    return `<a href="${href(`/sources/#${key}`)}">${words}</a>${locator && `, ${escapeHtml(locator)}`}`;
  });
  return links.join('; ');
}

function tableRow(story: Story, feature: Feature): string {
  const card = featureCardText(story, feature.id);
  const name = escapeHtml([card.title, card.where].filter(Boolean).join(', '));
  const cells = [
    escapeHtml(kindText(card)),
    historicalNames(feature, card),
    escapeHtml(card.dates),
    escapeHtml(certaintyText(card)),
    sourceLinks(story, card),
  ];
  return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** A row of the Moscow table’s offices. */
function officeRow(story: Story, entry: TableOffice): string {
  const language = entry.lang ? ` lang="${escapeHtml(entry.lang)}" translate="no"` : '';
  const cells = [
    messages.postInTable,
    entry.local ? `<span${language}>${escapeHtml(entry.local)}</span>` : '',
    escapeHtml(entry.dates),
    [entry.certainty, entry.context ? 'context' : ''].filter(Boolean).join(', '),
    sourceLinks(story, { sources: entry.sources.map(parseReference) }),
  ];
  const name = escapeHtml(`${entry.name}, ${entry.office}`);
  return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const COLUMN_TITLES = [
  messages.onMap,
  messages.kind,
  messages.historicalName,
  messages.dates,
  messages.howSure,
  messages.sources,
];

/** Head and body of the table as HTML: React elements would be in the page twice, in its data too. */
function tableContent(story: Story, step: number): string {
  const head = COLUMN_TITLES.map((title) => `<th scope="col">${title}</th>`).join('');
  const rows = [
    ...officesInTable(story, step).map((entry) => officeRow(story, entry)),
    ...featuresInStep(story, step).map((feature) => tableRow(story, feature)),
  ];
  return `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`;
}

/**
 * The features on a step’s map as a table, with names, dates, certainty and sources. `labelledBy` is the id of the
 * table’s heading.
 */
export function FeatureTable({
  story,
  step,
  labelledBy,
}: {
  story: Story;
  step: number;
  labelledBy: string;
}) {
  return (
    <table
      className={styles.featureTable}
      aria-labelledby={labelledBy}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own data, escaped
      dangerouslySetInnerHTML={{ __html: tableContent(story, step) }}
    />
  );
}
