import { describe, expect, test } from 'vitest';
import type { Viewport } from '../../geo/camera/camera';
import { measureText } from '../../scripts/fonts/measure-text';
import { type LabelLayout, layOutLabels, type PlacedLabel } from '../../scripts/labels/label-layout';
import { PROJECTORS, viewportsOf } from '../../scripts/labels/map-viewports';
import { loadStory } from '../load/load';
import { faultLines } from '../load/shared-story';
import { type StepBoard, storyboardOf } from '../model/storyboard';
import { storyLabels } from '../scene/scene';
import { boxArea, type LabelBox, labelLines, overlapArea } from './label-boxes';
import type { MapLabel } from './labels';

type Device = Parameters<typeof viewportsOf>[0];

/** Allowed overlap, as a share of the smaller box’s area; boxes have some space around their text. */
const ALLOWED = {
  /** Of a label, by another one. */
  label: 0.1,
  /** Of a mark, by the label of another. */
  mark: 0.22,
  /** Of a label, by controls over the map: the date and the caption. */
  plate: 0.05,
  /** Of a label, cut off by the window’s edge. */
  edge: 0.01,
} as const;

/** Styles of labels of what a step is about; towns, garrisons, states and waters are for orientation. */
const SUBJECT_STYLES = new Set([
  'key',
  'mark',
  'badge',
  'swollen',
  'notched',
  'struck',
  'chip',
  'zone',
  'note',
  'leader',
]);

const STORIES = ['fault-lines', 'austria-1945-1955', 'belgrade-and-moscow'].map((id) => {
  const full = id === faultLines.id ? faultLines : loadStory(process.cwd(), id);
  return { id, full, story: storyboardOf(full) };
});
type Told = (typeof STORIES)[number];
const [first] = STORIES as [Told];

const shareOf = (a: LabelBox, b: LabelBox) => overlapArea(a, b) / Math.min(boxArea(a), boxArea(b));
const windowOf = ({ width, height }: Viewport): LabelBox => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});
const nameOf = ({ label }: PlacedLabel) => `${label.style} “${label.text}”`;

/** English names of the states that a step’s subject belongs to. */
function statesOf({ story }: Told, { focus, label }: StepBoard): Set<string> {
  const subjects = story.features.filter(({ id }) => id === focus || id === label.at);
  const refs = subjects.flatMap(({ ref, state, states }) => [ref, state, states].flat());
  return new Set(refs.flatMap((ref) => story.names.states[ref ?? '']?.name ?? []));
}

/** Whether a label may be outside: the step says so of its features, or its zone’s name is left out there. */
function mayBeOutside(
  { full }: Told,
  step: number,
  device: Device,
  { label, box }: PlacedLabel,
  window: LabelBox,
): boolean {
  const outsideIds = full.steps[step]?.offFrame[device === 'wide' ? 'desktop' : 'phone'] ?? [];
  if (label.features.some((id) => outsideIds.includes(id))) return true;
  // a zone’s name is left out where the edge would cut it off
  return label.style === 'zone' && overlapArea(box, window) < boxArea(box) * 0.99;
}

/** Whether two labels replace each other: the name of a town and its key label. */
const alternate = (a: PlacedLabel, b: PlacedLabel) =>
  a.label.at.join() === b.label.at.join() &&
  (a.label.until === b.label.from || b.label.until === a.label.from);

type LabelProblem = { text: string; share: number };

function problemsIn(
  { viewport, marks, controls }: LabelLayout,
  subjectLabels: readonly PlacedLabel[],
): LabelProblem[] {
  const window = windowOf(viewport);
  const problems: LabelProblem[] = [];
  const report = (text: string, share: number, allowed: number) => {
    if (share > allowed) problems.push({ text, share });
  };
  subjectLabels.forEach((placed, index) => {
    const { box, pixel } = placed;
    report(`${nameOf(placed)} leaves the window`, 1 - overlapArea(box, window) / boxArea(box), ALLOWED.edge);
    for (const other of subjectLabels.slice(index + 1)) {
      if (alternate(placed, other)) continue;
      report(`${nameOf(placed)} and ${nameOf(other)} overlap`, shareOf(box, other.box), ALLOWED.label);
    }
    for (const [at, control] of controls.entries()) {
      report(
        `${nameOf(placed)} lies under ${at === 0 ? 'the date' : 'a plate'}`,
        overlapArea(box, control) / boxArea(box),
        ALLOWED.plate,
      );
    }
    for (const mark of marks) {
      const [x, y] = [(mark.box.left + mark.box.right) / 2, (mark.box.top + mark.box.bottom) / 2];
      if (Math.hypot(x - pixel[0], y - pixel[1]) < 2) continue;
      report(`${nameOf(placed)} covers the mark of ${mark.id}`, shareOf(mark.box, box), ALLOWED.mark);
    }
  });
  return problems;
}

