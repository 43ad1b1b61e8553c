import { describe, expect, test } from 'vitest';
import type { Viewport } from '../../geo/camera/camera';
import { measureText } from '../../scripts/fonts/measure-text';
import { type LabelLayout, layOutLabels, type PlacedLabel } from '../../scripts/labels/label-layout';
import { type Device, PROJECTORS, viewportsOf } from '../../scripts/labels/map-viewports';
import { loadStory } from '../load/load';
import { type StepBoard, storyboardOf } from '../model/storyboard';
import { storyLabels } from '../scene/scene';
import { boxArea, type LabelBox, labelLines, overlapArea } from './label-boxes';
import type { MapLabel } from './labels';

/** How much may be covered, as a share of the smaller one’s area. Measured boxes have some air round their letters. */
const ALLOWED = {
  /** Of a label, by another one. */
  label: 0.1,
  /** Of a mark, by the label of another. */
  mark: 0.22,
  /** Of a label, by what lies over the map: the date’s plate and the caption’s. */
  plate: 0.05,
  /** Of a label, cut off by the window’s edge. */
  edge: 0.01,
} as const;

/** Labels of what a step speaks of; towns, garrisons, notes and waters only help to find one’s way. */
const SPOKEN = new Set(['key', 'mark', 'badge', 'swollen', 'notched', 'chip', 'zone']);

const loaded = loadStory(process.cwd(), 'fault-lines');
const story = storyboardOf(loaded);

const shareOf = (a: LabelBox, b: LabelBox) => overlapArea(a, b) / Math.min(boxArea(a), boxArea(b));
const windowOf = ({ width, height }: Viewport): LabelBox => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});
const nameOf = ({ label }: PlacedLabel) => `${label.style} “${label.text}”`;

/** English names of the states that a step’s subject belongs to. */
function statesOf({ focus, label }: StepBoard): Set<string> {
  const subjects = story.features.filter(({ id }) => id === focus || id === label.at);
  const refs = subjects.flatMap(({ ref, state, states }) => [ref, state, states].flat());
  return new Set(refs.flatMap((ref) => story.names.states[ref ?? '']?.name ?? []));
}

/** Whether a label may lie outside: its things are told to, or it names a zone that goes on beyond the frame. */
function mayLeave(step: number, device: Device, { label, box }: PlacedLabel, window: LabelBox): boolean {
  const off = loaded.steps[step]?.offFrame[device === 'wide' ? 'desktop' : 'phone'] ?? [];
  if (label.features.some((id) => off.includes(id))) return true;
  return label.style === 'zone' && overlapArea(box, window) === 0;
}

/** The plain name of a town and its key label, one of which goes as the other comes. */
const takesTurns = (a: PlacedLabel, b: PlacedLabel) =>
  a.label.at.join() === b.label.at.join() &&
  (a.label.until === b.label.from || b.label.until === a.label.from);

type Offence = { what: string; share: number };

function offencesIn({ viewport, marks, controls }: LabelLayout, spoken: readonly PlacedLabel[]): Offence[] {
  const window = windowOf(viewport);
  const offences: Offence[] = [];
  const report = (what: string, share: number, allowed: number) => {
    if (share > allowed) offences.push({ what, share });
  };
  spoken.forEach((placed, nth) => {
    const { box, pixel } = placed;
    report(`${nameOf(placed)} leaves the window`, 1 - overlapArea(box, window) / boxArea(box), ALLOWED.edge);
    for (const other of spoken.slice(nth + 1)) {
      if (takesTurns(placed, other)) continue;
      report(`${nameOf(placed)} and ${nameOf(other)} overlap`, shareOf(box, other.box), ALLOWED.label);
    }
    for (const [at, plate] of controls.entries()) {
      report(
        `${nameOf(placed)} lies under ${at === 0 ? 'the date' : 'a plate'}`,
        overlapArea(box, plate) / boxArea(box),
        ALLOWED.plate,
      );
    }
    for (const mark of marks) {
      const [x, y] = [(mark.box.left + mark.box.right) / 2, (mark.box.top + mark.box.bottom) / 2];
      if (Math.hypot(x - pixel[0], y - pixel[1]) < 2) continue;
      report(`${nameOf(placed)} covers the mark of ${mark.id}`, shareOf(mark.box, box), ALLOWED.mark);
    }
  });
  return offences;
}

