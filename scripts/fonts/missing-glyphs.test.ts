import { expect, test } from 'vitest';
import { missingCharacters } from './missing-glyphs';

const font = { characters: new Set([0x61, 0x62, 0x159, 0x42f]), ranges: ['U+61,U+100-17F', 'U+400-42E'] };

test('a character that the complete font has, but not its files, is missing', () => {
  expect(missingCharacters('abřЯ', [font])).toEqual(['b', 'Я']);
});

test('a character that no font of the site has is left to the browser', () => {
  expect(missingCharacters('⋯漢', [font])).toEqual([]);
});

test('a character has to be in the files of each font that has it', () => {
  expect(missingCharacters('b', [{ characters: font.characters, ranges: ['U+62'] }, font])).toEqual(['b']);
});
