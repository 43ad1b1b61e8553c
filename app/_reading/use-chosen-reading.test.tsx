// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { faultLines as story } from '../../stories/load/shared-story';
import { StoryReadings } from '../_sheets/story-readings';
import { useChosenReading } from './use-chosen-reading';

const { readings } = story.sheets;

function Steps() {
  return <output>{useChosenReading().join(' ')}</output>;
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('a reading chosen in the served prose gives the steps on which it leans, until none is chosen', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const prose = document.body.appendChild(document.createElement('div'));
  prose.innerHTML = renderToStaticMarkup(<StoryReadings story={story} />);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Steps />));
  const steps = () => document.querySelector('output')?.textContent;
  const choose = (value: string) =>
    act(() => document.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click());
  expect(steps()).toBe('');
  for (const { id, events } of readings?.readings ?? []) {
    choose(id);
    expect(steps()).toBe(events.join(' '));
  }
  choose('');
  expect(steps()).toBe('');
  act(() => root.unmount());
});

test('each reading stands with its works, what would decide it, and links to its steps', () => {
  const html = renderToStaticMarkup(<StoryReadings story={story} />);
  for (const { text, test: decides, events, source } of readings?.readings ?? []) {
    expect(html).toContain(text);
    expect(html).toContain(decides);
    for (const step of events) expect(html).toContain(`href="#${step}"`);
    for (const reference of source) expect(html).toContain(`/sources/#${reference.split(' ')[0]}"`);
  }
});
