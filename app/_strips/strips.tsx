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
import * as messages from '#messages/strips';
import { type DayNumber, formatEdtf, formatIsoDay } from '../../geo/time/dates';
import { datedEvents, describeCountry, describeStrips } from '../../stories/describe/strips-description';
import { daysOfSteps, type StepDays } from '../../stories/strips/step-days';
import { playheadAt, type StripBoard, stepOfDay, traceLevelAt } from '../../stories/strips/strips';
import { useExploring } from '../_map/explore/exploring';
import { useMoment, useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import hidden from '../_ui/visually-hidden.module.css';
import { BlocTrace, RowNames, TimeAxis, TraceMarks } from './bloc-trace';
import { CountryLaneMarks, CountryLanes, countryLanesHeight } from './country-lanes';
import { DropLines } from './drop-lines';
import { HoverPreview } from './hover-preview';
import {
  dayAtPoint,
  FULL_NAMES_WIDTH,
  HEIGHTS,
  hoverTargets,
  SERVED_WIDTH,
  type StripsForm,
  type StripsLayout,
  stripsLayout,
} from './layout';
import { MarkedDays } from './marked-days';
import { MoscowEvents, MoscowLanes, MoscowPosts } from './moscow-lanes';
import { patternIds, StripPatterns } from './patterns';
import { Band, DatePlate, NameLabels, PlayheadLine, TraceEnd, updateStrips, Veil } from './playhead';
import { clampToAxis, dayForKey, daySlider, nearestCountedStep, stepForKey, stepSlider } from './slider';
import styles from './strips.module.css';
import { StripsKey } from './strips-key';
import { type StripsView, stripsViewAt } from './strips-view';
import { PressureSteps } from './unrest-row';

const NO_STEPS: readonly string[] = [];

type StripsProps = {
  board: StripBoard;
  /** `full` under a map, 170 pixels high; `small` for phones, 57. */
  form: StripsForm;
  onGo: (stepId: string) => void;
  /** Positions of the steps that are counted and can be reached, ascending; by default all. */
  countedSteps?: readonly number[];
  /** Steps whose days are marked, such as those on which a chosen reading leans; by default none. */
  markedSteps?: readonly string[];
};

/** What opens above the strips. */
const PANELS = [
  { name: 'countries', words: messages.byCountry },
  { name: 'key', words: messages.key },
] as const;

/** The panels that the strips of a story have. */
const panelsOf = ({ countries }: StripBoard) =>
  PANELS.filter(({ name }) => name !== 'countries' || countries.length > 0);

/** Milliseconds without a new moment before the text alternative is updated. */
const SETTLE_DELAY = 250;

/** Width of an element in pixels: null until it is measured, 0 while it is not displayed. */
function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const resizeObserver = new ResizeObserver(measure);
    resizeObserver.observe(element);
    return () => resizeObserver.disconnect();
  }, [ref]);
  return width;
}

