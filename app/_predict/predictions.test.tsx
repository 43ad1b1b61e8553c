// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cameraFor, pixelOf } from '../../geo/camera/camera';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { predictionsOf } from '../../stories/predictions/predictions-file';
import { MapViewContext } from '../_map/story-map-context';
import { predictionsKey, REGISTRY } from '../_page-data/story-data';
import { AS_SCROLLED } from '../_player/shown-progress';
import { StoryProvider } from '../_story/story-context';
import { Predictions, type ReportedAnswer } from './predictions';

const story = storyboardOf(faultLines);
const file = predictionsOf(faultLines);
const viewport = { width: 800, height: 500, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

const indexOf = (id: string) => story.steps.findIndex((step) => step.id === id);

let root: Root;
let reports: ReportedAnswer[];
let shown = motionValue(AS_SCROLLED);

/** Renders the questions beside a page’s prose that is at a step. */
async function renderAt(step: string) {
  document.body.innerHTML = story.steps
    .map(
      ({ id }) =>
        `<section id="${id}"><div><h2>${id}</h2><p>claim</p></div><div data-prose><p>prose</p></div></section>`,
    )
    .join('');
  const moment = motionValue({ step: indexOf(step), progress: 0 });
  shown = motionValue(AS_SCROLLED);
  const camera = cameraFor(story.steps[indexOf(step)]?.bounds.wide ?? [0, 0, 1, 1], viewport);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root.render(
      <StoryProvider story={story} moment={moment}>
        <MapViewContext value={{ camera, viewport }}>
          <Predictions
            address="/story-data/questions.js"
            shown={shown}
            onReport={(answer) => reports.push(answer)}
          />
        </MapViewContext>
      </StoryProvider>,
    );
  });
  const section = document.getElementById(step);
  const card = () => section?.querySelector<HTMLElement>('[data-prediction]');
  const pixel = (position: readonly [number, number]) => pixelOf(position, camera, viewport);
  return { card, pixel };
}

