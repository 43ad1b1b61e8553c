import { describe, expect, test } from 'vitest';
import { LEGEND, legendEntries, legendRows } from '../../geo/atlas/legend';
import { palettes } from '../../geo/drawing/palette';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { presenceRules, sceneAt } from './scene';
import { stopsOf } from './scroll-progress';

const story = storyboardOf(faultLines);

/** What explains itself: land, towns, words on plates, and Moscow with its pulses. */
const PLAIN = new Set(['states', 'places', 'moscow', 'leaders']);
const WORDS = new Set(['badge', 'chip']);

const rowsAt = (step: number, progress: number) => {
  const shown = presenceRules(story, step);
  const features = story.features.filter(({ id }) => shown.has(id));
  return legendRows(sceneAt(story, { step, progress }).presence, features);
};

const stepAt = (id: string) => story.steps.findIndex((step) => step.id === id);

describe('the legend', () => {
  test('has a row for every symbol that a step shows', () => {
    const unexplained = story.steps.flatMap((board, step) =>
      board.builds.flatMap((progress) => {
        const { presence } = sceneAt(story, { step, progress });
        return story.features
          .filter(
            ({ id, layer, kind }) =>
              presenceRules(story, step).has(id) && !PLAIN.has(layer) && !WORDS.has(kind),
          )
          .filter(({ id }) => (presence[id] ?? 0) >= 0.5)
          .filter((feature) => !LEGEND.some(({ matches }) => matches(feature)))
          .map(({ id }) => id);
      }),
    );
    // ties without a sign of their own are named on the map
    const named = ['pact-ground', 'supply-austria', 'supply-austria-west'];
    const own = ['zone-at-vie', 'vienna-int', 'cominform-hub'];
    expect([...new Set(unexplained)].filter((id) => ![...named, ...own].includes(id))).toEqual([]);
  });

  test('has rows for visible features only', () => {
    expect(rowsAt(stepAt('poznan'), 1)).toEqual(['main', 'own-forces', 'own-command']);
    expect(rowsAt(stepAt('four-zones'), 0.5)).toEqual([
      'zone-su',
      'zone-us',
      'zone-gb',
      'zone-fr',
      'line-linkage',
    ]);
    expect(rowsAt(stepAt('withdrawal'), 1)).not.toContain('zone-su');
    const areas = rowsAt(stepAt('berlin-sixteenth'), 1).filter((row) => /^(?:zone|sector)-/.test(row));
    expect(areas).toEqual(['sector-su', 'sector-us', 'sector-gb', 'sector-fr']);
  });

  test('is short enough for two lines on a laptop: at most seven rows, a scale counted as one', () => {
    const tooLong = story.steps.flatMap((board, step) =>
      stopsOf(board).flatMap((progress) => {
        const rows = legendEntries(rowsAt(step, progress));
        const count = new Set(rows.map(({ id, group }) => group ?? id)).size;
        return count > 7 ? [`${board.id} at ${progress}: ${count}`] : [];
      }),
    );
    expect(tooLong).toEqual([]);
  });

  test('has a row of its own for every kind of line on a map', () => {
    const rows = rowsAt(stepAt('congress'), 1);
    expect(rows.filter((row) => row.startsWith('line-'))).toEqual(['line-speech-home', 'line-speech-abroad']);
  });

  test('names the general kind of a row if no row before it has', () => {
    const wordsOf = (ids: string[]) => legendEntries(ids).map(({ words }) => words);
    expect(wordsOf(['policy-tight', 'policy-mixed', 'main'])).toEqual([
      'Policy at home: hard',
      'mixed',
      'Main centre of a rising',
    ]);
    expect(wordsOf(['policy-mixed', 'policy-relaxed'])).toEqual(['Policy at home: mixed', 'softer']);
    expect(wordsOf(['zone-us', 'zone-fr'])).toEqual(['American zone', 'French']);
    expect(wordsOf(['sector-su', 'sector-us'])).toEqual(['Soviet sector', 'American']);
    expect(wordsOf(rowsAt(stepAt('volna'), 1))[0]).toMatch('Policy at home');
  });

  test('has a symbol for every row in both themes', () => {
    for (const { draw } of LEGEND) {
      for (const palette of Object.values(palettes)) {
        const { width, height, svg } = draw(palette);
        expect(width).toBeGreaterThan(0);
        expect(height).toBeGreaterThan(0);
        expect(svg).toMatch(/^</);
      }
    }
  });
});
