import { expect, test } from 'vitest';
import { palettes } from '../../../geo/drawing/palette';
import { formatIsoDay } from '../../../geo/time/dates';
import { readGeodata } from '../../../scripts/stills/read-geodata';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { drawLocator } from './draw-locator';
import { LOCATOR_SIZE } from './locator-file';

const story = storyboardOf(faultLines);
const common = { geodata: readGeodata(), palette: palettes.light, title: 'Where' };
const located = story.steps.filter(({ locator }) => locator);

test.each(located)('the locator of $id marks its frame inside its map, as a box or as a dot', (step) => {
  const day = formatIsoDay(step.days.at(-1)?.[1] ?? 0);
  const svg = drawLocator({ ...common, state: step.locator ?? '', frame: step.bounds.wide, day });
  const [, x = '', y = ''] = svg.match(/<(?:rect x|circle cx)="([\d.]+)" (?:y|cy)="([\d.]+)"/) ?? [];
  expect(Number(x)).toBeGreaterThan(0);
  expect(Number(x)).toBeLessThan(LOCATOR_SIZE.width);
  expect(Number(y)).toBeGreaterThan(0);
  expect(Number(y)).toBeLessThan(LOCATOR_SIZE.height);
  expect(svg.includes(`fill="${palettes.light.tick}"`), 'the state is there').toBe(true);
});

test('there is no locator of an unknown state', () => {
  expect(() => drawLocator({ ...common, state: 'XXX', frame: [0, 0, 1, 1], day: '1953-01-01' })).toThrow(
    'there is no state XXX',
  );
});