const press = (element: Element | null | undefined) => act(() => (element as HTMLElement | null)?.click());
const buttonOf = (card: Element | null | undefined, name: string) =>
  [...(card?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.startsWith(name));
const commit = (card: HTMLElement | null | undefined) =>
  act(() => buttonOf(card, 'This is my answer')?.click());
const type = (field: HTMLInputElement | HTMLSelectElement | null | undefined, value: string) =>
  act(() => {
    if (!field) throw new Error('there is no such field');
    const prototype = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
const statusOf = (card: Element | null | undefined) => card?.querySelector('[role="status"]')?.textContent;
const surface = () => document.querySelector<HTMLElement>('[data-mark-surface]');

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(REGISTRY, { [predictionsKey('fault-lines')]: file });
  localStorage.clear();
  reports = [];
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('a choice', () => {
  test('is committed, and stays beside what happened and what that rests on', async () => {
    const { card } = await renderAt('plzen');
    const radios = card()?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    expect(radios?.length).toBe(3);
    press(radios?.[1]);
    commit(card());
    expect(card()?.dataset.prediction).toBe('answered');
    expect(card()?.querySelector('dl')?.textContent).toBe(
      'YoursSoviet troops, sent in from a neighbouring stateWhat wasCzechoslovakia’s own police, militias and army',
    );
    expect(statusOf(card())).toBe('Not as you said.');
    expect(card()?.querySelector('a')?.textContent).toBe('Kramer 2006, paragraph 2');
    expect(reports).toEqual([
      {
        ...{ id: 'predict-plzen', kind: 'choice', response: '2', correct: '1', result: 'wrong' },
        seconds: expect.any(Number),
      },
    ]);
  });

  test('without an answer says so, and stays open', async () => {
    const { card } = await renderAt('plzen');
    commit(card());
    expect(statusOf(card())).toBe('Choose an answer first, or let it be shown.');
    expect(card()?.dataset.prediction).toBe('open');
  });

  test('is passed by with one key, and nobody is told', async () => {
    const { card } = await renderAt('plzen');
    act(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    expect(card()?.dataset.prediction).toBe('answered');
    expect(card()?.textContent).toContain('You let it be shown.');
    expect(reports).toEqual([]);
  });

  test('holds the map of its step until it is answered, and hides what would give it away', async () => {
    const { card } = await renderAt('plzen');
    const [plzen, other] = [indexOf('plzen'), indexOf('question')];
    expect(shown.get().of(plzen, 0.7)).toBe(0);
    expect(shown.get().of(other, 0.7)).toBe(0.7);
    expect(document.getElementById('plzen')?.hasAttribute('data-question-open')).toBe(true);
    press(buttonOf(card(), 'Just show me'));
    expect(shown.get().of(plzen, 0.7)).toBe(0.7);
    expect(document.getElementById('plzen')?.hasAttribute('data-question-open')).toBe(false);
  });

  test('is there again on the next visit, until all answers are cleared', async () => {
    const first = await renderAt('plzen');
    press(first.card()?.querySelector('input'));
    commit(first.card());
    act(() => root.unmount());
    const { card } = await renderAt('plzen');
    expect(card()?.dataset.prediction).toBe('answered');
    press(buttonOf(card(), 'Clear all my answers'));
    expect(card()?.dataset.prediction).toBe('open');
    act(() => root.unmount());
    expect((await renderAt('plzen')).card()?.dataset.prediction).toBe('open');
  });
});

describe('a state', () => {
  test('is chosen on the map, or in the list', async () => {
    const { card } = await renderAt('hard-turn');
    act(() => {
      document
        .querySelector('[data-option="HUN"]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    const chosen = () => card()?.querySelector<HTMLInputElement>('input:checked')?.value;
    expect(chosen()).toBe('HUN');
    press(card()?.querySelector('input[value="POL"]'));
    expect(chosen()).toBe('POL');
    commit(card());
    expect(statusOf(card())).toBe('As you said.');
    const marks = document.querySelector('[data-prediction-marks]');
    expect(marks?.textContent).toBe('What wasyours');
  });
});

describe('a place', () => {
  test('is marked on the map, and says how far off it was', async () => {
    const { card, pixel } = await renderAt('withdrawal');
    const [clientX, clientY] = pixel([16.37, 48.21]);
    act(() => {
      surface()?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
    });
    commit(card());
    expect(card()?.textContent).toContain('a mark on the map, near Vienna');
    expect(statusOf(card())).toBe('Not as you said. 60 kilometres away.');
    expect(reports[0]?.response).toBe('16.37 48.21');
    expect(surface()).toBeNull();
  });

  test('is chosen in the list by keys', async () => {
    const { card } = await renderAt('withdrawal');
    press(card()?.querySelector('input[value="nickelsdorf"]'));
    commit(card());
    expect(statusOf(card())).toBe('As you said.');
  });
});

describe('a line', () => {
  test('leads between places that are chosen, and needs two', async () => {
    const { card } = await renderAt('belgrade');
    const [from, to] = [...(card()?.querySelectorAll('select') ?? [])];
    type(from, 'moscow');
    commit(card());
    expect(statusOf(card())).toBe('Choose two different places, or draw a line.');
    type(to, 'warsaw');
    commit(card());
    expect(card()?.querySelector('dl')?.textContent).toBe('YoursMoscow to WarsawWhat wasMoscow to Belgrade');
  });

  test('is drawn once the button has been pressed, and leads between the nearest places', async () => {
    const { card, pixel } = await renderAt('belgrade');
    expect(surface()).toBeNull();
    press(buttonOf(card(), 'Draw it on the map'));
    const point = (name: string, position: readonly [number, number]) =>
      act(() => {
        const [clientX, clientY] = pixel(position);
        const event = new PointerEvent(name, { bubbles: true, clientX, clientY, isPrimary: true });
        surface()?.dispatchEvent(event);
      });
    point('pointerdown', [37, 55]);
    point('pointermove', [28, 50]);
    point('pointermove', [20.6, 45]);
    point('pointerup', [20.6, 45]);
    const [from, to] = [...(card()?.querySelectorAll('select') ?? [])];
    expect([from?.value, to?.value]).toEqual(['moscow', 'belgrade']);
    commit(card());
    expect(statusOf(card())).toBe('As you said.');
    expect(document.querySelector('[data-prediction-marks] path')).not.toBeNull();
  });
});

describe('a range', () => {
  test('is set by two sliders, of which neither passes the other', async () => {
    const { card } = await renderAt('volna');
    const [low, high] = [...(card()?.querySelectorAll<HTMLInputElement>('input[type="range"]') ?? [])];
    type(low, '40');
    expect(high?.value).toBe('40');
    type(high, '8');
    expect(low?.value).toBe('8');
    type(low, '2');
    expect(low?.getAttribute('aria-valuetext')).toBe('2 hours');
    commit(card());
    expect(card()?.querySelector('dl')?.textContent).toBe('Yours2 to 8 hoursWhat was3 to 6 hours');
    expect(statusOf(card())).toBe('As you said.');
  });
});

describe('at a chapter’s end', () => {
  test('names are asked for, checked one by one, and other places come next', async () => {
    await renderAt('contagion');
    const card = document.querySelector<HTMLElement>('[data-retrieval="hot-summer"]');
    const names = () => [...(card?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    for (const field of card?.querySelectorAll('select') ?? []) type(field, field.options[1]?.value ?? '');
    press(buttonOf(card, 'Check'));
    const before = names();
    expect(before).toHaveLength(3);
    expect(reports[0]).toMatchObject({ id: 'retrieve-hot-summer', kind: 'retrieval' });
    press(buttonOf(card, 'Ask for other places'));
    expect(card?.querySelectorAll('select')).toHaveLength(3);
    press(buttonOf(card, 'Just show me'));
    const bare = (words: string | null) => words?.replace(/^\d: |,.*/g, '');
    expect(
      names()
        .map(bare)
        .filter((name) => before.map(bare).includes(name)),
    ).toEqual([]);
  });
});
