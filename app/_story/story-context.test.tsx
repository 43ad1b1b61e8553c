// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { StoryProvider, useMoment, useStepIndex, useStory } from './story-context';

const story = storyboardOf(faultLines);

let renders = 0;
function CurrentTitle() {
  renders += 1;
  return <p>{useStory().steps[useStepIndex()]?.title}</p>;
}

function MomentReader() {
  return <p>{useMoment().get().progress}</p>;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  renders = 0;
});
afterEach(() => vi.unstubAllGlobals());

test('a part shows the current step, and renders again only at another step', () => {
  const moment = motionValue({ step: 0, progress: 0 });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  act(() =>
    root.render(
      <StoryProvider story={story} moment={moment}>
        <CurrentTitle />
      </StoryProvider>,
    ),
  );
  for (const progress of [0.2, 0.5, 1]) act(() => moment.set({ step: 0, progress }));
  expect(place.textContent).toBe(story.steps[0]?.title);
  expect(renders).toBe(1);
  act(() => moment.set({ step: 4, progress: 0 }));
  expect(place.textContent).toBe(story.steps[4]?.title);
  expect(renders).toBe(2);
  act(() => root.unmount());
});

test('a part outside of a provider fails with what it lacks', () => {
  expect(() => renderToStaticMarkup(<CurrentTitle />)).toThrow('needs the story of a StoryProvider');
  const withoutMoment = (
    <StoryProvider story={story}>
      <MomentReader />
    </StoryProvider>
  );
  expect(() => renderToStaticMarkup(withoutMoment)).toThrow('needs the moment of a StoryProvider');
});
