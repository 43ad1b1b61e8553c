import type { PlacedLabels } from '../../stories/model/placed-labels-schema';

/** labels.json: a line a name, so that a change shows as one. */
export function formatPlacedLabels(placed: PlacedLabels): string {
  const entries = (record: object, format: (value: unknown) => string, indent: string): string =>
    Object.entries(record)
      .map(([key, value]) => `${indent}${JSON.stringify(key)}: ${format(value)}`)
      .join(',\n');
  const block = (content: string, indent: string) => (content ? `{\n${content}\n${indent}}` : '{}');
  const windowLabels = ({ bounds, names, sides }: PlacedLabels[string]['wide']): string =>
    block(
      [
        `      "bounds": ${JSON.stringify(bounds)}`,
        `      "names": ${block(entries(names, JSON.stringify, '        '), '      ')}`,
        `      "sides": ${JSON.stringify(sides)}`,
      ].join(',\n'),
      '    ',
    );
  const step = (value: unknown): string => {
    const { wide, narrow } = value as PlacedLabels[string];
    return block(`    "wide": ${windowLabels(wide)},\n    "narrow": ${windowLabels(narrow)}`, '  ');
  };
  return `${block(entries(placed, step, '  '), '')}\n`;
}
