import { describe, expect, test } from 'vitest';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { announcementText } from './announcement';

const { steps } = storyboardOf(faultLines);

/** Words that a screen reader says in about twenty seconds. */
const MAX_WORDS = 50;

describe('the announcement of a step for screen readers', () => {
  test.each(steps.map((step, index) => [step.id, step, index] as const))(
    '%s: has its number, title, date and one sentence, and is short',
    (_, step, index) => {
      const words = announcementText(step, { number: index + 1, of: steps.length });
      const prefix = `Step ${index + 1} of ${steps.length}: ${step.title}, ${step.dateWords}. On the map: `;
      expect(words.slice(0, prefix.length)).toBe(prefix);
      const sentence = words.slice(prefix.length);
      expect(sentence).toMatch(/^[^.]+\.$/);
      expect(words.split(/\s+/).length).toBeLessThanOrEqual(MAX_WORDS);
    },
  );

  test('says of a step that a talk leaves out that it is not part of the talk', () => {
    const [step] = steps;
    expect(step && announcementText(step, null)).toMatch(/^Not in this talk: /);
  });
});
