import type { Span } from './timeline';

/** A caption: its words, and when they stand, seconds. */
export type Cue = Span & { text: string };

/** Words a second at which captions are read without haste: 150 a minute. */
const WORDS_PER_SECOND = 2.5;
/** Characters of a caption: two lines of those of television. */
const CUE_LENGTH = 84;
const LINE_LENGTH = 42;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Seconds that it takes to read sentences. */
export const readingSeconds = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0) / WORDS_PER_SECOND;

/** Parts of a sentence that are about as long as one another, each no longer than a limit. */
function wrap(sentence: string, limit: number): string[] {
  const parts = Math.max(1, Math.ceil(sentence.length / limit));
  for (let count = parts; ; count++) {
    const target = Math.ceil(sentence.length / count);
    const lines: string[] = [];
    for (const word of sentence.split(' ')) {
      const last = lines.at(-1);
      const isOver = last === undefined || `${last} ${word}`.length > limit || last.length >= target;
      if (isOver) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    if (lines.every((line) => line.length <= limit) || count > sentence.length) return lines;
  }
}

/** Captions of sentences within a span, one after another, each as long as its share of the words. */
export function cuesOf(sentences: readonly string[], { from, to }: Span): Cue[] {
  const texts = sentences.flatMap((sentence) => wrap(sentence, CUE_LENGTH));
  const all = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  let begin = from;
  return texts.map((text) => {
    const cue = { from: begin, to: begin + ((to - from) * wordsIn(text)) / all, text };
    begin = cue.to;
    return cue;
  });
}

const timestamp = (seconds: number): string => {
  const all = Math.round(seconds * 1000);
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
  return `${pad(Math.floor(all / 3_600_000))}:${pad(Math.floor(all / 60_000) % 60)}:${pad(Math.floor(all / 1000) % 60)}.${pad(all % 1000, 3)}`;
};

/** Captions as WebVTT. */
export function webVtt(cues: readonly Cue[]): string {
  const escapeText = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const blocks = cues.map(({ from, to, text }, at) =>
    [
      String(at + 1),
      `${timestamp(from)} --> ${timestamp(to)}`,
      ...wrap(text, LINE_LENGTH).map(escapeText),
    ].join('\n'),
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}
