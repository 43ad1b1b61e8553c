import { describe, expect, test } from 'vitest';
import { readFeatures, readGazetteer } from '../../geo/atlas/read-features';
import { describeFeatures, findFeatures, findPlaces, nearestWords } from './search';

const features = readFeatures('.', []).rows.map(({ feature }) => feature);
const idsOf = (...words: string[]) => findFeatures(features, words).map(({ id }) => id);

describe('a search of what the map has', () => {
  test('finds ids, names and layers, without accents and in any case', () => {
    expect(idsOf('belvedere')).toContain('treaty-belvedere');
    expect(idsOf('PLZEN')).toContain('rising-plzen');
    expect(idsOf('Plzeň')).toEqual(idsOf('plzen'));
    expect(idsOf('diplomacy', 'treaty').length).toBeGreaterThan(0);
  });

  test('finds what has all words alone', () => {
    expect(idsOf('treaty', 'vienna').every((id) => idsOf('treaty').includes(id))).toBe(true);
    expect(idsOf('treaty', 'no-such-thing')).toEqual([]);
  });

  test('says what was probably meant by a word that nothing has', () => {
    expect(nearestWords(features, ['belvedre'])).toEqual(['belvedere']);
    expect(nearestWords(features, ['rising', 'lepzig'])).toEqual(['rising', 'leipzig']);
    expect(nearestWords(features, ['belvedere'])).toBe(null);
    expect(nearestWords(features, ['xxxxxxxxxxxx'])).toBe(null);
  });

  test('shows id, name, date in words, certainty and sources under the layer', () => {
    expect(describeFeatures(findFeatures(features, ['treaty-belvedere']))).toMatch(
      /^layer diplomacy\n {2}treaty-belvedere\n {6}Austrian State Treaty, 15 May, at belvedere\n {6}15 May 1955; documented; kramer2006 ¶13/,
    );
  });

  test('finds places too', () => {
    const places = readGazetteer('.', []).values();
    expect(findPlaces(places, ['plzeň']).map(({ id }) => id)).toContain('plzen');
  });
});
