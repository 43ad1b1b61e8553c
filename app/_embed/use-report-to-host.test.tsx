// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import type { EmbedOptions } from '../../stories/urls/embed-query';
import { StoryProvider } from '../_story/story-context';
import { useReportToHost } from './use-report-to-host';

const story = storyboardOf(faultLines);
const indexOf = (id: string) => story.steps.findIndex((step) => step.id === id);
const [first, last] = [indexOf('plzen'), indexOf('berlin-sixteenth')];

const EMBEDDING: EmbedOptions = {
  ...{ first, last, start: first },
  ...{ mode: 'step', theme: null, remarks: [], rangeRemarks: [] },
};

function Frame() {
  useReportToHost({ embedding: EMBEDDING, isRead: true });
  return null;
}

const received: string[] = [];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = { postMessage: (text: string) => received.push(JSON.parse(text).type) };
  Object.defineProperty(window, 'parent', { value: host, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(window, 'parent');
  vi.unstubAllGlobals();
});

test('the host page is told once that the last step is complete, when its last stop has come', () => {
  const moment = motionValue({ step: first, progress: 0 });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root.render(
      <StoryProvider story={story} moment={moment}>
        <Frame />
      </StoryProvider>,
    ),
  );
  expect(received).toContain('ready');
  const goTo = (step: number, progress: number) => act(() => moment.set({ step, progress }));
  goTo(first, 1);
  const stops = story.steps[last]?.builds ?? [];
  expect(stops.length).toBeGreaterThan(1);
  for (const stop of stops.slice(0, -1)) goTo(last, stop);
  expect(received.at(-1)).toBe('step');
  goTo(last, 1);
  expect(received.at(-1)).toBe('complete');
  goTo(last, 0.5);
  goTo(last, 1);
  expect(received.filter((type) => type === 'complete')).toHaveLength(1);
  act(() => root.unmount());
});
