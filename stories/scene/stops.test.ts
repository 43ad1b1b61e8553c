import { describe, expect, test } from 'vitest';
import { nextStop, previousStop, stopsReached } from './stops';

const STEPS = [{ builds: [0.3, 0.6, 1] }, { builds: [0.5, 1] }];

describe('stepping from stop to stop', () => {
  test('passes every stop of every step in order, and ends at the last', () => {
    const passed = [];
    for (let at = nextStop(STEPS, { step: 0, progress: 0 }); at; at = nextStop(STEPS, at)) passed.push(at);
    expect(passed.map(({ step, progress }) => `${step} ${progress}`)).toEqual([
      '0 0.3',
      '0 0.6',
      '0 1',
      '1 0.5',
      '1 1',
    ]);
  });

  test('goes back the same way', () => {
    const passed = [];
    for (let at = previousStop(STEPS, { step: 1, progress: 1 }); at; at = previousStop(STEPS, at))
      passed.push(at);
    expect(passed.map(({ step, progress }) => `${step} ${progress}`)).toEqual([
      '1 0.5',
      '0 1',
      '0 0.6',
      '0 0.3',
    ]);
  });

  test('goes on from where a reader has scrolled to, between two stops', () => {
    expect(nextStop(STEPS, { step: 0, progress: 0.45 })).toEqual({ step: 0, progress: 0.6 });
    expect(stopsReached(STEPS, { step: 0, progress: 0.45 })).toEqual({ reached: 1, count: 3 });
  });
});
