// @vitest-environment happy-dom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import type { StepPlayer } from '../_player/step-player';
import type { TalkState } from '../_relay/relay-messages';
import { StoryProvider } from '../_story/story-context';
import { CodeForm } from './code-form';
import { FollowFoot } from './follow-foot';
import type { FollowStatus } from './room-follower';
import { type Following, useFollowing } from './use-following';

const story = storyboardOf(faultLines);
const indexOf = (id: string) => story.steps.findIndex((step) => step.id === id);
const [TANKS, CONTAGION] = [indexOf('tanks'), indexOf('contagion')];

/** What a device has shown: how, which step, and to which progress. */
let shown: unknown[][] = [];
const moment = motionValue({ step: 0, progress: 1 });
const at = (step: number, progress: number) => moment.set({ step, progress });
const player: StepPlayer = {
  play: (step, to = 1) => {
    shown.push(['play', step, to]);
    at(step, to);
  },
  continueTo: (to) => {
    shown.push(['continue', to]);
    at(moment.get().step, to);
  },
  show: (step, progress = 1) => {
    shown.push(['show', step, progress]);
    at(step, progress);
  },
  finish: () => undefined,
};

let root: Root;
let following: Following;

function Device({ state, status }: { state: TalkState | null; status: FollowStatus }) {
  following = useFollowing(state, player);
  const { isLookingAround, lookAt, comeBack } = following;
  return (
    <FollowFoot
      talk={{ status, story: 'fault-lines', state }}
      isLookingAround={isLookingAround}
      onNext={() => lookAt(moment.get().step + 1)}
      onPrevious={() => lookAt(moment.get().step - 1)}
      onBack={comeBack}
    />
  );
}

const follow = (state: TalkState | null, status: FollowStatus = 'following') =>
  act(() =>
    root.render(
      <StoryProvider story={story} moment={moment}>
        <Device state={state} status={status} />
      </StoryProvider>,
    ),
  );
const press = (label: string) =>
  act(() =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click(),
  );
const status = () => document.querySelector('[role="status"]')?.textContent;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  shown = [];
  at(0, 1);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('a device that follows', () => {
  test('shows at once where the talk is, plays what comes, and goes back at once', () => {
    follow({ step: 'tanks', progress: 0.3 });
    follow({ step: 'tanks', progress: 0.6 });
    follow({ step: 'contagion', progress: 0.3 });
    follow({ step: 'tanks', progress: 1 });
    expect(shown).toEqual([
      ['show', TANKS, 0.3],
      ['continue', 0.6],
      ['play', CONTAGION, 0.3],
      ['show', TANKS, 1],
    ]);
  });

  test('stays where its reader looks around while the talk goes on, and comes back by a button', () => {
    follow({ step: 'tanks', progress: 1 });
    press('Back');
    expect(status()).toBe('You are looking around: the talk goes on.');
    follow({ step: 'contagion', progress: 0.3 });
    expect(moment.get().step).toBe(TANKS - 1);
    press('Back to the lecturer');
    expect(moment.get()).toEqual({ step: CONTAGION, progress: 0.3 });
    expect(status()).toBe('With the lecturer');
    follow({ step: 'contagion', progress: 0.6 });
    expect(shown.at(-1)).toEqual(['continue', 0.6]);
  });

  test('stays at its step where the talk shows one that its edition does not have', () => {
    follow({ step: 'tanks', progress: 1 });
    follow({ step: 'a-step-of-tomorrow', progress: 1 });
    expect(moment.get().step).toBe(TANKS);
  });

  test('says that the connection is lost, that the lecturer is away, and that the talk has ended', () => {
    const state = { step: 'tanks', progress: 1 };
    follow(state, 'lost');
    expect(status()).toBe('No connection: it is tried again by itself.');
    follow(state, 'waiting');
    expect(status()).toBe('The lecturer’s window is away for the moment.');
    follow(state, 'ended');
    expect(status()).toBe('The talk has ended. You can go on reading.');
    press('Back');
    expect(document.body.textContent).not.toContain('Back to the lecturer');
  });
});

describe('the field for the code', () => {
  const onCode = vi.fn();
  const submit = (typed: string) => {
    act(() => root.render(<CodeForm problem={null} isBusy={false} onCode={onCode} />));
    const input = document.querySelector('input') as HTMLInputElement;
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    act(() => {
      set?.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(
      () =>
        void document
          .querySelector('form')
          ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );
  };

  test('takes small letters, spaces and hyphens, and says what a code is where it is none', () => {
    submit('rvc-kgd ');
    expect(onCode).toHaveBeenLastCalledWith('RVCKGD');
    onCode.mockReset();
    submit('rvc');
    expect(onCode).not.toHaveBeenCalled();
    expect(status()).toContain('six letters and numbers');
    expect(document.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  });
});
