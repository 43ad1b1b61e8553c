import { type PointerEvent, useRef, useState } from 'react';
import * as messages from '#messages/predict';
import { pixelOf, placeAt } from '../../geo/camera/camera';
import type { StepBoard } from '../../stories/model/storyboard';
import { nearestOption } from '../../stories/predictions/judge';
import type { Answer, Option, Position, Prediction } from '../../stories/predictions/prediction';
import { useManualCamera } from '../_map/explore/exploring';
import { type MapView, useMapView } from '../_map/story-map-context';
import { useStepIndex, useStory } from '../_story/story-context';
import styles from './prediction-marks.module.css';

/** Least distance between two points of a line that is drawn, pixels. */
const LEAST_STEP = 5;
/** Radius of the circle that marks a place to choose, pixels. */
const RADIUS = 9;
/** What marks a state stands below its name, pixels from the name’s middle. */
const BELOW_NAME = 26;

type Pixel = [x: number, y: number];
type PlacedOption = Option & { position: Position };

const placed = (prediction: Prediction): PlacedOption[] =>
  'options' in prediction
    ? prediction.options.filter((option): option is PlacedOption => Boolean(option.position))
    : [];

const pixelIn = (prediction: Prediction, position: Position, { camera, viewport }: MapView): Pixel => {
  const [x, y] = pixelOf(position, camera, viewport);
  return prediction.kind === 'state' ? [x, y + BELOW_NAME] : [x, y];
};

const pathOf = (points: readonly Position[], { camera, viewport }: MapView): string =>
  points
    .map((point) => pixelOf(point, camera, viewport))
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');

/** Where a mark or the end of a line stands, WGS84 degrees; null for what is not on the map. */
function spotOf(prediction: Prediction, answer: Answer): Position | null {
  if (answer.kind === 'mark') return answer.at;
  if (answer.kind === 'route') return answer.points.at(-1) ?? null;
  if (answer.kind !== 'option') return null;
  return placed(prediction).find(({ id }) => id === answer.id)?.position ?? null;
}

/** Where it was, WGS84 degrees; null where no answer is right, or what was is not at a place. */
function outcomeSpot(prediction: Prediction): Position | null {
  const { answer } = prediction;
  const id = prediction.kind === 'line' ? prediction.answer?.[1] : answer;
  return placed(prediction).find((option) => option.id === id)?.position ?? null;
}

/** A mark with its word, above or below it: the reader’s is a ring, what was a filled square. */
function Mark({
  at: [x, y],
  form,
  isBelow,
}: {
  at: Pixel;
  form: 'yours' | 'was';
  /** Whether its word stands below it. */
  isBelow: boolean;
}) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} className={styles[form]}>
      {form === 'yours' ? <circle r={RADIUS} /> : <rect x={-6} y={-6} width={12} height={12} />}
      <text y={isBelow ? 24 : -16}>{form === 'yours' ? messages.yours : messages.was}</text>
    </g>
  );
}

/** The surface on which a place is marked or a line drawn; keys find the same in the card’s fields. */
function MarkSurface({
  view: { camera, viewport },
  prediction,
  isDrawing,
  onDraft,
  onLine,
}: {
  view: MapView;
  prediction: Prediction;
  isDrawing: boolean;
  onDraft: (draft: Answer) => void;
  /** Called with the points of the line that is being drawn. */
  onLine: (points: readonly Position[]) => void;
}) {
  const pixels = useRef<Pixel[]>([]);
  const pixelOfEvent = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Pixel => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const toPlace = (pixel: Pixel): Position => placeAt(pixel, camera, viewport);
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    pixels.current = [pixelOfEvent(event)];
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    const last = pixels.current.at(-1);
    const next = pixelOfEvent(event);
    if (!last || Math.hypot(next[0] - last[0], next[1] - last[1]) < LEAST_STEP) return;
    pixels.current.push(next);
    onLine(pixels.current.map(toPlace));
  };
  const end = () => {
    const points = pixels.current.map(toPlace);
    const [from, to] = [points[0], points.at(-1)];
    pixels.current = [];
    onLine([]);
    if (!from || !to || points.length < 2) return;
    const options = placed(prediction);
    const nearest = (position: Position) => nearestOption(options, position)?.id ?? '';
    onDraft({ kind: 'route', points, from: nearest(from), to: nearest(to) });
  };
  const cancel = () => {
    pixels.current = [];
    onLine([]);
  };
  if (isDrawing)
    return (
      <div
        className={styles.surface}
        data-mark-surface="line"
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={cancel}
      />
    );
  return (
    <div
      className={styles.surface}
      data-mark-surface="place"
      aria-hidden="true"
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        onDraft({ kind: 'mark', at: toPlace([event.clientX - left, event.clientY - top]) });
      }}
    />
  );
}

