import { expect, test } from 'vitest';
import { englishLeft, isEnglish } from './english-left';

const left = (body: string) =>
  englishLeft(`<html lang="de"><body>${body}</body></html>`, 'de', new Set(['Read the story']));

test('an English sentence, a message and a label in a German page are found', () => {
  expect(left('<p>Stalin starb in Moskau.</p><p>The men who fought over his place were many.</p>')).toEqual([
    'The men who fought over his place were many.',
  ]);
  expect(left('<a href="/">Read the story</a>')).toEqual(['Read the story']);
  expect(left('<img alt="A map of the troops in Hungary and Poland">')).toHaveLength(1);
});

test('titles and links in English that say so, code and German sentences are not', () => {
  expect(left('<cite lang="en">The Soviet Union and the Onset of the Crises</cite>')).toEqual([]);
  expect(left('<code>the name of the frame and its size</code>')).toEqual([]);
  expect(isEnglish('Was er in Moskau war, so sagte man, an dem Tag, als die Armee kam')).toBe(false);
});