/** Progress of the stops and the still of a step, once the camera has arrived. */
const stopsOf = ({ builds, still }: StepBoard) =>
  [...new Set([...builds, still, 1])].filter((at) => at >= 0.3).sort((a, b) => a - b);

/** Problems of a step’s labels in some viewports, each once, at the progress with the largest overlap. */
function problemsOf(
  told: Told,
  step: number,
  board: StepBoard,
  device: Device,
  viewports: readonly Viewport[] = viewportsOf(device),
): string[] {
  const states = statesOf(told, board);
  return viewports.flatMap((viewport) => {
    const worst = new Map<string, { progress: number; share: number }>();
    for (const progress of stopsOf(board)) {
      const layout = layOutLabels(told.story, step, progress, device, viewport, measureText);
      const subjectLabels = layout.labels
        .filter(
          ({ label }) =>
            SUBJECT_STYLES.has(label.style) || (label.style === 'state' && states.has(label.text)),
        )
        .filter((placed) => !mayBeOutside(told, step, device, placed, windowOf(viewport)));
      for (const { text, share } of problemsIn(layout, subjectLabels)) {
        if (share > (worst.get(text)?.share ?? 0)) worst.set(text, { progress, share });
      }
    }
    return [...worst].map(([text, { progress, share }]) => {
      const window = `${viewport.width}×${viewport.height}`;
      return `${board.id} in ${window} at ${progress}: ${text}, ${Math.round(share * 100)} %`;
    });
  });
}

describe.each(STORIES)('labels of what a step of $id is about can be read at every stop', (told) => {
  const { steps } = told.story;
  test.each(['wide', 'narrow'] as const)('in every %s window', (device) => {
    const problems = steps.flatMap((board, at) => problemsOf(told, at, board, device));
    expect(problems.join('\n')).toBe('');
  });

  test('beside the text of a slide', () => {
    const problems = steps.flatMap((board, at) => problemsOf(told, at, board, 'wide', PROJECTORS));
    expect(problems.join('\n')).toBe('');
  });
});

/** Labels that a window shows: those for orientation are left out rather than cut off, or covered. */
function shownLabels({ labels, controls, tables }: LabelLayout, viewport: Viewport): PlacedLabel[] {
  const window = windowOf(viewport);
  return labels.filter(({ label, box }) => {
    // a cross only fills a quarter of its box
    if (label.style === 'cross') return false;
    if (SUBJECT_STYLES.has(label.style)) return true;
    const isCovered = [...controls, ...tables].some((control) => overlapArea(box, control) > 0);
    return !isCovered && overlapArea(box, window) > boxArea(box) * 0.99;
  });
}

/** Pairs of overlapping labels of all styles, and labels on a table or a column. */
function overlapsIn(
  { story }: Told,
  step: number,
  board: StepBoard,
  device: Device,
  viewport: Viewport,
): string[] {
  const pairs = stopsOf(board).flatMap((progress) => {
    const layout = layOutLabels(story, step, progress, device, viewport, measureText);
    const labels = shownLabels(layout, viewport);
    const where = `${board.id} in ${viewport.width} px`;
    return labels.flatMap((placed, index) => [
      ...labels
        .slice(index + 1)
        .filter((other) => !alternate(placed, other) && shareOf(placed.box, other.box) > ALLOWED.label)
        .map((other) => `${where}: ${nameOf(placed)} and ${nameOf(other)}`),
      ...layout.tables
        .filter((table) => shareOf(placed.box, table) > ALLOWED.label)
        .map(() => `${where}: ${nameOf(placed)} on a table`),
    ]);
  });
  return [...new Set(pairs)];
}

describe.each(STORIES)(
  'on the maps of $id no label covers another, not even labels for orientation',
  (told) => {
    test.each([
      ['wide', [...viewportsOf('wide'), ...PROJECTORS]],
      ['narrow', viewportsOf('narrow')],
    ] as const)('in a %s window', (device, viewports) => {
      const overlapping = viewports.flatMap((viewport) =>
        told.story.steps.flatMap((board, at) => overlapsIn(told, at, board, device, viewport)),
      );
      expect(overlapping.join('\n')).toBe('');
    });
  },
);

describe('lines of labels', () => {
  test('are as many in browsers with slightly wider or narrower letters', () => {
    const linesWith = (label: MapLabel, share: number) =>
      labelLines(label, (text, font, size) => measureText(text, font, size) * share).length;
    const ambiguous = storyLabels(first.story).filter(
      (label) => new Set([0.96, 1, 1.04].map((share) => linesWith(label, share))).size > 1,
    );
    expect(ambiguous.map(({ style, text }) => `${style} “${text}”`)).toEqual([]);
  });
});
