import { describe, expect, test } from 'vitest';
import { judge, kilometresBetween, nearestOption } from './judge';
import type { Prediction } from './prediction';

const common = { ask: '?', about: '', sources: [], start: 0 };
const VIENNA = { id: 'vienna', name: 'Vienna', position: [16.37, 48.21] } as const;
const NICKELSDORF = { id: 'nickelsdorf', name: 'Nickelsdorf', position: [17.07, 47.94] } as const;
const options = [VIENNA, NICKELSDORF];

test('distances are those on the sphere', () => {
  // Vienna and Budapest lie some 215 kilometres apart
  expect(kilometresBetween(VIENNA.position, [19.04, 47.5])).toBeCloseTo(213, -1);
});

test('the nearest option is found', () => {
  expect(nearestOption(options, [17, 48])?.id).toBe('nickelsdorf');
  expect(nearestOption([], [17, 48])).toBeNull();
});

describe('an answer is compared with what was:', () => {
  const place: Prediction = { ...common, kind: 'place', options, answer: 'nickelsdorf', within: 25 };

  test('a mark counts within so many kilometres, and a chosen place by its own position', () => {
    expect(judge(place, { kind: 'mark', at: [17, 48] })).toBe('right');
    expect(judge(place, { kind: 'mark', at: [16.4, 48.2] })).toBe('wrong');
    expect(judge(place, { kind: 'option', id: 'nickelsdorf' })).toBe('right');
    expect(judge(place, { kind: 'option', id: 'vienna' })).toBe('wrong');
  });

  test('a line counts by its ends, in their order', () => {
    const line: Prediction = { ...common, kind: 'line', options, answer: ['vienna', 'nickelsdorf'] };
    const route = (from: string, to: string) => ({ kind: 'route', points: [], from, to }) as const;
    expect(judge(line, route('vienna', 'nickelsdorf'))).toBe('right');
    expect(judge(line, route('nickelsdorf', 'vienna'))).toBe('wrong');
    expect(judge({ ...line, answer: null }, route('vienna', 'nickelsdorf'))).toBe('neutral');
  });

  test('a range counts if it meets the figures of the sources, and says something', () => {
    const range: Prediction = {
      ...common,
      ...{ kind: 'range', unit: 'places', min: 0, max: 1000, step: 20, answer: [560, 701] },
    };
    expect(judge(range, { kind: 'range', low: 600, high: 800 })).toBe('right');
    expect(judge(range, { kind: 'range', low: 720, high: 800 })).toBe('wrong');
    expect(judge(range, { kind: 'range', low: 0, high: 1000 })).toBe('neutral');
  });

  test('who only wanted to see it is neither right nor wrong', () => {
    expect(judge(place, { kind: 'passed' })).toBe('neutral');
  });
});
