import { motionValue } from 'framer-motion';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { faultLines as story } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { CardDialog } from '../_cards/card-dialog';
import { CitationPopover } from '../_cards/citation-popover';
import { StepSection } from '../_reading/step-section';
import { StoryProvider } from '../_story/story-context';

const sections = new Map(
  story.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => [
      step.id,
      renderToStaticMarkup(<StepSection story={story} chapter={chapter} step={step} position={1} />),
    ]),
  ),
);
/** The markup of a part of a page with the story, at its first step. */
const markup = (part: ReactElement) =>
  renderToStaticMarkup(
    <StoryProvider story={storyboardOf(story)} moment={motionValue({ step: 0, progress: 0 })}>
      {part}
    </StoryProvider>,
  );
const section = (id: string) => sections.get(id) ?? '';
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe('a step as it is served', () => {
  test.each([...sections.keys()])(
    '%s: every citation mark links to a note, and every note has a mark',
    (id) => {
      const html = section(id);
      const cited = new Set(all(html, /<a class="cite" href="#([^"]+)"/g));
      const notes = all(html, /<li id="([^"]+-note-\d+)"/g);
      expect([...cited].sort()).toEqual([...notes].sort());
      expect(html).not.toMatch(/undefined|NaN/);
    },
  );

  test('every note has its source’s key, for the popover at the mark', () => {
    for (const html of sections.values()) {
      expect(html.match(/<li id="[^"]+-note-\d+"/g)?.length).toBe(html.match(/data-source="/g)?.length);
    }
  });

  test('panels are in their steps after the prose, with a row per source', () => {
    const panelsIn = (id: string) => all(section(id), /data-panel="([^"]+)"/g);
    expect(panelsIn('seventeenth-of-june')).toEqual(['gdr-participants', 'gdr-places']);
    expect(panelsIn('poznan')).toEqual(['poznan-dead']);
    expect([...sections.keys()].filter((id) => panelsIn(id).length > 0)).toEqual([
      'seventeenth-of-june',
      'tanks',
      'four-zones',
      'broken-link',
      'withdrawal',
      'poznan',
      'volna',
    ]);
    const html = section('poznan');
    const panel = /data-panel.*?<\/table>/s.exec(html)?.[0] ?? '';
    expect(all(panel, /<th scope="row">([^<]+)/g)).toEqual(['Jastrząb', 'IPN', 'Kramer']);
    expect(html.indexOf('data-panel')).toBeGreaterThan(html.lastIndexOf('four months of growing turmoil'));
    expect(html).toContain('at least 73');
  });

  test('graphics are hidden from screen readers, texts are not', () => {
    const panel = section('poznan').split('data-panel')[1] ?? '';
    const words = panel.replace(/<span aria-hidden="true">(?:(?!<span class="[^"]*label).)*/g, '');
    for (const figure of ['57', '58', 'at least 73']) expect(words).toContain(figure);
    expect(panel).toMatch(/<tfoot aria-hidden="true">/);
  });
});

describe('what opens over the page', () => {
  test('the citation popover closes by itself, and has a name', () => {
    const html = markup(<CitationPopover column={{ current: null }} readingTop={() => 0} />);
    expect(html).toMatch(/^<div [^>]*popover="auto"/);
    expect(html).toMatch(/role="dialog"/);
    expect(html).toMatch(/tabindex="-1"/i);
    const [labelId = ''] = all(html, /aria-labelledby="([^"]+)"/g);
    expect(html).toContain(`id="${labelId}"`);
    expect(html).toMatch(/<button type="button"[^>]*aria-label="Close the note"/);
  });

  test('the card is a dialog that is closed at first, and has a name', () => {
    const html = markup(<CardDialog request={null} onRequest={() => undefined} onGo={() => undefined} />);
    expect(html).toMatch(/^<dialog /);
    expect(html).not.toMatch(/^<dialog [^>]*\bopen\b/);
    const [labelId = ''] = all(html, /aria-labelledby="([^"]+)"/g);
    expect(html).toMatch(new RegExp(`<h2 id="${labelId}"[^>]*tabindex="-1"`, 'i'));
  });
});
