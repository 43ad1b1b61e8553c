import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { sourceFontPath } from '../fonts/font-files';
import { withShortNames } from './short-names';

const source = readFileSync(sourceFontPath('sofia-600'));

describe('A font with a short name', () => {
  const font = fontkit.create(withShortNames(source, 'sofia-600')) as fontkit.Font;

  it('has it as family, full and PostScript name', () => {
    expect([font.familyName, font.fullName, font.postscriptName]).toEqual(Array(3).fill('sofia-600'));
  });

  it('has the same letters', () => {
    expect(font.layout('Warszawa').advanceWidth).toBe(
      (fontkit.create(source) as fontkit.Font).layout('Warszawa').advanceWidth,
    );
  });

  it('is refused for a file that is no font', () => {
    expect(() => withShortNames(Buffer.alloc(40), 'sofia-600')).toThrow('no names');
  });
});
