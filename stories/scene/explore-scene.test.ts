import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { currentScene } from './current-scene';
import { labelsOnDay, sceneOnDay } from './explore-scene';
import { sceneAt } from './scene';

const story = storyboardOf(faultLines);
const shown = (iso: string) => sceneOnDay(story, parseIsoDay(iso)).presence;
const words = (iso: string) => {
  const day = parseIsoDay(iso);
  return labelsOnDay(story, sceneOnDay(story, day).presence, day).map(({ text }) => text);
};

describe('the map of a day', () => {
  test('shows each feature by its own dates, whatever its step', () => {
    expect(shown('1953-06-16')['rising-halle']).toBeUndefined();
    expect(shown('1953-06-17')['rising-halle']).toBe(1);
    expect(shown('1953-06-18')['rising-halle']).toBeUndefined();
    expect(shown('1955-05-13')['pact-pol']).toBeUndefined();
    expect(shown('1955-05-14')['pact-pol']).toBe(1);
  });

  test('shows the Soviet zone half empty half-way through the withdrawal, and empty after it', () => {
    expect(shown('1955-08-27')['zone-at-su']).toBeCloseTo(0.5, 1);
    expect(shown('1955-09-20')['zone-at-su']).toBeUndefined();
  });

  test('includes the days before the story’s first step and after its last', () => {
    expect(shown('1953-01-01')['policy-pol-tight-1953']).toBe(1);
    expect(Object.keys(shown('1956-12-31')).length).toBeGreaterThan(40);
  });

  test('has the towns’ names of that day', () => {
    expect(words('1953-05-09')).not.toContain('Karl-Marx-Stadt');
    expect(words('1953-05-10')).toContain('Karl-Marx-Stadt');
  });

  test('has labels of visible features only, and no focus pulse', () => {
    const day = parseIsoDay('1953-03-05');
    const { presence } = sceneOnDay(story, day);
    for (const { features } of labelsOnDay(story, presence, day)) {
      if (features.length > 0)
        expect(Math.max(...features.map((id) => presence[id] ?? 0))).toBeGreaterThan(0);
    }
    expect(presence['pulse-1953-03-05']).toBeUndefined();
  });

  test('names a state only while its land stands', () => {
    const namesOn = (iso: string) => {
      const day = parseIsoDay(iso);
      const labels = labelsOnDay(story, sceneOnDay(story, day).presence, day);
      return labels.filter(({ style }) => style === 'state').map(({ state }) => state);
    };
    expect(namesOn('1946-01-01')).toEqual(expect.arrayContaining(['GER-E', 'GER-W']));
    expect(namesOn('1946-01-01')).not.toContain('DDR');
    expect(namesOn('1953-03-05')).toEqual(expect.arrayContaining(['DDR', 'FRG']));
    expect(namesOn('1953-03-05')).not.toContain('GER-W');
  });

  test('shows the alliance’s border from the day of its treaty on', () => {
    expect(sceneOnDay(story, parseIsoDay('1955-05-13')).allied).toBe(0);
    expect(sceneOnDay(story, parseIsoDay('1955-05-14')).allied).toBe(1);
  });
});

describe('the current scene', () => {
  const moment = { step: 7, progress: 1 };

  test('is the step’s until a day is chosen, and again after that day is left', () => {
    expect(currentScene(story, { moment, day: null })).toEqual(sceneAt(story, moment));
    const day = parseIsoDay('1955-05-14');
    expect(currentScene(story, { moment, day })).toEqual(sceneOnDay(story, day));
  });
});
