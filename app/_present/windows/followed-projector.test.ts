import { describe, expect, test } from 'vitest';
import { addState, NO_PROJECTOR, removeWindow } from './followed-projector';
import type { ProjectorState } from './window-messages';

const stateAt = (step: number): ProjectorState => ({
  step,
  stop: 1,
  steps: [0, 1, 2],
  part: { first: 0, last: 2 },
  length: 45,
  minutes: 45,
  start: null,
  blankScreen: null,
  dialog: null,
  isCovered: false,
  areLabelsHidden: false,
  prose: false,
  shareStep: false,
  isPenActive: false,
  room: null,
});

/** A time, and one after a window has had time enough to reload, milliseconds. */
const NOW = 1_000_000;
const LATER = NOW + 10_000;

const both = addState(addState(NO_PROJECTOR, 'first', stateAt(0), NOW), 'second', stateAt(2), NOW);

describe('a speaker’s window', () => {
  test('follows the first window that connects, whatever others show', () => {
    expect(both).toMatchObject({ name: 'first', lastState: stateAt(0) });
    expect(addState(both, 'first', stateAt(1), NOW).lastState).toEqual(stateAt(1));
    expect(removeWindow(both, 'second', NOW)).toMatchObject({ name: 'first', lastState: stateAt(0) });
  });

  test('waits for a window that reloads, and controls no other meanwhile', () => {
    const waiting = addState(removeWindow(both, 'first', NOW), 'second', stateAt(2), NOW + 1500);
    expect(waiting).toMatchObject({ name: null, lastState: stateAt(0) });
    expect(addState(waiting, 'first', stateAt(1), NOW + 3000)).toMatchObject({
      name: 'first',
      lastState: stateAt(1),
      awaited: null,
    });
  });

  test('follows another connected window when the one that it followed does not return', () => {
    const waiting = removeWindow(both, 'first', NOW);
    expect(addState(waiting, 'second', stateAt(2), LATER)).toMatchObject({
      name: 'second',
      lastState: stateAt(2),
    });
  });

  test('keeps the last state when no window is left, and follows the next that opens', () => {
    const alone = removeWindow(addState(NO_PROJECTOR, 'first', stateAt(1), NOW), 'first', NOW);
    expect(alone).toMatchObject({ name: null, lastState: stateAt(1) });
    expect(addState(alone, 'new', stateAt(2), NOW)).toMatchObject({ name: 'new', lastState: stateAt(2) });
    expect(addState(removeWindow(both, 'first', NOW), 'new', stateAt(1), NOW)).toMatchObject({
      name: 'new',
      lastState: stateAt(1),
    });
  });
});
