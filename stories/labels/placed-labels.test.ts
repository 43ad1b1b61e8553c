import { expect, test } from 'vitest';
import { labelProblems } from '../../scripts/labels/label-problems';
import { readGeodata } from '../../scripts/stills/read-geodata';
import { loadStory } from '../load/load';

test('names of states keep clear of borders, coasts and routes in every window, and no subject is without its name', () => {
  const problems = labelProblems(loadStory(process.cwd(), 'fault-lines'), readGeodata());
  expect(problems.join('\n')).toBe('');
}, 120_000);
