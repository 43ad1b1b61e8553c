'use client';

import type { MotionValue } from 'framer-motion';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type DayNumber, edtfWords, isoDay } from '../../geo/time/dates';
import { datedEvents, describeCountry, describeStrips } from '../../stories/describe/strips-description';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { playheadAt, type StripBoard, stepOfDay, traceLevelAt } from '../../stories/strips/strips';
import type { Exploring } from '../_map/explore/use-exploring';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { Axis, BlocTrace, TraceMarks, TraceNames } from './bloc-trace';
import { Countries, CountryMarks, countriesHeight } from './country-lanes';
import { type Frame, frameOf } from './frame';
import { Preview } from './hover-preview';
import { dayUnder, type Form, HEIGHTS, type Layout, layoutOf, SERVED_WIDTH, targetsOf } from './layout';
import { MoscowEvents, MoscowLanes, MoscowPosts } from './moscow-lanes';
import { idsOf, StripPatterns } from './patterns';
import { Band, Labels, NeedleLine, Pen, Plate, paint, Veil } from './playhead';
import { dayIn, dayOfKey, daySlider, nearestCounted, stepOfKey, stepSlider } from './slider';
import styles from './strips.module.css';

type StripsProps = {
  board: StripBoard;
  story: Storyboard;
  moment: MotionValue<Moment>;
  /** `full` under a map, about 170 pixels high with its caption; `small` for phones, 57. */
  form: Form;
  onGo: (stepId: string) => void;
  /** While the reader explores, the axis moves the day of the map instead of the story. */
  exploring?: Pick<Exploring, 'isOn' | 'day' | 'showDay'>;
  /** The steps that the reader counts and goes to, positions in the story in its order; without them, all. */
  among?: readonly number[];
};

const NOT_EXPLORING = { isOn: false, day: null, showDay: () => undefined };

/** How long a moment must stand still before the strips say in words what they show, milliseconds. */
const REST = 250;

/** Width of an element, pixels; null until it can be measured, and while it is not displayed. */
function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth > 0 ? element.clientWidth : null);
    measure();
    const resize = new ResizeObserver(measure);
    resize.observe(element);
    return () => resize.disconnect();
  }, [ref]);
  return width;
}

/** The step of the moment, at once, and the day, once the moment has come to rest. */
function useTime(story: Storyboard, moment: MotionValue<Moment>): { step: number; day: DayNumber } {
  const [time, setTime] = useState(() => {
    const { step, day } = playheadAt(story, moment.get());
    return { step, day: Math.floor(day) };
  });
  const onError = useThrowToBoundary();
  useEffect(() => {
    let rest = 0;
    const settle = () => {
      const { step, day } = playheadAt(story, moment.get());
      setTime({ step, day: Math.floor(day) });
    };
    const hear = () => {
      const { step } = moment.get();
      setTime((before) => (before.step === step ? before : { ...before, step }));
      window.clearTimeout(rest);
      rest = window.setTimeout(settle, REST);
    };
    hear();
    const stop = listen(moment, hear, onError);
    return () => {
      stop();
      window.clearTimeout(rest);
    };
  }, [story, moment, onError]);
  return time;
}

type Drawing = { board: StripBoard; layout: Layout; form: Form; frame: Frame };