/** Moments at which a reader or a presenter rests, once the frame has arrived. */
const rests = ({ builds, still }: StepBoard) =>
  [...new Set([...builds, still, 1])].filter((at) => at >= 0.3).sort((a, b) => a - b);

/** Every offence of a step in some windows, each once, at the moment at which it is worst. */
function offencesOf(
  step: number,
  board: StepBoard,
  device: Device,
  viewports: readonly Viewport[] = viewportsOf(device),
): string[] {
  const states = statesOf(board);
  return viewports.flatMap((viewport) => {
    const worst = new Map<string, { progress: number; share: number }>();
    for (const progress of rests(board)) {
      const crowd = layOutLabels(story, step, progress, device, viewport, measureText);
      const spoken = crowd.labels
        .filter(({ label }) => SPOKEN.has(label.style) || (label.style === 'state' && states.has(label.text)))
        .filter((placed) => !mayLeave(step, device, placed, windowOf(viewport)));
      for (const { what, share } of offencesIn(crowd, spoken)) {
        if (share > (worst.get(what)?.share ?? 0)) worst.set(what, { progress, share });
      }
    }
    return [...worst].map(([what, { progress, share }]) => {
      const window = `${viewport.width}×${viewport.height}`;
      return `${board.id} in ${window} at ${progress}: ${what}, ${Math.round(share * 100)} %`;
    });
  });
}

describe('the labels of what a step speaks of can be read wherever a reader rests', () => {
  test.each(['wide', 'narrow'] as const)('in every %s window', (device) => {
    const offences = story.steps.flatMap((board, at) => offencesOf(at, board, device));
    expect(offences.join('\n')).toBe('');
  });

  test('beside the words of a slide', () => {
    const offences = story.steps.flatMap((board, at) => offencesOf(at, board, 'wide', PROJECTORS));
    expect(offences.join('\n')).toBe('');
  });
});

/** Pairs of labels, of whatever they speak, of which one lies on the other. */
function coveredIn(step: number, board: StepBoard, viewport: Viewport): string[] {
  const pairs = rests(board).flatMap((progress) => {
    const { labels } = layOutLabels(story, step, progress, 'wide', viewport, measureText);
    // the box of a cross is that of its line, its strokes take a quarter of it
    const words = labels.filter(({ label }) => label.style !== 'cross');
    return words.flatMap((placed, nth) =>
      words
        .slice(nth + 1)
        .filter((other) => !takesTurns(placed, other) && shareOf(placed.box, other.box) > ALLOWED.label)
        .map((other) => `${board.id} in ${viewport.width} px: ${nameOf(placed)} and ${nameOf(other)}`),
    );
  });
  return [...new Set(pairs)];
}

test('no name lies on another in a wide window, not even those that only help to find one’s way', () => {
  const covered = [...viewportsOf('wide'), ...PROJECTORS].flatMap((viewport) =>
    story.steps.flatMap((board, at) => coveredIn(at, board, viewport)),
  );
  expect(covered.join('\n')).toBe('');
});

describe('lines of labels', () => {
  test('are as many in browsers that set letters a little wider or narrower', () => {
    const linesWith = (label: MapLabel, share: number) =>
      labelLines(label, (text, font, size) => measureText(text, font, size) * share).length;
    const unsure = storyLabels(story).filter(
      (label) => new Set([0.96, 1, 1.04].map((share) => linesWith(label, share))).size > 1,
    );
    expect(unsure.map(({ style, text }) => `${style} “${text}”`)).toEqual([]);
  });
});
