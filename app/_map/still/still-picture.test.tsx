// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { withButtons } from '../picture/padding';
import { NARROW } from './framing';
import { StillPicture } from './still-picture';
import { stillKey } from './use-still-loaded';

const story = storyboardOf(loadStory(process.cwd(), 'fault-lines'));
const tanks = story.steps.find(({ id }) => id === 'tanks');
if (!tanks) throw new Error('no step of the tanks');

const standing: string[] = [];
const onStanding = (key: string) => void standing.push(key);
const picture = (progress: number) => (
  <StillPicture
    {...{ story: story.id, step: tanks, progress, narrow: NARROW, padding: withButtons, onStanding }}
  />
);

let root: Root;
const show = (progress: number) => act(() => root.render(picture(progress)));
const shown = () =>
  [...document.querySelectorAll('img[data-still]')].map((image) => image.getAttribute('data-progress'));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  standing.length = 0;
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('a picture that is gone back to, while the one after it still fades in, is said to stand again', () => {
  show(0.3);
  show(0.6);
  expect(standing.at(-1)).toBe(stillKey('tanks', 0.6));
  show(0.3);
  expect(standing.at(-1)).toBe(stillKey('tanks', 0.3));
  // one for each theme
  expect(shown()).toEqual(['0.3', '0.3']);
});

test('as served, the picture is asked for in the system’s theme alone, and at once', () => {
  const served = renderToStaticMarkup(picture(0.3));
  const sources = [...served.matchAll(/<source media="([^"]*)" srcSet="[^"]*-(\w+)-(\w+)\.svg/gi)];
  expect(sources).toHaveLength(4);
  for (const [, media, , theme] of sources) expect(media).toContain(`prefers-color-scheme: ${theme}`);
  expect(served).not.toContain('loading="lazy"');
});
