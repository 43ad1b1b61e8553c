import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { mapData } from './map-data';

/** The parts of a text in Markdown: each heading’s depth, each list’s items, each table’s rows, the code in each part. */
const partsOf = (file: string) =>
  marked.lexer(readFileSync(file, 'utf8')).flatMap((token) => {
    const code = [...token.raw.matchAll(/`[^`]+`/g)].map(([text]) => text).sort();
    if (token.type === 'heading') return [['heading', token.depth]];
    if (token.type === 'list') return [['list', token.items.length, ...code]];
    if (token.type === 'table') return [['table', token.rows.length, ...code]];
    return token.type === 'paragraph' ? [['paragraph', ...code]] : [];
  });

describe('the account of the map’s data', () => {
  test('has the anchors that other pages lead to', () => {
    expect(mapData()).toContain(`id="approximate"`);
    expect(mapData()).toContain('id="credits"');
  });

  test('has the same parts in German', () => {
    expect(partsOf('geo/atlas/sources/de/SOURCES.md')).toEqual(partsOf('geo/atlas/sources/SOURCES.md'));
  });

  test('has the headings in German to which links lead', () => {
    const german = readFileSync('geo/atlas/sources/de/SOURCES.md', 'utf8');
    const texts = readFileSync('messages/de/sources.yaml', 'utf8');
    for (const key of ['exactnessHeading', 'creditsHeading']) {
      const [, heading] = new RegExp(`^${key}: (.+)$`, 'm').exec(texts) ?? [];
      expect(german).toContain(`\n## ${heading}\n`);
    }
  });
});