/** The step of the moment, and its day once the moment has not changed for SETTLE_DELAY. */
function useStepAndDay(): { step: number; day: DayNumber } {
  const story = useStory();
  const moment = useMoment();
  const [time, setTime] = useState(() => {
    const { step, day } = playheadAt(story, moment.get());
    return { step, day: Math.floor(day) };
  });
  const onError = useThrowToBoundary();
  useEffect(() => {
    let timer = 0;
    const updateDay = () => {
      const { step, day: playhead } = playheadAt(story, moment.get());
      const day = Math.floor(playhead);
      setTime((previous) => (previous.step === step && previous.day === day ? previous : { step, day }));
    };
    const update = () => {
      const { step } = moment.get();
      setTime((previous) => (previous.step === step ? previous : { ...previous, step }));
      window.clearTimeout(timer);
      timer = window.setTimeout(updateDay, SETTLE_DELAY);
    };
    updateDay();
    const stop = listen(moment, update, onError);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [story, moment, onError]);
  return time;
}

type DrawingProps = { board: StripBoard; layout: StripsLayout; form: StripsForm; view: StripsView };

function StripsDrawing({
  board,
  layout,
  form,
  view,
  markedDays,
}: DrawingProps & { markedDays: readonly StepDays[] }) {
  const ids = patternIds(useId());
  const isSmall = form === 'small';
  const hasLevels = board.countries.length > 0;
  const drawing = { board, layout, ids };
  const { height } = layout;
  const plotHeight = isSmall ? height : layout.axis.line + 1;
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${layout.width} ${height}`}
      preserveAspectRatio="xMinYMid meet"
      width="100%"
      height={height}
      aria-hidden="true"
    >
      <defs>
        <StripPatterns ids={ids} />
      </defs>
      {!isSmall && <TimeAxis board={board} layout={layout} />}
      {isSmall ? <MoscowPosts {...drawing} /> : <MoscowLanes {...drawing} />}
      {hasLevels && <BlocTrace {...drawing} />}
      <PressureSteps board={board} layout={layout} />
      <Veil view={view} layout={layout} height={plotHeight} />
      <Band view={view} top={layout.plate.height} height={plotHeight} />
      <MarkedDays
        days={markedDays}
        board={board}
        layout={layout}
        top={layout.plate.height}
        height={plotHeight}
      />
      {!isSmall && <MoscowEvents board={board} layout={layout} view={view} />}
      {isSmall ? <SideNames board={board} layout={layout} /> : <RowNames {...drawing} />}
      <DropLines board={board} layout={layout} view={view} isSmall={isSmall} />
      <PlayheadLine
        view={view}
        top={layout.plate.height}
        height={plotHeight}
        gap={isSmall ? undefined : layout.links}
      />
      <TraceMarks board={board} layout={layout} view={view} />
      <NameLabels board={board} view={view} isSmall={isSmall} />
      {hasLevels && <TraceEnd view={view} />}
      {!isSmall && <DatePlate view={view} layout={layout} />}
    </svg>
  );
}

/** What the lanes and the band of the small form show: in short words where there is little space. */
function SideNames({ board, layout }: Pick<DrawingProps, 'board' | 'layout'>) {
  const { lanes, trace, left, width } = layout;
  const { offices, states } = board.words;
  const isShort = width < FULL_NAMES_WIDTH;
  const { tight } = states.levels;
  const hard = messages.hardStates({ level: tight.charAt(0).toUpperCase() + tight.slice(1) });
  const names = [
    ...offices.posts.map(({ name, short }, index) => ({
      name: isShort ? short : name,
      y: lanes.top + index * lanes.pitch + 9.5,
    })),
    ...(board.countries.length > 0 ? [{ name: isShort ? states.name : hard, y: trace.middle + 4 }] : []),
  ];
  return names.map(({ name, y }) => (
    <text key={name} className={styles.rowLabel} x={left - 8} y={y}>
      {name}
    </text>
  ));
}

/** How the lanes of the countries are drawn, in words. */
function levelKeyWords({ words: { states } }: StripBoard): string {
  const { tight: hard, mixed, relaxed: softer } = states.levels;
  return messages.hatches({ subject: states.subject, hard, mixed, softer });
}

/** What the strips show, and what they do not measure. */
function stripsInWords({ words: { offices, states }, countries, lanes }: StripBoard): string {
  const { tight: hard, mixed, relaxed: softer } = states.levels;
  const { caption, below: row } = states;
  const above = lanes.length > 0 ? [messages.above({ caption: offices.caption })] : [];
  const below =
    countries.length > 0
      ? [messages.below({ caption, count: countries.length, hard, mixed, softer, row })]
      : [];
  return [...above, ...below].join(' ');
}

/** The countries’ lanes, above the strips and aligned with them. */
function CountryPanel({
  board,
  layout,
  view,
  day,
  id,
}: Omit<DrawingProps, 'form'> & { day: DayNumber; id: string }) {
  const patternId = useId();
  const height = countryLanesHeight(board);
  return (
    <section
      className={styles.overlayPanel}
      id={id}
      aria-label={messages.eachCountry({ subject: board.words.states.subject })}
    >
      <svg
        className={styles.svg}
        viewBox={`0 0 ${layout.width} ${height}`}
        width="100%"
        height={height}
        aria-hidden="true"
      >
        <CountryLanes board={board} layout={layout} id={patternId} />
        <Veil view={view} layout={layout} height={height} />
        <Band view={view} height={height} />
        <PlayheadLine view={view} height={height} />
        <CountryLaneMarks board={board} layout={layout} view={view} />
      </svg>
      <ul className={hidden.visuallyHidden}>
        {board.countries.map((country) => (
          <li key={country.name}>{describeCountry(board, country, day)}</li>
        ))}
      </ul>
      <p className={styles.keyText} style={{ paddingLeft: layout.left }}>
        {levelKeyWords(board)}
      </p>
    </section>
  );
}

/**
 * The Moscow strip and the bloc strip on one axis, shown up to the moment’s day. A click goes to the step of its day.
 * React draws the strips once; what changes with the moment is updated without it. While the reader explores, the slider
 * moves the map’s day instead of the step.
 */
function InteractiveStrips({ board, form, onGo, countedSteps, markedSteps = NO_STEPS }: StripsProps) {
  const story = useStory();
  const moment = useMoment();
  const exploring = useExploring();
  const exploredDay = exploring?.day ?? null;
  const announceSlider = exploring?.announceSlider;
  const root = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const measuredWidth = useWidth(chart);
  const width = measuredWidth || null;
  const { step, day } = useStepAndDay();
  const [open, setOpen] = useState<'countries' | 'key' | null>(null);
  const [hovered, setHovered] = useState<{ x: number; day: DayNumber } | null>(null);
  const panel = useId();
  useCloseOnEscape(open !== null, () => setOpen(null));

  const isDisplayed = width !== null;
  useEffect(() => (isDisplayed ? announceSlider?.() : undefined), [isDisplayed, announceSlider]);

  const layout = useMemo(() => stripsLayout(board, form, width ?? SERVED_WIDTH[form]), [board, form, width]);
  // the server’s markup shows the strips at the end of the story
  const view = useMemo(() => {
    const end = { step: story.steps.length - 1, progress: 1 };
    return stripsViewAt(board, story, width === null ? end : moment.get(), {
      layout,
      isSmall: form === 'small',
    });
  }, [board, story, moment, layout, form, width]);
  const targets = useMemo(
    () => hoverTargets(board, layout, form, (day) => traceLevelAt(board, day)),
    [board, layout, form],
  );
  const events = useMemo(() => datedEvents(board), [board]);
  const markedDays = useMemo(() => daysOfSteps(story, markedSteps), [story, markedSteps]);

  const onError = useThrowToBoundary();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel that opens must be updated too
  useLayoutEffect(() => {
    if (width === null) return;
    const show = () => {
      const view = stripsViewAt(board, story, moment.get(), {
        ...{ layout, isSmall: form === 'small' },
        exploredDay,
      });
      if (root.current) updateStrips(root.current, view);
    };
    show();
    return listen(moment, show, onError);
  }, [board, story, moment, layout, form, width, open, exploredDay, onError]);

  const pointerTarget = (event: MouseEvent | PointerEvent): { x: number; day: DayNumber } | null => {
    const rect = chart.current?.getBoundingClientRect();
    if (!rect) return null;
    // a page may scale the strips
    const scale = layout.width / (rect.width || layout.width);
    const [x, y] = [(event.clientX - rect.left) * scale, (event.clientY - rect.top) * scale];
    if (x < layout.left - 2) return null;
    return { x, day: dayAtPoint(layout, targets, x, y) };
  };
  const counted = useMemo(() => countedSteps ?? story.steps.map((_, index) => index), [countedSteps, story]);
  const nearestStep = (id: string): number =>
    nearestCountedStep(
      story.steps.findIndex((candidate) => candidate.id === id),
      counted,
    );
  const goToNearestStep = (id: string) => {
    const nearest = story.steps[nearestStep(id)];
    if (nearest) onGo(nearest.id);
  };
  const handleClick = (event: MouseEvent) => {
    const pointed = pointerTarget(event);
    if (!pointed) return;
    if (exploring?.isOn) exploring.showDay(clampToAxis(board, pointed.day));
    else goToNearestStep(stepOfDay(story, pointed.day));
  };
  const handlePointerDown = ({ currentTarget, pointerId }: PointerEvent) => {
    // dragged beyond the strips, the day still follows
    if (exploring?.isOn) currentTarget.setPointerCapture?.(pointerId);
  };
  const handlePointerMove = (event: PointerEvent) => {
    const pointed = pointerTarget(event);
    setHovered(event.pointerType === 'mouse' && !exploring?.isOn ? pointed : null);
    if (exploring?.isOn && event.buttons > 0 && pointed) exploring.showDay(clampToAxis(board, pointed.day));
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (exploring?.isOn) {
      const nextDay = dayForKey(event.key, exploredDay ?? day, board);
      if (nextDay === null) return;
      event.preventDefault();
      event.stopPropagation();
      exploring.showDay(nextDay);
      return;
    }
    const next = stepForKey(event.key, moment.get().step, counted);
    const id = next === null ? undefined : story.steps[next]?.id;
    if (!id) return;
    // the page handles ← and → too
    event.preventDefault();
    event.stopPropagation();
    onGo(id);
  };

  const slider = exploring?.isOn
    ? daySlider(board, exploredDay ?? day)
    : stepSlider(story, board, step, counted);
  const target = hovered && nearestStep(stepOfDay(story, hovered.day));
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
        data-exploring={exploring?.isOn || undefined}
        onClick={handleClick}
        onPointerDown={handlePointerDown}
        onKeyDown={handleKeyDown}
        onPointerMove={handlePointerMove}
        onPointerLeave={() => setHovered(null)}
      >
        {/* a page has the strips in both forms, and the one that is not displayed is not drawn */}
        {measuredWidth !== 0 && (
          <StripsDrawing board={board} layout={layout} form={form} view={view} markedDays={markedDays} />
        )}
        {hovered && target !== null && (
          <HoverPreview
            x={hovered.x}
            width={layout.width}
            text={messages.previewOfStep({
              date: formatEdtf(formatIsoDay(hovered.day)),
              step: counted.indexOf(target) + 1,
              title: story.steps[target]?.title ?? '',
            })}
          />
        )}
      </div>
      <p className={hidden.visuallyHidden}>{describeStrips(board, exploredDay ?? day)}</p>
      {markedDays.length > 0 && (
        <p className={hidden.visuallyHidden}>
          {messages.markedDays({ dates: markedDays.map(({ date }) => date).join('; ') })}
        </p>
      )}
      {/* a page has the strips in both forms, of which one is displayed */}
      {width !== null && (
        <ul className={hidden.visuallyHidden}>
          {events.map(({ day: eventDay, words }) => (
            <li key={`${eventDay}${words}`}>
              {/* keyboard users have the slider; thirty more tab stops would be in their way */}
              <button type="button" tabIndex={-1} onClick={() => goToNearestStep(stepOfDay(story, eventDay))}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={hidden.visuallyHidden}>{stripsInWords(board)}</p>
      {form === 'full' && (
        <div className={styles.panelButtons}>
          {panelsOf(board).map(({ name, words }) => (
            <Button
              key={name}
              variant="link"
              aria-expanded={open === name}
              aria-controls={open === name ? panel : undefined}
              onClick={() => setOpen(open === name ? null : name)}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
      {open === 'key' && <StripsKey board={board} id={panel} />}
      {open === 'countries' && (
        <CountryPanel board={board} layout={layout} view={view} day={exploredDay ?? day} id={panel} />
      )}
    </div>
  );
}

/** The time strips; if they throw, the page shows none. */
export const TimeStrips = (props: StripsProps) => (
  <ErrorBoundary>
    <InteractiveStrips {...props} />
  </ErrorBoundary>
);
