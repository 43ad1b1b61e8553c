// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { StoryProvider } from '../_story/story-context';
import { citationTexts } from './citation-texts';
import { CiteDialog } from './cite-dialog';

const EDITION = { version: '1.1', date: '2026-11-30', changes: ['Second.'], corrections: [] };
const board = storyboardOf(faultLines);
let unmount = () => {};

/** Opens the dialog of a step where the citations come as the server answers. */
async function openDialog(answer: () => Promise<Response>): Promise<HTMLElement> {
  vi.stubGlobal('fetch', answer);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  unmount = () => act(() => root.unmount());
  await act(async () => {
    root.render(
      <StoryProvider story={board}>
        <CiteDialog step="tanks" onClose={() => undefined} />
      </StoryProvider>,
    );
  });
  return place;
}

const choose = (place: HTMLElement, label: string) =>
  act(() => {
    const found = [...place.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label));
    found?.querySelector('input')?.click();
  });
const citation = (place: HTMLElement) => place.querySelector('textarea')?.value ?? '';
const served = () => Promise.resolve(Response.json(citationTexts(faultLines, EDITION)));

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('a reader gets the citation of the step, and of its chapter, in the format chosen', async () => {
  const place = await openDialog(served);
  expect(citation(place)).toContain('“Soviet Tanks Answer.”');
  choose(place, 'BibTeX');
  expect(citation(place)).toMatch(/^@online\{/);
  choose(place, 'Hot summer');
  expect(citation(place)).toContain('title = {Hot summer}');
});

test('the table of figures in the step can be cited too', async () => {
  const place = await openDialog(served);
  const parts = [...place.querySelectorAll('fieldset:first-of-type label')].map(
    ({ textContent }) => textContent,
  );
  expect(parts).toEqual([
    'This step: Soviet tanks answer',
    'This table of figures: 17 June 1953: the dead',
    'This chapter: Hot summer',
    'The whole story: Fault Lines: Moscow and its bloc, 1953–1956',
  ]);
});

test('the address is that under which the page is read', async () => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL: (url: string) => void } };
  happyDOM.setURL('https://school.example/stories/fault-lines/');
  const place = await openDialog(served);
  expect(citation(place)).toContain('https://school.example/stories/fault-lines/#tanks');
});

test('where the citations cannot be loaded a reader is told where others are', async () => {
  const place = await openDialog(() => Promise.resolve(new Response('', { status: 404 })));
  expect(place.querySelector('[role=alert]')?.textContent).toContain('page of sources');
});
