import { describe, expect, test } from 'vitest';
import { loadStory } from './load';
import { lineWords, mapWords } from './words';

const story = loadStory(process.cwd(), 'fault-lines');
const at = (id: string) => story.steps.findIndex((step) => step.id === id);
const wordsOf = (id: string) => mapWords(story, at(id));
const said = (lines: ReturnType<typeof mapWords>['came']) => lines.map(lineWords);

describe('what a map shows, in words', () => {
  test('says what came: kind, names and dates', () => {
    expect(said(wordsOf('tanks').came)).toContain(
      'Soviet troops moved in: East Berlin; Halle; Leipzig (17 June – 11 July 1953)',
    );
  });

  test('says what went, and what stayed', () => {
    expect(said(wordsOf('withdrawal').went).length).toBeGreaterThan(0);
    expect(said(wordsOf('congress').stayed).join('\n')).toContain('Hungary');
  });

  test('names no thing twice, in no step, and says something of each', () => {
    for (const [nth, { id }] of story.steps.entries()) {
      const { came, stayed, went } = mapWords(story, nth);
      const lines = [...said(came), ...said(stayed)];
      expect(lines.length, id).toBeGreaterThan(0);
      expect(new Set(lines).size, id).toBe(lines.length);
      for (const line of [...lines, ...said(went)]) expect(line).not.toMatch(/undefined|NaN|: \(/);
    }
  });

  test('has nothing before the first step to part from', () => {
    expect(mapWords(story, 0).went).toEqual([]);
    expect(mapWords(story, 0).stayed).toEqual([]);
  });
});
