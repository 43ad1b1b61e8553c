import * as messages from '#messages/data';
import { columnRank, describeColumn, meaningWords, typeWords } from '../_open-data/codebook';
import type { DataResource } from '../_open-data/data-package';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';
import styles from './data.module.css';

/** Names of all columns, in the order of the codebook; those in German are explained once for all. */
function columnsOf(resources: readonly DataResource[]): string[] {
  const names = resources
    .filter(({ name }) => !name.startsWith('codebook'))
    .flatMap(({ schema }) => schema?.fields.map(({ name }) => name) ?? []);
  return [...new Set(names)]
    .filter((name) => !name.endsWith('De'))
    .sort((a, b) => columnRank(a) - columnRank(b));
}

/** What each column of the tables means. */
export const CodebookTable = ({ resources }: { resources: readonly DataResource[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is wider than the window
  <section className={`${styles.scrollable} ${styles.codebook}`} aria-labelledby="codebook" tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.columnName}</th>
          <th scope="col">{messages.columnType}</th>
          <th scope="col">{messages.columnMeaning}</th>
        </tr>
      </thead>
      <tbody>
        {columnsOf(resources)
          .map(describeColumn)
          .map((column) => (
            <tr key={column.name}>
              <th scope="row">
                <code>{column.name}</code>
              </th>
              <td>{typeWords(column)}</td>
              <td>{meaningWords(column)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </section>
);

const CERTAINTIES = [
  messages.certaintyDocumented,
  messages.certaintyApproximate,
  messages.certaintyReported,
  messages.certaintySchematic,
];

/** What the values of `certainty` mean. */
export const Certainties = () => (
  <ul>
    {CERTAINTIES.map((text) => (
      <li key={text}>
        <RichText text={text} tags={TEXT_TAGS} />
      </li>
    ))}
  </ul>
);
