// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import type { Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import { StoryProvider } from '../_story/story-context';
import { StepSection } from './step-section';
import { UnknownStepNotice } from './unknown-step-notice';

/** The story after its step `tanks` has been renamed twice. */
const renamed: Story = { ...faultLines, renamed: { guns: 'tanks', 'soviet-tanks': 'tanks' } };

/** Opens the page of the story at a fragment; returns the steps to which it went, and what it says. */
function openAt(fragment: string) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.location.hash = fragment;
  const [chapter] = renamed.chapters;
  const step = renamed.steps.find(({ id }) => id === 'tanks');
  if (!chapter || !step) throw new Error('no such step');
  const prose = document.body.appendChild(document.createElement('main'));
  prose.innerHTML = renderToStaticMarkup(
    <StepSection story={renamed} chapter={chapter} step={step} position={8} />,
  );
  const visited: string[] = [];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root.render(
      <StoryProvider story={storyboardOf(renamed)} moment={motionValue({ step: 0, progress: 0 })}>
        <UnknownStepNotice onGo={(id) => visited.push(id)} />
      </StoryProvider>,
    ),
  );
  const notice = document.querySelector('[role=status]')?.textContent;
  const target = document.getElementById(fragment.slice(1));
  act(() => root.unmount());
  return { visited, notice, target, address: window.location.hash };
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  window.location.hash = '';
});

test('a step’s former addresses lead to it without a remark, and the address becomes today’s', () => {
  for (const former of ['#guns', '#soviet-tanks']) {
    const { visited, notice, address } = openAt(former);
    expect({ visited, notice, address }).toEqual({ visited: ['tanks'], notice: '', address: '#tanks' });
    document.body.replaceChildren();
  }
});

test('without scripts a former address leads into the step', () => {
  expect(openAt('#guns').target?.closest('section')?.id).toBe('tanks');
});

test('today’s address is left to the browser, and a misspelt one is said to be so', () => {
  expect(openAt('#tanks').visited).toEqual([]);
  document.body.replaceChildren();
  const { visited, notice } = openAt('#gunns');
  expect(visited).toEqual([]);
  expect(notice).toContain('gunns');
});
