import { csvFormatRows } from 'd3-dsv';
import { columnRank } from '../../app/_open-data/codebook';

/** A value of a table; a list has several. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** Rows under columns. */
export type Table = { columns: readonly string[]; rows: readonly Row[] };

const LIST_SEPARATOR = '; ';

/** A value as CSV has it: lists with semicolons, nothing for what is not known. Throws if a list cannot be told apart again. */
function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  const broken = cell.find((value) => value.includes(';'));
  if (broken !== undefined) throw new RangeError(`"${broken}" has a semicolon, which parts values of a list`);
  return cell.join(LIST_SEPARATOR);
}

/** A table as CSV (RFC 4180 with line feeds, UTF-8), a first row with the columns’ names. */
export const csvOf = ({ columns, rows }: Table): string =>
  `${csvFormatRows([[...columns], ...rows.map((row) => columns.map((column) => cellText(row[column])))])}\n`;

/** A table of rows: columns in the order of the codebook, without those that are empty in all rows and not in `required`. */
export function tableOf(rows: readonly Row[], required: readonly string[] = []): Table {
  const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined && cell !== '';
  const names = [...new Set([...required, ...rows.flatMap((row) => Object.keys(row))])];
  const columns = names
    .filter((name) => required.includes(name) || rows.some((row) => isFilled(row[name])))
    .sort((a, b) => columnRank(a) - columnRank(b));
  return { columns, rows };
}
