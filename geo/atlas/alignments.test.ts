import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../time/dates';
import { alignmentsOn, faultLines } from './alignments';
import { unpacked } from './build/checks/published-data';
import { readFeatures } from './read-features';

const features = readFeatures(process.cwd(), []).rows.map(({ feature }) => ({
  ...feature,
  from: feature.from === null ? null : parseIsoDay(feature.from),
  to: feature.to === null ? null : parseIsoDay(feature.to),
}));
const borders = unpacked('borders');

const linesOn = (iso: string) => {
  const lines = faultLines(borders, alignmentsOn(features, parseIsoDay(iso)), iso).features;
  return new Set(lines.map(({ properties }) => [properties?.left, properties?.right].sort().join('|')));
};

describe('the fault line', () => {
  test('runs where two alignments meet and not between allies', () => {
    const lines = linesOn('1953-06-17');
    expect(lines).toContain('DDR|FRG');
    expect(lines).toContain('HUN|YUG');
    expect(lines).toContain('AUT|HUN');
    expect(lines).not.toContain('DDR|POL');
    expect(lines).not.toContain('BEL|FRA');
  });

  test('runs between Yugoslavia and Italy at Trieste only once the zones have gone', () => {
    expect(linesOn('1954-10-25')).toContain('FTT-A|ITA');
    expect(linesOn('1954-10-26')).not.toContain('FTT-A|ITA');
    expect(linesOn('1954-10-26')).toContain('ITA|YUG');
  });

  test('is the same whether West Germany is in NATO yet or not', () => {
    expect(linesOn('1955-05-07')).toEqual(linesOn('1955-05-05'));
  });
});
