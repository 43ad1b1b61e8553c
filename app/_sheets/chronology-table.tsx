import * as messages from '#messages/handout';
import { inLowerCase } from '../../geo/language/capitals';
import { formatEdtf } from '../../geo/time/dates';
import type { Chronology } from '../../stories/model/sheets-schema';
import { type ChronologyRow, chronologyRows } from '../../stories/sheets/chronology';
import { ClaimText } from './claim';
import styles from './sheet.module.css';
import type { SheetNotes } from './sheet-notes';

const ORDERS = { before: messages.beforeAnnouncement, after: messages.afterAnnouncement } as const;

function Cells({
  row,
  chronology,
  notes,
}: {
  row: ChronologyRow;
  chronology: Chronology;
  notes: SheetNotes;
}) {
  return row.cells.map(({ column, claims }) => (
    <td key={column} data-column={chronology.columns.find(({ id }) => id === column)?.title}>
      {column === chronology.beforeOrAfter && row.order && (
        <p className={styles.dateOrder}>{ORDERS[row.order]}</p>
      )}
      {claims.map(({ date, ...claim }) => (
        <ClaimText key={claim.text} claim={claim} date={date} notes={notes} />
      ))}
    </td>
  ));
}

/** A chronology as a table, with the weeks from its first day to the measured column. */
export function ChronologyTable({ chronology, notes }: { chronology: Chronology; notes: SheetNotes }) {
  const { columns, since, weeksTo } = chronology;
  const weeks = messages.weeksAfter({ day: formatEdtf(since.day) });
  const measured = columns.find(({ id }) => id === weeksTo)?.title ?? '';
  return (
    <table className={styles.table} data-sheet-table="chronology">
      <caption className={styles.caption}>{messages.asTable}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.state}</th>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {column.title}
            </th>
          ))}
          <th scope="col">{messages.weeksTo({ weeks, column: inLowerCase(measured) })}</th>
        </tr>
      </thead>
      <tbody>
        {chronologyRows(chronology).map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <Cells row={row} chronology={chronology} notes={notes} />
            <td data-column={weeks}>{row.weeks || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
