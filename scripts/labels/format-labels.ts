import type { PlacedLabels, PlacedName } from '../../stories/model/placed-labels-schema';

/** What is said of a name, in the order of its schema, so that an unchanged name is an unchanged line. */
const inOrder = ({ at, size, tracking, text, local, angle, zoomFrom, zoomTo }: PlacedName): PlacedName => ({
  ...{ at, size, tracking, text, local, angle, zoomFrom, zoomTo },
});

/** labels.json: a line a name, so that a change shows as one. */
export function formatPlacedLabels(placed: PlacedLabels): string {
  const entries = (record: object, format: (value: unknown) => string, indent: string): string =>
    Object.entries(record)
      .map(([key, value]) => `${indent}${JSON.stringify(key)}: ${format(value)}`)
      .join(',\n');
  const formatNames = (names: unknown) => JSON.stringify((names as readonly PlacedName[]).map(inOrder));
  const block = (content: string, indent: string) => (content ? `{\n${content}\n${indent}}` : '{}');
  const windowLabels = ({ bounds, names, sides, unseen }: PlacedLabels[string]['wide']): string =>
    block(
      [
        `      "bounds": ${JSON.stringify(bounds)}`,
        `      "names": ${block(entries(names, formatNames, '        '), '      ')}`,
        `      "sides": ${JSON.stringify(sides)}`,
        `      "unseen": ${JSON.stringify(unseen)}`,
      ].join(',\n'),
      '    ',
    );
  const step = (value: unknown): string => {
    const { wide, narrow } = value as PlacedLabels[string];
    return block(`    "wide": ${windowLabels(wide)},\n    "narrow": ${windowLabels(narrow)}`, '  ');
  };
  return `${block(entries(placed, step, '  '), '')}\n`;
}
