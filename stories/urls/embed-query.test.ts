import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { type Storyboard, storyboardOf } from '../model/storyboard';
import { type EmbedOptions, parseEmbedQuery, type StepRange } from './embed-query';

let story: Storyboard;
let chapter: StepRange;

beforeAll(() => {
  story = storyboardOf(faultLines);
  const summer = story.chapters.find(({ id }) => id === 'hot-summer');
  if (!summer) throw new Error('no such chapter');
  chapter = { first: summer.first, last: summer.first + summer.count - 1 };
});

const allSteps = (): StepRange => ({ first: 0, last: story.steps.length - 1 });
const position = (step: string) => story.steps.findIndex(({ id }) => id === step);
const read = (search: string, part = allSteps()): EmbedOptions => parseEmbedQuery(search, story.steps, part);

describe('the query of an embed', () => {
  test('if empty, shows all steps of the frame’s part from the first, step by step, in the reader’s theme', () => {
    expect(read('', chapter)).toEqual({
      ...{ first: chapter.first, last: chapter.last, start: chapter.first },
      ...{ mode: 'step', theme: null, remarks: [], rangeRemarks: [] },
    });
  });

  test('can have every step of the story as the range’s first, its last and the start', () => {
    for (const { id } of story.steps) {
      const at = position(id);
      expect(read(`?from=${id}`)).toMatchObject({ first: at, start: at, last: allSteps().last, remarks: [] });
      expect(read(`?to=${id}`)).toMatchObject({ first: 0, start: 0, last: at, remarks: [] });
      expect(read(`?start=${id}`)).toMatchObject({ first: 0, start: at, remarks: [] });
      expect(read(`?from=${id}&to=${id}`)).toMatchObject({ first: at, last: at, remarks: [] });
    }
  });

  test('with a reversed range shows it in order, with a remark', () => {
    const { first, last, remarks } = read('?from=tanks&to=plovdiv');
    expect([first, last]).toEqual([position('plovdiv'), position('tanks')]);
    expect(remarks).toEqual(['“from” comes after “to” in the story: they have changed places.']);
  });

  test('with a misspelt step uses the most similar id, with a remark', () => {
    const { first, remarks } = read('?from=plovdif', chapter);
    expect(first).toBe(position('plovdiv'));
    expect(remarks).toEqual(['There is no step “plovdif” for “from”: “plovdiv” is taken for it.']);
  });

  test('with the former id of a step shows the step, without a remark', () => {
    const steps = story.steps.map((step) => (step.id === 'tanks' ? { ...step, formerIds: ['guns'] } : step));
    expect(parseEmbedQuery('?from=guns&start=guns', steps, chapter)).toMatchObject({
      ...{ first: position('tanks'), start: position('tanks'), remarks: [] },
    });
  });

  test('with an unknown step ignores it, with a remark', () => {
    const { first, last, start, remarks } = read('?to=anno-domini-mcmlvi', chapter);
    expect([first, last, start]).toEqual([chapter.first, chapter.last, chapter.first]);
    expect(remarks).toEqual(['There is no step “anno-domini-mcmlvi” for “to”: it is left out.']);
  });

  test('with a step outside the frame’s part uses the nearer end of the part, with a remark', () => {
    expect(read('?from=question&to=belgrade', chapter)).toMatchObject({
      ...{ first: chapter.first, last: chapter.last },
      remarks: [
        'The step “question” for “from” is not shown here: the nearest is taken.',
        'The step “belgrade” for “to” is not shown here: the nearest is taken.',
      ],
    });
  });

  test('with a start outside the range uses the nearer end of the range', () => {
    expect(read('?from=plzen&to=tanks&start=plovdiv').start).toBe(position('plzen'));
    expect(read('?from=plzen&to=tanks&start=volna').start).toBe(position('tanks'));
  });

  test('may have mode and theme in upper case; unknown ones fall back, with a remark', () => {
    expect(read('?mode=Scroll&theme=DARK')).toMatchObject({ mode: 'scroll', theme: 'dark', remarks: [] });
    expect(read('?mode=slides&theme=sepia')).toMatchObject({
      ...{ mode: 'step', theme: null },
      remarks: [
        'There is no mode “slides”, only step and scroll.',
        'There is no theme “sepia”, only light and dark.',
      ],
    });
  });

  test('gets no remark for empty values and other parameters', () => {
    expect(read('?from=&to=&start=&mode=&theme=&utm_source=moodle&fbclid=1').remarks).toEqual([]);
  });

  test('with a long value quotes only its start in a remark', () => {
    const [remark = ''] = read(`?mode=${'x'.repeat(5000)}`).remarks;
    expect(remark.length).toBeLessThan(90);
  });

  test('always gives a range inside the part, and a start inside the range', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('tanks', 'belgrade', '../', '%', '<script>', '__proto__'),
    );
    const query = fc
      .dictionary(fc.constantFrom('from', 'to', 'start', 'mode', 'theme', 'x'), value)
      .map((asked) => `?${new URLSearchParams(asked)}`);
    fc.assert(
      fc.property(fc.oneof(query, fc.string()), (search) => {
        const { first, last, start } = read(search, chapter);
        expect([chapter.first, first, start, last, chapter.last]).toEqual(
          [chapter.first, first, start, last, chapter.last].toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
