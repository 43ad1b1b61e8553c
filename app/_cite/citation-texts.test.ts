import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { getStory } from '../_site/load-stories';
import { citationTexts } from './citation-texts';
import { CITATION_FORMATS, fillIn } from './fill-in-citation';

const EDITION = { version: '1.1', date: '2026-11-30', changes: ['Second.'], corrections: [] };
const texts = citationTexts(getStory('fault-lines'), EDITION);
const filled = (id: string) => {
  const found = texts.find((part) => part.id === id);
  return Object.fromEntries(
    CITATION_FORMATS.map((format) => [
      format,
      fillIn(found?.texts[format] ?? '', format, { origin: 'https://maps.example.org', day: '2026-12-24' }),
    ]),
  );
};

describe('a step', () => {
  const step = filled('step-tanks');
  const address = 'https://maps.example.org/stories/fault-lines/#tanks';

  test('is cited in the styles that historians are asked for, with its address, edition and day', () => {
    expect(step.chicago).toBe(
      `The Fault Lines founders. “Soviet Tanks Answer.” Edition 1.1, Interactive map story. Fault Lines: Moscow and its bloc, 1953–1956, November 30, 2026. ${address}.`,
    );
    expect(step.mla).toBe(
      `The Fault Lines founders. “Soviet Tanks Answer.” Fault Lines: Moscow and Its Bloc, 1953–1956, edition 1.1, 30 Nov. 2026, ${address}.`,
    );
    expect(step.apa).toBe(
      `The Fault Lines founders. (2026, November 30). Soviet tanks answer [Interactive map story; Edition 1.1]. Fault Lines: Moscow and Its Bloc, 1953–1956. ${address}`,
    );
  });

  test.each([
    ['bibtex', /urldate = \{2026-12-24\}/],
    ['ris', /2026\/12\/24/],
    ['csl', /"accessed": \{\s*"date-parts": \[\s*\[\s*2026,\s*12,\s*24\s*\]/],
  ])('is read by a reference manager from %s, with the day of access', (format, accessed) => {
    expect(step[format]).toMatch(accessed);
    const [item] = new Cite(step[format]).data;
    expect(item).toMatchObject({ title: 'Soviet tanks answer', URL: address });
    expect(JSON.stringify(item?.author)).toContain('The Fault Lines founders');
    expect(item?.issued).toMatchObject({ 'date-parts': [[2026, 11, 30]] });
  });
});

test('the whole story, its chapters, steps and tables of figures can be cited, each in every format', () => {
  expect(texts.filter(({ kind }) => kind === 'story')).toHaveLength(1);
  expect(texts.filter(({ kind }) => kind === 'chapter')).toHaveLength(7);
  expect(texts.filter(({ kind }) => kind === 'step')).toHaveLength(30);
  expect(texts.filter(({ kind }) => kind === 'panel').length).toBeGreaterThan(0);
  for (const part of texts)
    for (const format of CITATION_FORMATS)
      expect(part.texts[format], `${part.id} ${format}`).toMatch(new RegExp(part.title.slice(0, 2), 'i'));
});
