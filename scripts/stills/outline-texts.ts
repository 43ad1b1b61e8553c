import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { formatNumber } from '../../app/_map/still/draw/svg';
import { SOURCE_FONTS } from '../fonts/font-files';
import { glyphOutline, OUTLINE_GRID } from '../fonts/glyph-outline';

type Font = fontkit.Font;
type Attributes = Readonly<Record<string, string>>;

/** A tag with its attributes, and the characters up to the next tag. */
const TAG = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>([^<]*)/g;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/** Attributes of texts that an outline does not need: they say where and with which letters it is drawn. */
const TEXT_ATTRIBUTES = new Set([
  ...['x', 'y', 'text-anchor', 'letter-spacing', 'text-decoration', 'stroke-width'],
  ...['font-family', 'font-weight', 'font-style', 'font-size'],
]);

const parseAttributes = (source: string): Attributes =>
  Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));

const unescapeSvg = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const openFonts = new Map<string, Font>();
const outlines = new Map<Font, Map<number, string>>();

function openFont(family: string, weight: string, style: string): Font {
  const face = SOURCE_FONTS.find(
    (font) => font.family === family && font.weight === Number(weight) && font.style === style,
  );
  if (!face) throw new Error(`no font for a text in ${family} ${weight} ${style}`);
  const font = openFonts.get(face.file) ?? (fontkit.create(readFileSync(face.path)) as Font);
  openFonts.set(face.file, font);
  return font;
}

function glyphOf(font: Font, character: string): fontkit.Glyph {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  if (glyph.id === 0) throw new Error(`${font.fullName} has no “${character}”`);
  return glyph;
}

function outlineOf(font: Font, glyph: fontkit.Glyph): string {
  const known = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, known);
  const outline = known.get(glyph.id) ?? glyphOutline(glyph, font.unitsPerEm);
  known.set(glyph.id, outline);
  return outline;
}

/** Path data of a line through a text of so many parts of an em, in the direction of the letters’ outer contours. */
function strikeOut(font: Font, width: number): string {
  const { yStrikeoutPosition, yStrikeoutSize } = font['OS/2'];
  const [top, thickness] = [yStrikeoutPosition, yStrikeoutSize].map((units) =>
    Math.round((units * OUTLINE_GRID) / font.unitsPerEm),
  );
  return `M0 ${-(top ?? 0)}h${width}v${thickness}H0z`;
}

/** Draws a text as one path; `attributeOf` gives its own attributes and those that it inherits. */
function drawText(
  text: string,
  ownAttributes: Attributes,
  attributeOf: (name: string) => string | undefined,
): string {
  const font = openFont(
    attributeOf('font-family') ?? '',
    attributeOf('font-weight') ?? '400',
    attributeOf('font-style') ?? 'normal',
  );
  const scale = Number(attributeOf('font-size')) / OUTLINE_GRID;
  const spacing = Number(attributeOf('letter-spacing') ?? 0) / scale;
  let width = 0;
  let data = '';
  for (const character of text) {
    const glyph = glyphOf(font, character);
    const outline = outlineOf(font, glyph);
    if (outline) data += `M${Math.round(width)} 0${outline}`;
    width += (glyph.advanceWidth / font.unitsPerEm) * OUTLINE_GRID + spacing;
  }
  if (attributeOf('text-decoration') === 'line-through') data += strikeOut(font, Math.round(width));
  const anchor = attributeOf('text-anchor');
  const left =
    Number(ownAttributes.x) - (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0) * width * scale;
  const strokeWidth = attributeOf('stroke-width');
  const attributes = Object.entries({
    ...Object.fromEntries(Object.entries(ownAttributes).filter(([name]) => !TEXT_ATTRIBUTES.has(name))),
    // the text’s scale would widen its halo
    ...(strokeWidth ? { 'stroke-width': String(Math.round(Number(strokeWidth) / scale)) } : {}),
    transform: `translate(${formatNumber(left)} ${formatNumber(Number(ownAttributes.y))})scale(${Number(scale.toFixed(5))})`,
    d: data,
  });
  return `<path${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`;
}

/**
 * Replaces the texts of an SVG that we have drawn by the outlines of their letters, without kerning, as the live map sets
 * its labels. A picture then needs no font, and looks the same in every browser; its words are in its `title`. Throws if a
 * font or a letter is missing.
 */
export function outlineTexts(svg: string): string {
  const ancestors: Attributes[] = [];
  return svg.replace(
    TAG,
    (tag, close: string, name: string, source: string, selfClose: string, text: string) => {
      if (name === 'text') {
        if (close) return text;
        const ownAttributes = parseAttributes(source);
        const attributeOf = (attribute: string) =>
          [...ancestors, ownAttributes].findLast((attributes) => attribute in attributes)?.[attribute];
        return drawText(unescapeSvg(text), ownAttributes, attributeOf);
      }
      if (close) ancestors.pop();
      else if (!selfClose) ancestors.push(parseAttributes(source));
      return tag;
    },
  );
}
