import { expect, test } from 'vitest';
import { mergeTranslation } from './merge-translation';

const STORY = {
  id: 'spring',
  title: 'Spring',
  chapters: [
    { id: 'first', title: 'One', cover: 'thaw', questions: [{ ask: 'Who?', paragraphs: [1] }] },
    { id: 'second', title: 'Two', cover: 'flood', questions: [{ ask: 'Why?', paragraphs: [2] }] },
  ],
  names: { prague: 'Prague' },
};
const TEXTS = ['title', 'chapters.*.title', 'chapters.*.questions.*.ask', 'names.*?'];

test('a translation replaces texts and nothing else; rows belong together by id', () => {
  const { value, problems } = mergeTranslation(
    STORY,
    {
      title: 'Frühling',
      chapters: [
        { id: 'second', title: 'Zwei', questions: [{ ask: 'Warum?' }] },
        { id: 'first', title: 'Eins', questions: [{ ask: 'Wer?' }] },
      ],
      names: { prague: 'Prag' },
    },
    TEXTS,
  );
  expect(problems).toEqual([]);
  expect(value).toEqual({
    ...STORY,
    title: 'Frühling',
    chapters: [
      { ...STORY.chapters[0], title: 'Eins', questions: [{ ask: 'Wer?', paragraphs: [1] }] },
      { ...STORY.chapters[1], title: 'Zwei', questions: [{ ask: 'Warum?', paragraphs: [2] }] },
    ],
    names: { prague: 'Prag' },
  });
  expect(STORY.title).toBe('Spring');
});

test('what is not translated is named, and what may stay as it is is not', () => {
  const translation = { chapters: [{ id: 'first', title: 'Eins', questions: [{ ask: 'Wer?' }] }] };
  expect(mergeTranslation(STORY, translation, TEXTS).problems).toEqual([
    { in: 'original', path: ['title'], at: ['title'], message: 'is not translated' },
    {
      ...{ in: 'original', path: ['chapters', 1, 'title'], at: ['chapters', -1, 'title'] },
      message: 'is not translated',
    },
    {
      ...{ in: 'original', path: ['chapters', 1, 'questions', 0, 'ask'] },
      ...{ at: ['chapters', -1, 'questions', 0, 'ask'], message: 'is not translated' },
    },
  ]);
});

test('a translation that says more than the original, or changes a fact, is refused', () => {
  const translation = {
    title: 'Frühling',
    id: 'spring',
    subtitle: 'neu',
    chapters: [
      { id: 'first', title: 'Eins', cover: 'flood', questions: [{ ask: 'Wer?' }] },
      { id: 'second', title: 'Zwei', questions: [{ ask: 'Warum?' }] },
      { id: 'third', title: 'Drei' },
    ],
  };
  const { problems } = mergeTranslation(STORY, translation, TEXTS);
  const message = 'is no text of the original';
  expect(problems.map(({ path }) => path.join('.'))).toEqual([
    ...['id', 'subtitle', 'chapters.0.cover', 'chapters.2.id', 'chapters.2.title'],
  ]);
  expect(problems.every((problem) => problem.in === 'translation' && problem.message === message)).toBe(true);
});

test('a list of forms is replaced whole, and left out where the language has none', () => {
  const original = [
    { id: 'plenum', term: 'Plenum', forms: ['plenum', 'plenums'] },
    { id: 'cadre', term: 'Cadre', forms: ['cadres'] },
  ];
  const translation = [
    { id: 'plenum', term: 'Plenum', forms: ['Plenums', 'Plenen', 'Plena'] },
    { id: 'cadre', term: 'Kader' },
  ];
  expect(mergeTranslation(original, translation, ['*.term', '*.forms!'])).toMatchObject({
    value: [
      { id: 'plenum', term: 'Plenum', forms: ['Plenums', 'Plenen', 'Plena'] },
      { id: 'cadre', term: 'Kader' },
    ],
    problems: [],
  });
});