type PredictionMarksProps = {
  prediction: Prediction;
  /** The reader’s answer; null while the question is open. */
  answer: Answer | null;
  draft: Answer | null;
  onDraft: (draft: Answer) => void;
  isDrawing: boolean;
};

/** Circles at the options that can be pressed, while a question is open. */
function Targets({ view, prediction, draft, onDraft }: PredictionMarksProps & { view: MapView }) {
  return placed(prediction).map(({ id, position }) => {
    const [x, y] = pixelIn(prediction, position, view);
    const isChosen = draft?.kind === 'option' && draft.id === id;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: keys choose the state in the card’s list
      <circle
        key={id}
        className={styles.target}
        data-option={id}
        data-chosen={isChosen || undefined}
        cx={x}
        cy={y}
        r={RADIUS}
        onClick={() => onDraft({ kind: 'option', id })}
      />
    );
  });
}

/** Width below which a map’s names are placed as on phones, pixels. */
const NARROW_WIDTH = 600;

/** A question for a state with each state’s position where the step’s map has its name. */
function atNames(prediction: Prediction, step: StepBoard | undefined, width: number): Prediction {
  const placedNames = step?.placedNames?.[width < NARROW_WIDTH ? 'narrow' : 'wide'];
  if (prediction.kind !== 'state' || !placedNames) return prediction;
  const options = prediction.options.map((option) => ({
    ...option,
    position: placedNames[option.id]?.[0]?.at ?? option.position,
  }));
  return { ...prediction, options };
}

/** Marks over the map: what the reader marks or draws, and once it is answered theirs beside what was. */
export function PredictionMarks(props: PredictionMarksProps) {
  const view = useMapView();
  const board = useStory().steps[useStepIndex()];
  const isExploring = useManualCamera()?.isOn ?? false;
  const [line, setLine] = useState<readonly Position[]>([]);
  const { answer, draft, onDraft, isDrawing } = props;
  const { kind } = props.prediction;
  if (!view || kind === 'choice' || kind === 'range') return null;
  const prediction = atNames(props.prediction, board, view.viewport.width);
  const pixel = (position: Position): Pixel => pixelIn(prediction, position, view);
  const shown = answer ?? draft;
  // a state that has been chosen is marked by its circle
  const mine = shown && (answer || prediction.kind !== 'state') ? spotOf(prediction, shown) : null;
  const was = answer && outcomeSpot(prediction);
  // a state’s name stands above its mark; two marks at one place have their words on both sides
  const isBelow = prediction.kind === 'state' && !(mine && was && mine.join() === was.join());
  const route = line.length > 0 ? line : shown?.kind === 'route' ? shown.points : [];
  const isMarkable = prediction.kind === 'place' || (prediction.kind === 'line' && isDrawing);
  return (
    <>
      {!answer && isMarkable && !isExploring && (
        <MarkSurface {...{ view, prediction, isDrawing, onDraft }} onLine={setLine} />
      )}
      <svg className={styles.marks} data-prediction-marks aria-hidden="true">
        {!answer && prediction.kind === 'state' && <Targets {...props} prediction={prediction} view={view} />}
        {route.length > 1 && <path className={styles.casing} d={pathOf(route, view)} />}
        {route.length > 1 && <path className={styles.route} d={pathOf(route, view)} />}
        {was && <Mark at={pixel(was)} form="was" isBelow />}
        {mine && line.length === 0 && <Mark at={pixel(mine)} form="yours" isBelow={isBelow} />}
      </svg>
    </>
  );
}
