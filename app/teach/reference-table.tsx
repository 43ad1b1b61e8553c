import type { ReactNode } from 'react';
import styles from './teach.module.css';

type ReferenceTableProps = {
  /** Id of the caption. */
  id: string;
  caption: string;
  columns: readonly string[];
  /** A React key, then the cells, of which the first is the row’s header. */
  rows: readonly (readonly [key: string, ...cells: ReactNode[]])[];
};

/** A table with a caption, which scrolls horizontally in narrow windows. */
export function ReferenceTable({ id, caption, columns, rows }: ReferenceTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is wider than the window
    <section className={styles.scrollableTable} aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, name, ...cells]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
