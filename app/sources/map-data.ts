import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import * as language from '#messages/language';
import * as messages from '#messages/sources';
import { SAFE_MARKDOWN } from '../../stories/citations/render-prose';

const FOLDER = 'geo/atlas/sources';
const FILE = 'SOURCES.md';

/** Headings that other pages link to, by the ids that these links name. */
const ANCHORS = { approximate: messages.exactnessHeading, credits: messages.creditsHeading } as const;

/** The account of the map’s data in the site’s language, or in English where there is no translation. */
function accountFile(): string {
  const translated = join(FOLDER, language.code, FILE);
  return existsSync(translated) ? translated : join(FOLDER, FILE);
}

/** The account of the map’s data as HTML, with headings one level lower. Throws an error if one that is linked to is missing. */
export function mapData(): string {
  const file = accountFile();
  const missing = new Map(Object.entries(ANCHORS).map(([id, heading]) => [heading, id]));
  const marked = new Marked({
    renderer: {
      ...SAFE_MARKDOWN,
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        const id = missing.get(text);
        missing.delete(text);
        return `<h${depth + 1}${id ? ` id="${id}"` : ''}>${text}</h${depth + 1}>\n`;
      },
    },
  });
  const html = marked.parse(readFileSync(file, 'utf8').replace(/^# .*\n/, ''), { async: false }) as string;
  for (const [heading, id] of missing)
    throw new Error(`${file} has no heading “${heading}”, to which links to #${id} lead`);
  return html;
}