function Drawn({ board, layout, form, frame }: Drawing) {
  const ids = idsOf(useId());
  const small = form === 'small';
  const drawn = { board, layout, ids };
  const { height } = layout;
  const reach = small ? height : layout.axis.line + 1;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${layout.width} ${height}`}
      preserveAspectRatio="xMinYMid meet"
      width="100%"
      height={height}
      aria-hidden="true"
    >
      <defs>
        <StripPatterns ids={ids} />
      </defs>
      {!small && <Axis board={board} layout={layout} />}
      {small ? <MoscowPosts {...drawn} /> : <MoscowLanes {...drawn} />}
      <BlocTrace {...drawn} />
      <Veil frame={frame} layout={layout} height={reach} />
      <Band frame={frame} height={reach} />
      {!small && <MoscowEvents board={board} layout={layout} frame={frame} />}
      {small ? <SideNames layout={layout} /> : <TraceNames layout={layout} />}
      <Labels board={board} frame={frame} small={small} />
      <NeedleLine frame={frame} height={reach} />
      <Pen frame={frame} />
      <TraceMarks board={board} layout={layout} frame={frame} />
      {!small && <Plate frame={frame} layout={layout} />}
    </svg>
  );
}

function SideNames({ layout }: { layout: Layout }) {
  const { lanes, trace, left } = layout;
  return (
    <>
      <text className={styles.side} x={left - 8} y={lanes.top + lanes.pitch + 3}>
        Moscow
      </text>
      <text className={styles.side} x={left - 8} y={trace.middle + 4}>
        Bloc
      </text>
    </>
  );
}

/** The countries’ lanes, over the strips and in line with them. */
function CountryPanel({
  board,
  layout,
  frame,
  day,
  id,
}: Omit<Drawing, 'form'> & { day: DayNumber; id: string }) {
  const drawing = useId();
  const height = countriesHeight(board);
  return (
    <section className={styles.panel} id={id} aria-label="How each country’s policy is read">
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${layout.width} ${height}`}
        width="100%"
        height={height}
        aria-hidden="true"
      >
        <Countries board={board} layout={layout} id={drawing} />
        <Veil frame={frame} layout={layout} height={height} />
        <Band frame={frame} height={height} />
        <NeedleLine frame={frame} height={height} />
        <CountryMarks board={board} layout={layout} frame={frame} />
      </svg>
      <ul className={styles.hidden}>
        {board.countries.map((country) => (
          <li key={country.name}>{describeCountry(country, day)}</li>
        ))}
      </ul>
      <p className={styles.key} style={{ paddingLeft: layout.left }}>
        Dense hatch: tight; wide: mixed; bare: relaxed. Pale: said of the bloc as a whole; dark: of the
        country.
      </p>
    </section>
  );
}

/**
 * The Moscow strip over the bloc strip, on one axis, written up to the moment’s day. A click goes to the step of
 * its day. Only the needle and the names move with the moment, by hand: React draws the rest once.
 */
