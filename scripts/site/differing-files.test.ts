import { expect, test } from 'vitest';
import { withFiles } from '../../stories/load/fixtures/small-story';
import { differingFiles } from './differing-files.mjs';

test('files that are missing in one of two folders, or have other bytes there, differ', () => {
  const files = new Map([
    ...[['a/same.js', '1'] as const, ['a/changed.js', '1'] as const, ['a/in/gone.css', '1'] as const],
    ...[['b/same.js', '1'] as const, ['b/changed.js', '2'] as const, ['b/.new', ''] as const],
  ]);
  const differing = withFiles(files, (root) => differingFiles(`${root}/a`, `${root}/b`));
  expect(differing).toEqual(['.new', 'changed.js', 'in/gone.css']);
});
