// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { paddingWithButtons } from '../picture/padding';
import { NARROW } from './framing';
import { StillPicture } from './still-picture';
import { stillKey } from './use-still-loaded';

const story = storyboardOf(faultLines);
const tanks = story.steps.find(({ id }) => id === 'tanks');
if (!tanks) throw new Error('no step of the tanks');

const readyPictures: string[] = [];
const onReady = (key: string) => void readyPictures.push(key);
const picture = (progress: number) => (
  <StillPicture
    {...{ story: story.id, step: tanks, progress, narrowQuery: NARROW, padding: paddingWithButtons, onReady }}
  />
);

let root: Root;
const show = (progress: number) => act(() => root.render(picture(progress)));
const visibleProgresses = () =>
  [...document.querySelectorAll('img[data-still]')].map((image) => image.getAttribute('data-progress'));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  readyPictures.length = 0;
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('a picture that the reader goes back to while the next one still fades in is announced as ready again', () => {
  show(0.3);
  show(0.6);
  expect(readyPictures.at(-1)).toBe(stillKey('tanks', 0.6));
  show(0.3);
  expect(readyPictures.at(-1)).toBe(stillKey('tanks', 0.3));
  // one for each theme
  expect(visibleProgresses()).toEqual(['0.3', '0.3']);
});

test('the server’s markup requests the picture in the system’s theme alone, and at once', () => {
  const served = renderToStaticMarkup(picture(0.3));
  const sources = [...served.matchAll(/<source media="([^"]*)" srcSet="[^"]*-(\w+)-(\w+)\.svg/gi)];
  expect(sources).toHaveLength(4);
  for (const [, media, , theme] of sources) expect(media).toContain(`prefers-color-scheme: ${theme}`);
  expect(served).not.toContain('loading="lazy"');
});
