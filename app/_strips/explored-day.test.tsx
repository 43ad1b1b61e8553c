// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { type StripBoard, stripBoardOf } from '../../stories/strips/strips';
import { Explore } from '../_map/explore/explore';
import { ExploringProvider } from '../_map/explore/exploring';
import { MapProvider } from '../_map/map-store';
import { NO_DETAILS } from '../_map/scene-details';
import { StoryMapContext } from '../_map/story-map-context';
import { StoryProvider } from '../_story/story-context';
import { stripsLayout } from './layout';
import { TimeStrips } from './strips';

const loaded = faultLines;
const story = storyboardOf(loaded);
const board = stripBoardOf(loaded) as StripBoard;
const POZNAN: Moment = { step: story.steps.findIndex(({ id }) => id === 'poznan'), progress: 1 };
const WIDTH = 824;

let unmount = () => {};

/** A page with a live map that is explored, and the strips, where they are displayed. */
async function explorePage({ stripsWidth }: { stripsWidth: number }): Promise<void> {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(stripsWidth);
  const moment = motionValue(POZNAN);
  const details = { ...NO_DETAILS, day: parseIsoDay('1956-06-29') };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  unmount = () => act(() => root.unmount());
  const page = (
    <StoryProvider story={story} moment={moment}>
      <MapProvider>
        <ExploringProvider>
          <StoryMapContext value={{ details, isLive: true, hasNames: true, isAlwaysLive: false }}>
            <Explore years={board.axis} />
          </StoryMapContext>
          <TimeStrips board={board} form="full" onGo={() => {}} />
        </ExploringProvider>
      </MapProvider>
    </StoryProvider>
  );
  act(() => root.render(page));
  await act(async () => {
    document.querySelector<HTMLElement>('[data-explore]')?.click();
    // the panel is loaded when a reader first explores
    await import('../_map/explore/explore-panel');
  });
  await vi.waitFor(() => expect(document.querySelector('[data-explore-panel]')).not.toBeNull());
}

/** The sliders of a page, those that are drawn by the browser and those that are not. */
const sliders = () => [...document.querySelectorAll<HTMLElement>('input[type="range"], [role="slider"]')];

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a reader who explores', () => {
  test('has one slider for the day, the strips’, which starts at the step’s day', async () => {
    await explorePage({ stripsWidth: WIDTH });
    expect(sliders()).toHaveLength(1);
    const [slider] = sliders();
    expect(slider?.getAttribute('aria-label')).toBe('Day on the map');
    expect(slider?.getAttribute('aria-valuetext')).toBe('29 June 1956');
  });

  test('moves the day with keys and by dragging the playhead, and hears what the strips show that day', async () => {
    await explorePage({ stripsWidth: WIDTH });
    const [slider] = sliders();
    act(() => void slider?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })));
    expect(slider?.getAttribute('aria-valuetext')).toBe('30 June 1956');
    const clientX = stripsLayout(board, 'full', WIDTH).x(parseIsoDay('1953-06-17'));
    const drag = new PointerEvent('pointermove', { bubbles: true, buttons: 1, clientX, clientY: 148 });
    act(() => void slider?.dispatchEvent(drag));
    expect(slider?.getAttribute('aria-valuetext')).toBe('17 June 1953');
    expect(document.body.textContent).toContain('17 June 1953. Moscow: Georgii Malenkov, prime minister');
  });

  test('has the panel’s slider where no strips are displayed', async () => {
    await explorePage({ stripsWidth: 0 });
    const ranges = sliders().filter((slider) => slider instanceof HTMLInputElement);
    expect(ranges.map((range) => range.getAttribute('aria-label'))).toEqual(['Day on the map']);
  });
});
