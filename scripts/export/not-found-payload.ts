import { rewritePayload } from '../site/html-page';

/** A row of React’s payload with JSON: its id, and the value. */
const ROW = /^([0-9a-f]+:)([[{].*?)(\n?)$/s;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of the payload in which every `notFound` of a layout is undefined, as React writes it. */
function withoutNotFound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotFound);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'notFound' && inner ? '$undefined' : withoutNotFound(inner),
    ]),
  );
}

/**
 * Removes the page for unknown addresses from React’s payload of another page: Next writes it into every page, for links
 * that its router follows, and hosts answer unknown addresses here with 404.html.
 */
export const removeNotFoundPage = (html: string): string =>
  rewritePayload(html, (row) => {
    const [, id, json, end] = ROW.exec(row) ?? [];
    if (id === undefined || json === undefined || !json.includes('"notFound":[')) return row;
    return id + JSON.stringify(withoutNotFound(JSON.parse(json))) + end;
  });
