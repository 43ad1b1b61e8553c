import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../geo/atlas/sentences';
import { faultLines as story } from '../load/shared-story';
import { describeStep, featuresInStep } from './map-description';
import { distanceWords } from './sentences';

const at = (id: string) => story.steps.findIndex((step) => step.id === id);
const wordsOf = (id: string) => describeStep(story, at(id));

describe('what a map shows, in words', () => {
  test('says what has happened: kind, names and dates', () => {
    expect(wordsOf('tanks').changed).toContain(
      'Soviet troops move into Magdeburg, Halle and Leipzig, 17 or 18 June 1953.',
    );
    expect(wordsOf('nagy-in').changed).toEqual(
      expect.arrayContaining([
        'Mátyás Rákosi is no longer prime minister in Budapest, 4 July 1953.',
        'Imre Nagy becomes prime minister in Budapest, 4 July 1953.',
      ]),
    );
  });

  test('says who left Austria, from where, and how well the days are known', () => {
    expect(wordsOf('withdrawal').changed).toEqual(
      expect.arrayContaining([
        'Soviet troops leave Lower Austria, Burgenland and the Mühlviertel, 4 August to 19 September 1955.',
        'American troops leave Salzburg and Upper Austria south of the Danube, by 25 October 1955; the last day is not verified.',
        'British troops leave Styria, Carinthia and East Tyrol, 29 October 1955.',
      ]),
    );
  });

  test('gives numbers and distances', () => {
    expect(wordsOf('seventeenth-of-june').changed).toContain(
      'Main centres of unrest in seven places: Leipzig, Halle, Magdeburg, Bitterfeld, Dresden, Görlitz and Jena, 17 June 1953.',
    );
    expect(wordsOf('berlin-sixteenth').changed).toContain(
      'A march goes from Stalinallee to the House of Ministries, about 3 km in a straight line, 16 June 1953 (schematic).',
    );
    // one degree along the equator: 111.19 km on a sphere of 6,371 km
    expect(distanceWords([0, 0], [1, 0])).toBe('110 km');
    expect(distanceWords([0, 0], [10, 0])).toBe('1,100 km');
  });

  test('distinguishes what has happened from what only came into view', () => {
    const { changed: happened, added, removed: left } = wordsOf('four-zones');
    expect(happened).toEqual([]);
    expect(added.join('\n')).toContain(
      'French troops occupy North Tyrol and Vorarlberg, 9 July 1945 to 25 October 1955;',
    );
    expect(left).toContain('No longer shown: policy at home');
  });

  test('says what is still there, and the extent of the map', () => {
    expect(wordsOf('hesitation').still.join('\n')).toContain('Policy at home is mixed');
    expect(wordsOf('berlin-sixteenth').extent).toBe(
      'The frame is about 5.5 km wide, inside East Germany (GDR).',
    );
    expect(wordsOf('withdrawal').extent).toBe(
      'The frame is about 700 km wide. Named in it, from west to east: Switzerland, West Germany (FRG), Italy, Austria, Yugoslavia, Czechoslovakia and Hungary.',
    );
  });

  test('says of the first step nothing about changes', () => {
    const { changed: happened, still, removed: left } = describeStep(story, 0);
    expect([happened, still, left]).toEqual([[], [], '']);
  });

  test('does not call it a change if only the focus is on a country', () => {
    expect(wordsOf('nagy-out').changed.join('\n')).not.toContain('Policy');
    expect(wordsOf('thaw').still).toContain('Policy at home is hard in Albania, by report.');
  });

  test('says who gains and who loses by a step', () => {
    expect(wordsOf('nagy-out').changed).toContain('Mátyás Rákosi gains power.');
    expect(wordsOf('exposed-leaders').changed).toContain('Mátyás Rákosi is weakened.');
  });

  test('says what was found in hindsight, and what lies beyond the article', () => {
    expect(wordsOf('volna').added.join('\n')).toContain('finds no plan against unrest, July 1956.');
    expect(wordsOf('hesitation').changed).toContain(
      'Outlook, beyond the article: Edward Ochab is no longer party leader in Warsaw, 21 October 1956.',
    );
  });

  test('says what is still shown faintly, as past', () => {
    expect(wordsOf('tanks').removed).toBe('Still shown, faintly, as past: the unrest of 1953.');
  });

  test('describes each step without repetitions and incomplete sentences', () => {
    for (const [nth, { id }] of story.steps.entries()) {
      const { extent: frame, changed: happened, added, still } = describeStep(story, nth);
      const sentences = [...happened, ...added, ...still];
      expect(sentences.length, id).toBeGreaterThan(0);
      expect(new Set(sentences).size, id).toBe(sentences.length);
      for (const sentence of [frame, ...sentences]) {
        expect(sentence, id).toMatch(/^\p{Lu}.*\.$|^‘|^“/u);
        expect(sentence, id).not.toMatch(/undefined|NaN|[{}[\]|]| {2}| ,|\(\)|: ?[,.]|\bin ,/);
      }
    }
  });

  test('has words for every kind of feature that a step shows', () => {
    const dumb = story.steps.flatMap((_, nth) =>
      featuresInStep(story, nth).filter(
        ({ layer, ...row }) => layer !== 'places' && !sentenceOf({ layer, ...row }),
      ),
    );
    // each is said by the sentence of what it belongs to
    expect([...new Set(dumb.map(({ id }) => id))]).toEqual([
      'treaty-warsaw',
      'chip-not-verified',
      'supply-cut-sign',
    ]);
  });
});
