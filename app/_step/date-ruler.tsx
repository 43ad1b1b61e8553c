import { type EdtfDate, edtfSpan, parseEdtf } from '../../geo/time/dates';
import styles from './date-chip.module.css';

const MONTHS = 'JFMAMJJASOND';
/** Width of a ruler of one year, pixels; each of its months has its letter. */
const ONE_YEAR_WIDTH = 144;
/** Years up to which a ruler has ticks for months, each year as wide as this, pixels. */
const MAX_YEARS_IN_MONTHS = 2;
const YEAR_WIDTH = 72;
/** Width of a ruler of many years, and the least distance between the middles of two years in figures, pixels. */
const MANY_YEARS_WIDTH = 168;
const YEAR_PITCH = 30;
const MS_PER_DAY = 86_400_000;

/** How far a soft end fades out, pixels, and the opacities of its pieces. */
const FADE_LENGTH = 9;
const FADE = [0.6, 0.38, 0.18];

const yearStart = (year: number) => Date.UTC(year, 0, 1) / MS_PER_DAY;

/** First and last year of a date. */
function yearRange({ start, end }: EdtfDate): readonly [first: number, last: number] {
  const first = start?.year ?? end?.year ?? 0;
  return [first, end?.year ?? first];
}

/** An end that is known only about: it fades out from `x`, to the left (-1) or to the right (1). */
function SoftEnd({ x, to }: { x: number; to: -1 | 1 }) {
  const length = (to * FADE_LENGTH) / FADE.length;
  return FADE.map((opacity, nth) => (
    <path
      key={opacity}
      d={`M${x + nth * length} 7h${length}`}
      stroke="var(--ink)"
      strokeWidth="5"
      strokeOpacity={opacity}
    />
  ));
}

const isSoft = (end: EdtfDate['start']): boolean =>
  end !== null && (end.approximate || end.precision === 'season');

type Scale = { width: number; ticks: { x: number; isTall: boolean }[]; texts: { x: number; text: string }[] };

/** Ticks and texts of a ruler: the months of one year, or years in figures where it has more. */
function scaleOf(first: number, last: number): Scale {
  const years = last - first + 1;
  const hasMonths = years <= MAX_YEARS_IN_MONTHS;
  const width = years === 1 ? ONE_YEAR_WIDTH : hasMonths ? years * YEAR_WIDTH : MANY_YEARS_WIDTH;
  const yearWidth = width / years;
  const perYear = hasMonths ? 12 : 1;
  const ticks = Array.from({ length: years * perYear + 1 }, (_, index) => ({
    x: (index * yearWidth) / perYear,
    isTall: index % perYear === 0,
  }));
  if (years === 1) {
    const texts = [...MONTHS].map((text, month) => ({ x: ((month + 0.5) * width) / 12, text }));
    return { width, ticks, texts };
  }
  const every = Math.ceil(YEAR_PITCH / yearWidth);
  const texts = Array.from({ length: years }, (_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => ({ x: (index + 0.5) * yearWidth, text: `${first + index}` }));
  return { width, ticks, texts };
}

/** A date and its precision (day, month, season, span) as a mark on a ruler: of the months of its year, or of its years. */
export function DateRuler({ date: text }: { date: string }) {
  const date = parseEdtf(text);
  const [first, last] = yearRange(date);
  const { width, ticks, texts } = scaleOf(first, last);
  const span = edtfSpan(date);
  const [from, to] = [yearStart(first), yearStart(last + 1)];
  const x = (day: number) => ((Math.min(to, Math.max(from, day)) - from) / (to - from)) * width;
  const [left, right] = [x(span.from), x(span.to)];
  const isDay = !date.interval && date.start?.precision === 'day';
  const isOpenEnded = date.interval && (!date.start || !date.end);
  return (
    <svg
      className={styles.ruler}
      viewBox={`-4 0 ${width + 8} 26`}
      width={width + 8}
      height="26"
      aria-hidden="true"
    >
      <path d={`M0 7H${width}`} stroke="var(--tick)" />
      {ticks.map(({ x, isTall }) => (
        <path key={x} d={`M${x} ${isTall ? 3 : 5}V${isTall ? 11 : 9}`} stroke="var(--tick)" />
      ))}
      {texts.map(({ x, text }) => (
        <text key={x} x={x} y="23">
          {text}
        </text>
      ))}
      {isDay ? (
        <circle cx={x(span.from)} cy="7" r="4" fill="var(--ink)" />
      ) : (
        <>
          <path d={`M${left} 7H${Math.max(right, left + 2)}`} stroke="var(--ink)" strokeWidth="5" />
          {isSoft(date.start) && <SoftEnd x={left} to={-1} />}
          {isSoft(date.end) && <SoftEnd x={Math.max(right, left + 2)} to={1} />}
          {date.interval && date.start?.precision === 'day' && (
            <circle cx={left} cy="7" r="4" fill="var(--ink)" />
          )}
          {date.interval && date.end?.precision === 'day' && !isOpenEnded && (
            <circle cx={right} cy="7" r="4" fill="var(--ink)" />
          )}
        </>
      )}
    </svg>
  );
}
