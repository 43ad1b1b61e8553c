import { describe, expect, test } from 'vitest';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { spokenWords } from './announcement';

const { steps } = storyboardOf(loadStory(process.cwd(), 'fault-lines'));

/** What a voice says in about twenty seconds. */
const MOST = 50;

describe('what a voice is told of a step that one has come to', () => {
  test.each(steps.map((step, at) => [step.id, step, at] as const))(
    '%s: its number, title and date, and one sentence, in no more words than one listens to',
    (_, step, at) => {
      const words = spokenWords(step, { nth: at + 1, of: steps.length });
      const where = `Step ${at + 1} of ${steps.length}: ${step.title}, ${step.dateWords}. On the map: `;
      expect(words.slice(0, where.length)).toBe(where);
      const sentence = words.slice(where.length);
      expect(sentence).toMatch(/^[^.]+\.$/);
      expect(words.split(/\s+/).length).toBeLessThanOrEqual(MOST);
    },
  );

  test('of one that a talk leaves out, that it does', () => {
    const [step] = steps;
    expect(step && spokenWords(step, null)).toMatch(/^Not in this talk: /);
  });
});
