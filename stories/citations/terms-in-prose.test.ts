import { describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { findTerms } from './terms-in-prose';

const { glossary, steps } = faultLines;

/** Terms found in a text, as they stand there, with whose they are. */
const found = (text: string, step = 'tanks') =>
  findTerms(text, step, glossary).map(({ start, end, term }) => `${term}: ${text.slice(start, end)}`);

describe('terms in prose', () => {
  test('are found in each of their forms, and with a capital where a sentence begins', () => {
    expect(found('The norms rose.')).toEqual(['norms: norms']);
    expect(found('Norms rose.')).toEqual(['norms: Norms']);
    expect(found('Comecon met.')).toEqual(['cmea: Comecon']);
  });

  test('that are names are found with their capitals alone', () => {
    expect(found('a presidium, a new course, the council of ministers')).toEqual([]);
  });

  test('are found across the end of a line, and once, where they first stand', () => {
    expect(found('The Central\nCommittee met. The Central Committee parted.')).toEqual([
      'central-committee: Central\nCommittee',
    ]);
  });

  test('are not found in other words, citations, links and foreign words', () => {
    expect(found('abnorms, normal, the norms-based, purgeable')).toEqual([]);
    expect(found('[@plenum, ¶1] [the plenum](https://example.org/) [*Politburo*]{lang=de}')).toEqual([]);
  });

  test('of two that overlap the longer is found', () => {
    expect(found('a neo-Stalinist')).toEqual(['neo-stalinist: neo-Stalinist']);
    expect(found('the First Secretary and prime minister')).toEqual([
      'first-secretary-and-prime-minister: First Secretary and prime minister',
    ]);
  });

  test('that mean something else elsewhere are found in their own steps', () => {
    expect(found('The militia fired.', 'plovdiv')).toEqual(['militia: militia']);
    expect(found('The militia fired.', 'plzen')).toEqual([]);
  });

  test('are found in the real prose, the first time in each step', () => {
    const terms = new Set(
      steps.flatMap(({ id, prose }) => findTerms(prose, id, glossary)).map(({ term }) => term),
    );
    expect(terms.size).toBeGreaterThan(10);
    for (const { id, prose } of steps) {
      const inStep = findTerms(prose, id, glossary).map(({ term }) => term);
      expect(new Set(inStep).size).toBe(inStep.length);
    }
  });
});
