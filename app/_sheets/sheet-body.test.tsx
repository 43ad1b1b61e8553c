import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { faultLines as story } from '../../stories/load/shared-story';
import { sheetAlt, sheetsOf } from '../../stories/sheets/sheets';
import { SheetBody } from './sheet-body';
import { StepSheets } from './step-sheets';

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(sheetsOf(story).map((sheet) => [sheet.content.title, sheet] as const))(
  'the sheet ‘%s’',
  (_, sheet) => {
    const html = renderToStaticMarkup(
      <SheetBody
        {...{ story, sheet, level: 'h2' }}
        stepHref={(step) => `/#${step}`}
        sourceHref={(key) => `/sources/#${key}`}
      />,
    );

    test('has a note for every mark, and a mark for every note', () => {
      const cited = new Set(all(html, /<a class="cite" href="#([^"]+)"/g));
      expect([...cited].sort()).toEqual(all(html, /<li id="([^"]+-note-\d+)"/g).sort());
      expect(html).not.toMatch(/undefined|NaN/);
    });

    test('says of every claim that is not documented how sure it is', () => {
      const unsure = html.match(/data-hollow="true"/g) ?? [];
      expect(html.match(/<em> \((?:approximate|reported)\)<\/em>/g) ?? []).toHaveLength(unsure.length);
    });
  },
);

test('the table of risings has a cell for each rising in each row', () => {
  const sheet = sheetsOf(story).find(({ kind }) => kind === 'map-panels');
  if (!sheet) throw new Error('the story has no map panels');
  const html = renderToStaticMarkup(
    <SheetBody {...{ story, sheet, level: 'h2' }} stepHref={() => ''} sourceHref={() => ''} />,
  );
  const rows =
    all(html, /<tbody>(.*)<\/tbody>/gs)[0]
      ?.split('</tr>')
      .slice(0, -1) ?? [];
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect(row.match(/<td/g)).toHaveLength(4);
});

test('a step shows its sheet as a picture with words for it, and a link to the table', () => {
  const html = renderToStaticMarkup(
    <StepSheets story={story} step="poznan" isOpen={false} linkTarget={{}} />,
  );
  const [sheet] = sheetsOf(story).filter(({ content }) => content.steps.includes('poznan'));
  expect(html).toContain(`<summary>${sheet?.content.title}</summary>`);
  expect(all(html, /alt="([^"]+)"/g)).toEqual([sheet && sheetAlt(sheet)]);
  expect(html).toContain(`href="/stories/fault-lines/sheets/${sheet?.content.id}/"`);
});
