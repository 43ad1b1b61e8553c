import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import { element, escapeSvg } from '../../app/_map/still/draw/svg';
import { drawStill } from '../../app/_map/still/still';
import { fileTexts } from '../../app/_site/file-texts';
import { getStory } from '../../app/_site/load-stories';
import { SHARE_SIZE, sharePath } from '../../app/_site/share/share-image';
import { palettes } from '../../geo/drawing/palette';
import { formatEdtf } from '../../geo/time/dates';
import { creditOf } from '../../stories/citations/articles';
import { numberWords } from '../../stories/describe/number-words';
import { storyboardOf } from '../../stories/model/storyboard';
import { SOURCE_FONTS, sourceFontPath } from '../fonts/font-files';
import { measureText } from '../fonts/measure-text';
import { readGeodata } from './read-geodata';

/** Width of the text’s part of the image, pixels. */
const TEXT_WIDTH = 430;
const MARGIN = 44;
const SERIF = { family: 'Literata', weight: 600, file: 'literata-600-normal' };
const SANS = { family: 'Sofia Sans Semi Condensed', weight: 500, file: 'sofia-500' };

/** Breaks a text into lines no wider than `width` pixels, in the serif at a font size. */
function wrapText(text: string, size: number, width: number): string[] {
  const font = fontkit.create(readFileSync(sourceFontPath(SERIF.file))) as fontkit.Font;
  const widthOf = (line: string) => (font.layout(line).advanceWidth / font.unitsPerEm) * size;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type ShareText = { kicker: string; title: string; dates: string; credit: string };

/** Draws the text on the left: story, chapter and dates. */
function drawText({ kicker, title, dates, credit }: ShareText): string {
  const { paper, ink, ink2 } = palettes.light;
  const line = (text: string, y: number, size: number, face: typeof SANS, fill: string) =>
    element(
      'text',
      { x: MARGIN, y, 'font-family': face.family, 'font-weight': face.weight, 'font-size': size, fill },
      escapeSvg(text),
    );
  const size = title.length > 12 ? 58 : 76;
  const lines = wrapText(title, size, TEXT_WIDTH - MARGIN - 12);
  const top = 250 - (lines.length - 1) * size * 0.52;
  const lastBaseline = top + (lines.length - 1) * size * 1.04;
  return [
    element('rect', { width: TEXT_WIDTH, height: SHARE_SIZE.height, fill: paper }),
    element('rect', { x: TEXT_WIDTH, width: 1.5, height: SHARE_SIZE.height, fill: ink }),
    line(kicker, top - size - 12, 25, SANS, ink2),
    ...lines.map((text, index) => line(text, top + index * size * 1.04, size, SERIF, ink)),
    line(dates, lastBaseline + 52, dates.length > 24 ? 26 : 30, { ...SANS, weight: 600 }, ink),
    line(credit, SHARE_SIZE.height - MARGIN, 24, SANS, ink2),
  ].join('');
}

/** Draws the share images of the story and its chapters as PNG: a still beside the title. */
export async function* drawShareImages(id: string): AsyncGenerator<{ path: string; png: Buffer }> {
  const story = getStory(id);
  const board = storyboardOf(story);
  const geodata = readGeodata();
  const fontFiles = SOURCE_FONTS.map(({ path }) => path);
  const draw = (step: string, text: ShareText): Buffer => {
    const index = board.steps.findIndex((candidate) => candidate.id === step);
    const still = drawStill({
      story: board,
      moment: { step: index, progress: board.steps[index]?.still ?? 1 },
      width: SHARE_SIZE.width - TEXT_WIDTH,
      height: SHARE_SIZE.height,
      padding: { top: 24, right: 24, bottom: 24, left: 24 },
      device: 'wide',
      palette: palettes.light,
      title: text.title,
      ...{ geodata, measure: measureText },
    });
    const positioned = still.replace('<svg ', `<svg x="${TEXT_WIDTH}" `);
    const svg = element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...SHARE_SIZE },
      positioned + drawText(text),
    );
    return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng();
  };
  const credit = creditOf(story);
  yield {
    path: sharePath(id),
    png: draw(story.steps[0]?.id ?? '', {
      kicker: fileTexts.shareStory({ maps: numberWords(story.steps.length) }),
      title: story.title,
      dates: story.subtitle,
      credit,
    }),
  };
  for (const [index, { id: chapter, title, dates, cover }] of story.chapters.entries()) {
    const kicker = fileTexts.shareChapter({
      story: story.title,
      number: index + 1,
      chapters: story.chapters.length,
    });
    yield {
      path: sharePath(id, chapter),
      png: draw(cover, { kicker, title, dates: formatEdtf(dates), credit }),
    };
  }
}
