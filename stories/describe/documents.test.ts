import { expect, test } from 'vitest';
import { faultLines as story } from '../load/shared-story';
import { documentsInStep } from './documents';

test('a document says when, where and who, with the speaker’s card where there is one', () => {
  const [document] = documentsInStep(story, 'nagy-in');
  expect(document).toMatchObject({
    date: '13 June 1953',
    place: 'Moscow, Kremlin',
    who: 'Georgii Malenkov to the Hungarian delegation',
    speaker: { id: 'malenkov', name: 'Georgii Malenkov' },
    edition: { key: 'wilson-hungary-1953-06-13', locator: '' },
  });
});

test('a document in another language has its own words and who translated them', () => {
  const [document] = documentsInStep(story, 'seventeenth-of-june');
  expect(document?.original).toEqual({
    text: 'freie, demokratische, geheime und direkte Wahlen in 4 Monaten',
    lang: 'de',
    language: 'German',
    isPart: false,
  });
  expect(document?.isOurTranslation).toBe(true);
});

test('every document stands beside a step', () => {
  const placed = story.steps.flatMap(({ id }) => documentsInStep(story, id));
  expect(placed.map(({ id }) => id).sort()).toEqual(story.documents.map(({ id }) => id).sort());
});
