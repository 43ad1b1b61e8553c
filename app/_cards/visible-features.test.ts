import { describe, expect, test } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { sceneAt, storyLabels } from '../../stories/scene/scene';
import { featuresAtPoint, groupByLayer, visibleFeatures } from './visible-features';

const story = storyboardOf(faultLines);
const labels = new Map(storyLabels(story).map(({ id, features }) => [id, features]));
const stepAt = (id: string) => story.steps.findIndex((step) => step.id === id);
const arrived = (id: string) => sceneAt(story, { step: stepAt(id), progress: 1 });

describe('what the map shows', () => {
  test('is listed by layer, each feature once, with towns and states last', () => {
    for (const [index, { id }] of story.steps.entries()) {
      const visible = visibleFeatures(arrived(id));
      const groups = groupByLayer(story, visible, index);
      const listed = groups.flatMap(({ features }) => features.map((feature) => feature.id));
      expect([...listed].sort()).toEqual([...visible].sort());
      expect(groups.at(-1)?.layer).toBe('states');
      const orienting = groups.map((group) => group.isOrienting);
      expect(orienting).toEqual([...orienting].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('begins with what is within the step’s bounds', () => {
    const groups = groupByLayer(story, visibleFeatures(arrived('tanks')), stepAt('tanks'));
    const risings =
      groups.find(({ layer }) => layer === 'uprisings-1953')?.features.map(({ id }) => id) ?? [];
    expect(risings.indexOf('rising-leipzig')).toBeLessThan(risings.indexOf('rising-plovdiv'));
  });

  test('leaves out what is almost faded out', () => {
    expect(visibleFeatures({ presence: { here: 1, faint: 0.15, gone: 0.14 } })).toEqual(['here', 'faint']);
  });
});

describe('what is found at a point', () => {
  const under = (step: string, ...hits: { source: string; id: string }[]) =>
    featuresAtPoint(hits, story, arrived(step), labels);

  test('is what is drawn there, in the order of drawing', () => {
    const found = under(
      'tanks',
      { source: 'events', id: 'response-leipzig' },
      { source: 'events', id: 'rising-leipzig' },
    );
    expect(found).toEqual(['response-leipzig', 'rising-leipzig']);
  });

  test('is nothing that the scene hides', () => {
    expect(under('tanks', { source: 'events', id: 'outlook-budapest' })).toEqual([]);
    expect(under('tanks', { source: 'land', id: 'anything' })).toEqual([]);
  });

  test('is a state before other features drawn on its area', () => {
    const found = under('seventeenth-of-june', { source: 'states', id: 'state-ddr' });
    expect(found[0]).toBe('state-ddr');
    expect(found).toContainEqual(expect.stringMatching(/^policy-ddr-/));
  });

  test('is what a visible label names', () => {
    const scene = arrived('nagy-in');
    const id = Object.keys(scene.labels).find((key) => key.includes('Imre Nagy')) ?? '';
    expect(featuresAtPoint([{ source: 'labels', id }], story, scene, labels)).toEqual([
      'budapest-government-nagy',
    ]);
    expect(featuresAtPoint([{ source: 'labels', id }], story, arrived('stalin-dies'), labels)).toEqual([]);
  });

  test('is each feature once', () => {
    const hit = { source: 'events', id: 'rising-leipzig' };
    expect(under('tanks', hit, hit)).toEqual(['rising-leipzig']);
  });
});