function DrawnStrips({ board, story, moment, form, onGo, exploring = NOT_EXPLORING, among }: StripsProps) {
  const root = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const width = useWidth(chart);
  const { step, day } = useTime(story, moment);
  const [open, setOpen] = useState(false);
  const [under, setUnder] = useState<{ x: number; day: DayNumber } | null>(null);
  const panel = useId();
  useCloseOnEscape(open, () => setOpen(false));

  const layout = useMemo(() => layoutOf(board, form, width ?? SERVED_WIDTH[form]), [board, form, width]);
  // served pages show the strips as written to the end
  const frame = useMemo(() => {
    const end = { step: story.steps.length - 1, progress: 1 };
    return frameOf(board, story, width === null ? end : moment.get(), { layout, small: form === 'small' });
  }, [board, story, moment, layout, form, width]);
  const targets = useMemo(
    () => targetsOf(board, layout, form, (at) => traceLevelAt(board, at)),
    [board, layout, form],
  );
  const events = useMemo(() => datedEvents(board), [board]);

  const onError = useThrowToBoundary();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what opening adds must be painted too
  useLayoutEffect(() => {
    if (width === null) return;
    const show = () => {
      const now = frameOf(board, story, moment.get(), {
        ...{ layout, small: form === 'small' },
        explored: exploring.day,
      });
      if (root.current) paint(root.current, now);
    };
    show();
    return listen(moment, show, onError);
  }, [board, story, moment, layout, form, width, open, exploring.day, onError]);

  const dayOf = (event: MouseEvent | PointerEvent): { x: number; day: DayNumber } | null => {
    const box = chart.current?.getBoundingClientRect();
    if (!box) return null;
    // a page may show the strips larger than their own pixels
    const scale = layout.width / (box.width || layout.width);
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    if (x < layout.left - 2) return null;
    return { x, day: dayUnder(layout, targets, x, y) };
  };
  const counted = useMemo(() => among ?? story.steps.map((_, nth) => nth), [among, story]);
  const stepNear = (id: string): number =>
    nearestCounted(
      story.steps.findIndex((candidate) => candidate.id === id),
      counted,
    );
  const goNear = (id: string) => {
    const near = story.steps[stepNear(id)];
    if (near) onGo(near.id);
  };
  const go = (event: MouseEvent) => {
    const meant = dayOf(event);
    if (!meant) return;
    if (exploring.isOn) exploring.showDay(dayIn(board, meant.day));
    else goNear(stepOfDay(story, meant.day));
  };
  const drag = (event: PointerEvent) => {
    const meant = dayOf(event);
    setUnder(event.pointerType === 'mouse' && !exploring.isOn ? meant : null);
    if (exploring.isOn && event.buttons > 0 && meant) exploring.showDay(dayIn(board, meant.day));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (exploring.isOn) {
      const chosen = dayOfKey(event.key, exploring.day ?? day, board);
      if (chosen === null) return;
      event.preventDefault();
      event.stopPropagation();
      exploring.showDay(chosen);
      return;
    }
    const next = stepOfKey(event.key, moment.get().step, counted);
    const id = next === null ? undefined : story.steps[next]?.id;
    if (!id) return;
    // the page has its own ← and →
    event.preventDefault();
    event.stopPropagation();
    onGo(id);
  };

  const slider = exploring.isOn ? daySlider(board, exploring.day ?? day) : stepSlider(story, step, counted);
  const target = under && stepNear(stepOfDay(story, under.day));
  return (
    <div ref={root} className={styles.strips} data-form={form} data-measured={width !== null || undefined}>
      <div
        ref={chart}
        className={styles.chart}
        style={{ height: HEIGHTS[form] }}
        role="slider"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={slider.label}
        aria-valuemin={slider.min}
        aria-valuemax={slider.max}
        aria-valuenow={slider.now}
        aria-valuetext={slider.text}
        onClick={go}
        onKeyDown={onKey}
        onPointerMove={drag}
        onPointerLeave={() => setUnder(null)}
      >
        <Drawn board={board} layout={layout} form={form} frame={frame} />
        {under && target !== null && (
          <Preview
            x={under.x}
            width={layout.width}
            text={`${edtfWords(isoDay(under.day))}: step ${counted.indexOf(target) + 1}, ${story.steps[target]?.title}`}
          />
        )}
      </div>
      <p className={styles.hidden}>{describeStrips(board, day)}</p>
      {/* a page has the strips in two forms, and displays one */}
      {width !== null && (
        <ul className={styles.hidden}>
          {events.map(({ day: dated, words }) => (
            <li key={`${dated}${words}`}>
              {/* keys have the slider: thirty more stops would stand in their way */}
              <button type="button" tabIndex={-1} onClick={() => goNear(stepOfDay(story, dated))}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={form === 'small' ? styles.hidden : styles.foot}>
        <p className={styles.caption} style={{ paddingLeft: layout.left }}>
          Offices and dated events; a reading of Kramer 2006, not a measure
        </p>
        {form === 'full' && (
          <button
            type="button"
            className={styles.byCountry}
            aria-expanded={open}
            aria-controls={open ? panel : undefined}
            onClick={() => setOpen(!open)}
          >
            By country
          </button>
        )}
      </div>
      {open && <CountryPanel board={board} layout={layout} frame={frame} day={day} id={panel} />}
    </div>
  );
}

/** The strips of the argument; if they break, the page goes on without them. */
export const Strips = (props: StripsProps) => (
  <ErrorBoundary>
    <DrawnStrips {...props} />
  </ErrorBoundary>
);
