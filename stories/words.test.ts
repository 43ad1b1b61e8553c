import { describe, expect, test } from 'vitest';
import { sentenceKey } from '../geo/sentences';
import { loadStory } from './load';
import { distanceWords } from './things-said';
import { mapWords, shownInStep } from './words';

const story = loadStory(process.cwd(), 'fault-lines');
const at = (id: string) => story.steps.findIndex((step) => step.id === id);
const wordsOf = (id: string) => mapWords(story, at(id));

describe('what a map shows, in words', () => {
  test('says what has happened: kind, names and dates', () => {
    expect(wordsOf('tanks').happened).toContain(
      'Soviet troops move into four places: East Berlin, Magdeburg, Halle and Leipzig, 17 June 1953.',
    );
    expect(wordsOf('nagy-in').happened).toEqual(
      expect.arrayContaining([
        'Mátyás Rákosi is no longer prime minister in Budapest, 4 July 1953.',
        'Imre Nagy becomes prime minister in Budapest, 4 July 1953.',
      ]),
    );
  });

  test('says who left Austria, from where, and how well the days are known', () => {
    expect(wordsOf('withdrawal').happened).toEqual(
      expect.arrayContaining([
        'Soviet troops leave Lower Austria, Burgenland and the Mühlviertel, 4 August to 19 September 1955.',
        'American troops leave Salzburg and Upper Austria south of the Danube, the last day not verified, by 25 October 1955.',
        'An American farewell parade at Camp Roeder, 15 July 1955, by report.',
      ]),
    );
  });

  test('counts what is many, and measures what is far', () => {
    expect(wordsOf('seventeenth-of-june').happened[0]).toBe(
      'The unrest has main centres in seven places: Leipzig, Halle, Magdeburg, Bitterfeld, Dresden, Görlitz and Jena, 17 June 1953.',
    );
    expect(wordsOf('berlin-sixteenth').happened).toContain(
      'A march goes from East Berlin to the House of Ministries, about 3 km in a straight line, 16 June 1953 (schematic).',
    );
    // one degree along the equator: 111.19 km on a sphere of 6,371 km
    expect(distanceWords([0, 0], [1, 0])).toBe('110 km');
    expect(distanceWords([0, 0], [10, 0])).toBe('1,100 km');
  });

  test('tells what has happened from what only came into view', () => {
    const { happened, added, left } = wordsOf('four-zones');
    expect(happened).toEqual([]);
    expect(added.join('\n')).toContain('French troops occupy Tyrol and Vorarlberg, until 25 October 1955.');
    expect(left).toContain('No longer shown: how tight Moscow’s grip is');
  });

  test('says what is still there, and how wide the frame is', () => {
    expect(wordsOf('congress').still.join('\n')).toContain('Moscow’s grip is tight on Hungary');
    expect(wordsOf('withdrawal').frame).toBe(
      'In the frame, about 680 km from west to east: Switzerland, West Germany (FRG), Italy, Yugoslavia, Czechoslovakia and Hungary.',
    );
  });

  test('has nothing before the first step that could have happened since', () => {
    const { happened, still, left } = mapWords(story, 0);
    expect([happened, still, left]).toEqual([[], [], '']);
  });

  test('says something of each step, nothing twice, and leaves no gap in a sentence', () => {
    for (const [nth, { id }] of story.steps.entries()) {
      const { frame, happened, added, still } = mapWords(story, nth);
      const sentences = [...happened, ...added, ...still];
      expect(sentences.length, id).toBeGreaterThan(0);
      expect(new Set(sentences).size, id).toBe(sentences.length);
      for (const sentence of [frame, ...sentences]) {
        expect(sentence, id).toMatch(/^\p{Lu}.*\.$|^‘|^“/u);
        expect(sentence, id).not.toMatch(/undefined|NaN|[{}[\]|]| {2}| ,|\(\)|: ?[,.]|\bin ,/);
      }
    }
  });

  test('has words for every kind of thing that a step shows', () => {
    const dumb = story.steps.flatMap((_, nth) =>
      shownInStep(story, nth).filter(
        ({ layer, ...row }) => layer !== 'places' && !sentenceKey({ layer, ...row }),
      ),
    );
    expect([...new Set(dumb.map(({ id }) => id))]).toEqual(['chip-not-verified']);
  });
});
