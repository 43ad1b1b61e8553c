import { describe, expect, test } from 'vitest';
import { loadStory } from '../load/load';
import { predictionsOf } from './predictions-file';
import { retrievalRound } from './retrieval';

const story = loadStory('.', 'fault-lines', 'en');
const { predictions, retrievals } = predictionsOf(story);

describe('the predictions of the story', () => {
  test('are at least twelve, stand in every chapter, and ask in every way', () => {
    const asked = story.steps.filter(({ id }) => predictions[id]);
    expect(asked.length).toBeGreaterThanOrEqual(12);
    expect(new Set(asked.map(({ chapter }) => chapter)).size).toBe(story.chapters.length);
    expect(new Set(Object.values(predictions).map(({ kind }) => kind)).size).toBe(5);
  });

  test('say what happened without marks, and what it rests on in words', () => {
    const { about, sources } = predictions.withdrawal ?? { about: '', sources: [] };
    expect(about).not.toContain('[@');
    expect(sources.map(({ key }) => key)).toEqual(['steyrer-zeitung-1955']);
    expect(predictions.plzen?.sources).toEqual([
      { key: 'kramer2006', reference: 'Kramer 2006, paragraph 2' },
    ]);
  });

  test('name places as their step does, with their position', () => {
    const berlin = predictions['berlin-sixteenth'];
    expect(berlin?.kind === 'line' && berlin.options[0]).toEqual({
      id: 'east_berlin',
      name: 'Stalinallee',
      position: [13.4286, 52.5186],
    });
  });
});

describe('at a chapter’s end', () => {
  test('every chapter has places to ask for, none close to another', () => {
    expect(Object.keys(retrievals)).toEqual(story.chapters.map(({ id }) => id));
    for (const { places } of Object.values(retrievals)) {
      expect(places.length).toBeGreaterThanOrEqual(3);
      expect(places.map(({ id }) => id)).not.toContain('house_of_ministries');
    }
  });

  test('another visit asks for other places, and offers names that are not asked for', () => {
    const retrieval = retrievals['hot-summer'];
    if (!retrieval) throw new Error('the chapter asks for nothing');
    const [first, second] = [retrievalRound(retrieval, 0), retrievalRound(retrieval, 1)];
    const ids = new Set(first.asked.map(({ id }) => id));
    expect(second.asked.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(retrievalRound(retrieval, 0)).toEqual(first);
    expect(first.names.length).toBe(5);
  });

  test('an author’s own places are asked for instead', () => {
    const [chapter, ...chapters] = story.chapters;
    if (!chapter) throw new Error('the story has no chapter');
    const own = {
      ...story,
      chapters: [{ ...chapter, retrieve: ['vienna', 'prague', 'warsaw'] }, ...chapters],
    };
    expect(predictionsOf(own).retrievals[chapter.id]?.places.map(({ id }) => id)).toEqual([
      'vienna',
      'prague',
      'warsaw',
    ]);
  });
});
