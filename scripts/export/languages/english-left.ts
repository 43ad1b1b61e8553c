import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { attributeOf, type Element } from '../../site/html-page';

/** Elements whose text is no language’s prose, or is not read at all. */
const NO_PROSE = new Set(['script', 'style', 'template', 'code', 'pre', 'kbd', 'textarea', 'title']);

/** Attributes that are read aloud or shown. */
const READ_ATTRIBUTES = ['alt', 'title', 'aria-label', 'placeholder'];

/** English words that carry sentences, and are no German words. */
const ENGLISH = new Set(
  'the of and to is with that by for from which were are this it its at on their they his he be been has have had not or than who when where what how but after before into only'.split(
    ' ',
  ),
);

/** A text of so many words is English if so large a share of them is. */
const [FEWEST_WORDS, SHARE] = [4, 0.2];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];

/** Whether a text reads as English, by the words that every English sentence has. */
export function isEnglish(text: string): boolean {
  const words = wordsOf(text);
  const count = words.filter((word) => ENGLISH.has(word)).length;
  return words.length >= FEWEST_WORDS && count >= 2 && count / words.length >= SHARE;
}

const normalize = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Texts of a part of a page in the page’s own language: what is marked with another is left out. */
function ownTexts(element: Element, language: string): string[] {
  const marked = attributeOf(element, 'lang');
  if (NO_PROSE.has(element.tagName) || (marked !== undefined && !marked.startsWith(language))) return [];
  const attributes = READ_ATTRIBUTES.flatMap((name) => attributeOf(element, name) ?? []);
  const inside = element.childNodes.flatMap((node: DefaultTreeAdapterTypes.ChildNode) => {
    if (defaultTreeAdapter.isTextNode(node)) return [node.value];
    return defaultTreeAdapter.isElementNode(node) ? ownTexts(node, language) : [];
  });
  return [...attributes, ...inside];
}

/**
 * English texts of a page in another language: those that stand in `englishTexts`, messages that were not translated, and
 * those that read as English.
 */
export function englishLeft(html: string, language: string, englishTexts: ReadonlySet<string>): string[] {
  const root = parse(html, { scriptingEnabled: false }).childNodes.find((node) =>
    defaultTreeAdapter.isElementNode(node),
  );
  if (!root || !defaultTreeAdapter.isElementNode(root)) return [];
  const texts = new Set(ownTexts(root, language).map(normalize));
  return [...texts].filter((text) => englishTexts.has(text) || isEnglish(text));
}
