import { Resvg } from '@resvg/resvg-js';
import PptxGenJS from 'pptxgenjs';
import type { LegendRow } from '../../geo/atlas/layers/layer';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { completePptx } from './complete-pptx';
import type { PptxContent, PptxSlide } from './pptx-content';
import { BOXES, fittingSize, legendPlaces, MAP_BOX, SIGN_WIDTH, SLIDE } from './pptx-layout';

/** A typeface that every system with a program for slides has, or one as wide: the site’s are on no lecturer’s machine. */
const FACE = 'Arial';
/** No inner margins: boxes stand where their texts do. */
const TEXT = { fontFace: FACE, margin: 0, fit: 'shrink' } as const;
const SOURCES_ON_SLIDE = 11;

const hex = (color: string): string => color.replace('#', '').toUpperCase();
const dataUrl = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** A legend’s sign as PNG, thrice as large for sharp edges, with its size in inches. */
function drawSign({ draw }: LegendRow, theme: Theme): { data: string; w: number; h: number } {
  const { width, height, svg } = draw(palettes[theme]);
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${svg}</svg>`;
  const png = new Resvg(source, { fitTo: { mode: 'zoom', value: 4 } }).render().asPng();
  // 96 pixels an inch
  const scale = Math.min(1 / 96, SIGN_WIDTH / width);
  return { data: dataUrl(png), w: width * scale, h: height * scale };
}

function defineMasters(pptx: PptxGenJS, theme: Theme): void {
  const { paper, ink, ink2 } = palettes[theme];
  const common = { ...TEXT, color: hex(ink) };
  const background = { color: hex(paper) };
  pptx.defineSlideMaster({
    title: 'Step',
    background,
    slideNumber: { ...BOXES.number, fontFace: FACE, fontSize: 10, color: hex(ink2), align: 'right' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'chapter',
            type: 'body',
            ...BOXES.chapter,
            ...common,
            color: hex(ink2),
            fontSize: 12,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...BOXES.title,
            ...common,
            bold: true,
            align: 'left',
            valign: 'bottom',
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'date', type: 'body', ...BOXES.date, ...common, bold: true, fontSize: 16 },
          text: '',
        },
      },
      { placeholder: { options: { name: 'claim', type: 'body', ...BOXES.claim, ...common }, text: '' } },
      {
        placeholder: {
          options: {
            name: 'credit',
            type: 'body',
            ...BOXES.credit,
            ...common,
            color: hex(ink2),
            fontSize: 8,
            valign: 'bottom',
          },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: 'Words',
    background,
    slideNumber: {
      x: 12.4,
      y: 6.95,
      w: 0.5,
      h: 0.3,
      fontFace: FACE,
      fontSize: 10,
      color: hex(ink2),
      align: 'right',
    },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.8,
            y: 0.5,
            w: 11.7,
            h: 1,
            ...common,
            bold: true,
            align: 'left',
            valign: 'bottom',
            fontSize: 32,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'words', type: 'body', x: 0.8, y: 1.7, w: 11.7, h: 5.1, ...common },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: 'Beginning',
    background,
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.8,
            y: 1.6,
            w: 11.7,
            h: 1.5,
            ...common,
            bold: true,
            align: 'left',
            valign: 'bottom',
            fontSize: 48,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'subtitle',
            type: 'body',
            x: 0.8,
            y: 3.2,
            w: 11.7,
            h: 0.7,
            ...common,
            fontSize: 24,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'credits',
            type: 'body',
            x: 0.8,
            y: 5.6,
            w: 11.7,
            h: 1.2,
            ...common,
            color: hex(ink2),
            fontSize: 14,
            valign: 'bottom',
          },
          text: '',
        },
      },
    ],
  });
}

function addLegend(slide: PptxGenJS.Slide, rows: readonly LegendRow[], theme: Theme, lang: string): void {
  const { size, rows: places } = legendPlaces(rows.map(({ words }) => words));
  for (const [at, row] of rows.entries()) {
    const { y, h } = places[at] ?? { y: 0, h: 0 };
    const sign = drawSign(row, theme);
    // an empty alternative would be read as the file’s name
    slide.addImage({
      data: sign.data,
      altText: row.words,
      x: BOXES.legend.x + (SIGN_WIDTH - sign.w) / 2,
      y: y + (h - sign.h) / 2,
      w: sign.w,
      h: sign.h,
    });
    const left = BOXES.legend.x + SIGN_WIDTH + 0.1;
    slide.addText(row.words, {
      ...TEXT,
      ...{ x: left, y, w: BOXES.legend.x + BOXES.legend.w - left, h },
      ...{ fontSize: size, valign: 'middle', color: hex(palettes[theme].ink), lang },
    });
  }
}

function addStep(pptx: PptxGenJS, content: PptxSlide, picture: Uint8Array, theme: Theme, lang: string): void {
  const slide = pptx.addSlide({ masterName: 'Step', sectionTitle: content.chapter });
  const { title, claim } = content;
  slide.addText(title, {
    placeholder: 'title',
    fontSize: fittingSize(title, BOXES.title, [32, 28, 24, 20]),
    lang,
  });
  slide.addText([content.chapter, content.flag].filter(Boolean).join(' · '), {
    placeholder: 'chapter',
    lang,
  });
  slide.addText(content.date, { placeholder: 'date', lang });
  slide.addText(claim, {
    placeholder: 'claim',
    fontSize: fittingSize(claim, BOXES.claim, [20, 18, 16, 14, 12]),
    lang,
  });
  slide.addImage({ data: dataUrl(picture), altText: content.alt, ...MAP_BOX });
  addLegend(slide, content.legend, theme, lang);
  slide.addText(content.credit, {
    placeholder: 'credit',
    fontSize: fittingSize(content.credit, BOXES.credit, [8, 7, 6]),
    lang,
  });
  slide.addNotes(content.notes.join('\n'));
}

function addSources(pptx: PptxGenJS, { sources, sourcesTitle, credits, language: lang }: PptxContent): void {
  const texts = [...sources, ...credits];
  for (let first = 0; first < texts.length; first += SOURCES_ON_SLIDE) {
    const slide = pptx.addSlide({ masterName: 'Words', sectionTitle: sourcesTitle });
    slide.addText(sourcesTitle, { placeholder: 'title', lang });
    const runs = texts.slice(first, first + SOURCES_ON_SLIDE);
    slide.addText(
      runs.map((text) => ({ text, options: { breakLine: true, fontSize: 12, paraSpaceAfter: 6, lang } })),
      { placeholder: 'words' },
    );
  }
}

/**
 * A PowerPoint file: a title, a slide for each of `content.slides` with the PNG of its map from `pictures` in the
 * same order, and the sources. Titles and texts are in placeholders, so that outlines and screen readers find them.
 */
export async function writePptx(
  content: PptxContent,
  pictures: readonly Uint8Array[],
  theme: Theme,
): Promise<Uint8Array> {
  const { language: lang, title, subtitle, credits, slides, sourcesTitle } = content;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: '16:9', ...SLIDE });
  pptx.layout = '16:9';
  pptx.title = `${title}: ${subtitle}`;
  pptx.subject = subtitle;
  pptx.author = credits[0] ?? title;
  pptx.company = title;
  pptx.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMasters(pptx, theme);
  for (const section of new Set([title, ...slides.map(({ chapter }) => chapter), sourcesTitle]))
    pptx.addSection({ title: section });
  const beginning = pptx.addSlide({ masterName: 'Beginning', sectionTitle: title });
  beginning.addText(title, { placeholder: 'title', lang });
  beginning.addText(subtitle, { placeholder: 'subtitle', lang });
  beginning.addText(credits.join('\n'), { placeholder: 'credits', lang });
  beginning.addNotes(credits.join('\n'));
  for (const [at, slide] of slides.entries()) {
    const picture = pictures[at];
    if (!picture) throw new Error(`slide ${at + 1} has no picture`);
    addStep(pptx, slide, picture, theme, lang);
  }
  addSources(pptx, content);
  return completePptx((await pptx.write({ outputType: 'uint8array' })) as Uint8Array, lang);
}
