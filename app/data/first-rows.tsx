import * as messages from '#messages/data';
import * as language from '#messages/language';
import { type DataResource, readRows } from '../_open-data/data-package';
import hidden from '../_ui/visually-hidden.module.css';
import styles from './data.module.css';

/** How many rows show what a table is like. */
const ROWS = 3;

/** Columns that say most of a row, as far as a table has them; at most so many are shown. */
const TELLING = [
  'title',
  'name',
  'office',
  'text',
  'label',
  'date',
  'level',
  'category',
  'reference',
  'certainty',
  'sources',
];
const MOST = 5;

/** A column in the site’s language, if the table has it in that. */
const inSiteLanguage = (column: string, columns: readonly string[]): string => {
  const translated = `${column}${language.code[0]?.toUpperCase()}${language.code.slice(1)}`;
  return columns.includes(translated) ? translated : column;
};

type FirstRowsProps = { table: DataResource; title: string };

/** The first rows of a table, for whoever decides whether to take it along. */
export function FirstRows({ table, title }: FirstRowsProps) {
  const rows = readRows(table);
  const telling = TELLING.filter((column) => rows.columns.includes(column)).slice(0, MOST);
  const columns = telling.map((column) => inSiteLanguage(column, rows.columns));
  return (
    <details className={styles.firstRows}>
      <summary>
        <span>{messages.firstRows}</span>
        <span className={hidden.visuallyHidden}>{`: ${title}`}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is wider than the window */}
      <section className={styles.scrollable} aria-label={title} tabIndex={0}>
        <table>
          <caption>{messages.columnsFrom({ shown: columns.length, all: rows.columns.length })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <code>{column}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
