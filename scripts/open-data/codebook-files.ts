import { describeColumn, meaningWords, typeWords } from '../../app/_open-data/codebook';
import { layerTexts } from '../../geo/atlas/layers';
import type { LayerData } from './layers';
import { type Row, type Table, tableOf } from './table';

/** A file with the columns of its table. */
export type DescribedFile = { path: string; title: string; table: Table };

/** Columns with few values, of which the codebook lists those that stand in a table. */
const LISTED = ['layer', 'kind', 'category', 'level', 'officeKind', 'eventKind', 'used'];

/** Values of a column, if the schema allows certain ones, or if it has few. */
function valuesIn({ rows }: Table, column: string): readonly string[] {
  const { values } = describeColumn(column);
  if (!LISTED.includes(column)) return values;
  const found = rows.map((row) => row[column]).filter((value) => typeof value === 'string');
  return [...new Set(found)].sort();
}

/** The codebook as a table: a row for each column of each file. */
export const codebookTable = (files: readonly DescribedFile[]): Table =>
  tableOf(
    files.flatMap(({ path, table }) =>
      table.columns.map((column): Row => {
        const { type, unit = null, meaning } = describeColumn(column);
        const values = valuesIn(table, column);
        return { file: path, column, columnType: typeWords({ type }), unit, meaning, values };
      }),
    ),
  );

/** What the values of `category` and `level` mean in each layer, where its cards say it. */
export const valuesTable = (layers: readonly LayerData[]): Table =>
  tableOf(
    layers.flatMap(({ layer, table }) => {
      const cards = layerTexts[layer as keyof typeof layerTexts]?.cards ?? {};
      return ['category', 'level'].flatMap((column) =>
        valuesIn(table, column).map(
          (value): Row => ({ layer, column, value, meaning: cards[value] ?? null }),
        ),
      );
    }),
  );

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The codebook to read, in Markdown: a table for each file. */
export function codebookMarkdown(files: readonly DescribedFile[]): string {
  const sections = files.map(({ path, title, table }) => {
    const rows = table.columns.map((name) => {
      const column = { ...describeColumn(name), values: valuesIn(table, name) };
      return `| \`${name}\` | ${typeWords(column)} | ${inCell(meaningWords(column))} |`;
    });
    return [`## ${path}`, '', `${title}.`, '', '| column | type | meaning |', '|---|---|---|', ...rows].join(
      '\n',
    );
  });
  return `# Codebook\n\n${sections.join('\n\n')}\n`;
}
