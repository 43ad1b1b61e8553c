// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { type StripBoard, stripBoardOf } from '../../stories/strips/strips';
import { StoryProvider } from '../_story/story-context';
import { stripsLayout } from './layout';
import { TimeStrips } from './strips';

const loaded = faultLines;
const story = storyboardOf(loaded);
const board = stripBoardOf(loaded) as StripBoard;
const strips = () => (
  <StoryProvider story={story} moment={moment}>
    <TimeStrips board={board} form="full" onGo={onGo} />
  </StoryProvider>
);
const stepIndex = (id: string) => story.steps.findIndex((step) => step.id === id);

const WIDTH = 824;
const START: Moment = { step: 0, progress: 0 };
let moment = motionValue(START);
let unmount = () => {};
const onGo = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WIDTH);
  moment = motionValue(START);
  onGo.mockReset();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(strips()));
  unmount = () => act(() => root.unmount());
});

afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const slider = () => document.querySelector('[role="slider"]') as HTMLElement;
const showStep = (id: string, progress = 1) => act(() => moment.set({ step: stepIndex(id), progress }));

describe('the strips', () => {
  test('are a slider from step to step, whose value is the date, number and title of the step', () => {
    showStep('seventeenth-of-june');
    expect(slider().getAttribute('aria-valuetext')).toMatch(/^17 June 1953, step 7: /);
    expect(slider().getAttribute('aria-valuenow')).toBe('7');
    expect(slider().getAttribute('aria-valuemax')).toBe('30');
  });

  test('move playhead and veil with the moment', () => {
    const { x } = stripsLayout(board, 'full', WIDTH);
    for (const id of ['seventeenth-of-june', 'volna', 'plovdiv']) {
      showStep(id);
      const day = story.steps[stepIndex(id)]?.days.at(-1)?.[1] ?? 0;
      const transform = `translate(${Math.round(x(day))} 0)`;
      expect(document.querySelector('[data-part="needle"]')?.getAttribute('transform')).toBe(transform);
      expect(document.querySelector('[data-part="veil"]')?.getAttribute('transform')).toBe(transform);
    }
  });

  test('show a drop-line once the playhead has come to its event, and wholly once it has come to the turn', () => {
    const reached = () =>
      [...document.querySelectorAll('[data-link]')].map((link) =>
        [...link.querySelectorAll('[data-reached]')].map((part) => part.getAttribute('data-reached')),
      );
    showStep('new-courses');
    expect(reached()).toEqual([
      ['true', 'false'],
      ['false', 'false'],
      ['false', 'false'],
    ]);
    showStep('congress');
    expect(reached().flat()).not.toContain('false');
  });

  test('veil what is to come to a quarter of its strength', () => {
    const css = readFileSync('app/_strips/strips.module.css', 'utf8');
    expect(css).toContain('--strip-veiled: 0.25;');
    expect(css).toContain('opacity: calc(1 - var(--strip-veiled));');
  });

  test('go to the step of a day that is clicked', () => {
    const { x } = stripsLayout(board, 'full', WIDTH);
    const click = (iso: string, y: number) =>
      slider().dispatchEvent(
        new MouseEvent('click', { bubbles: true, clientX: x(parseIsoDay(iso)) + 0.1, clientY: y }),
      );
    act(() => void click('1955-05-14', 132));
    expect(onGo).toHaveBeenLastCalledWith('warsaw-pact');
    act(() => void click('1953-06-17', 148));
    expect(onGo).toHaveBeenLastCalledWith('seventeenth-of-june');
  });

  test('go nowhere at a click on the names at the left', () => {
    act(
      () => void slider().dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 20, clientY: 30 })),
    );
    expect(onGo).not.toHaveBeenCalled();
  });

  test('handle ← and → themselves, and leave other keys to the page', () => {
    const onPage = vi.fn();
    window.addEventListener('keydown', onPage);
    const press = (key: string) =>
      act(() => void slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    showStep('plzen');
    press('ArrowRight');
    expect(onGo).toHaveBeenLastCalledWith('berlin-sixteenth');
    press('ArrowLeft');
    expect(onGo).toHaveBeenLastCalledWith('plovdiv');
    expect(onPage).not.toHaveBeenCalled();
    press('ArrowDown');
    expect(onGo).toHaveBeenCalledTimes(2);
    expect(onPage).toHaveBeenCalledTimes(1);
    window.removeEventListener('keydown', onPage);
  });

  test('have a button for every dated event, which goes to its step', () => {
    const buttons = [...document.querySelectorAll('li button')];
    const button = buttons.find(({ textContent }) => textContent?.includes('Belgrade Declaration'));
    act(() => (button as HTMLElement).click());
    expect(onGo).toHaveBeenLastCalledWith('belgrade');
  });

  test('open a lane for each country, with how sure its level is', () => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'By country',
    ) as HTMLElement;
    expect(button.getAttribute('aria-expanded')).toBe('false');
    act(() => button.click());
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(panel?.querySelectorAll('li')).toHaveLength(7);
    expect(panel?.textContent).toContain('Albania: hard (reported)');
  });

  test('open a key of bars, hatching and marks, in place of the countries’ lanes', () => {
    const find = (name: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    act(() => find('By country')?.click());
    act(() => find('Key')?.click());
    expect(find('By country')?.getAttribute('aria-expanded')).toBe('false');
    const panel = document.getElementById(find('Key')?.getAttribute('aria-controls') ?? '');
    for (const words of ['prime minister or First Secretary', 'under attack', 'falls', 'rising'])
      expect(panel?.textContent).toContain(words);
  });
});

test('marked steps have their days marked, across the strips and in words', () => {
  const html = renderToStaticMarkup(
    <StoryProvider story={story} moment={moment}>
      <TimeStrips board={board} form="full" onGo={onGo} markedSteps={['poznan', 'seventeenth-of-june']} />
    </StoryProvider>,
  );
  expect([...html.matchAll(/data-marked="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'seventeenth-of-june',
    'poznan',
  ]);
  expect(html).toContain('Marked by the chosen reading: 17 June 1953; 28–29 June 1956.');
});

test('the server’s markup has the strips at the end of the story, with caption and text alternative', () => {
  const html = renderToStaticMarkup(strips());
  expect(html).toContain('how many of 7 states were hard, mixed or softer at home');
  expect(html).toContain('Kramer: turmoil grows');
  expect(html).toContain('Malenkov out: Hungary hardens');
  expect(html).toContain('First Secretary');
});
