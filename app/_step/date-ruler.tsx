import { type EdtfDate, edtfSpan, parseEdtf } from '../../geo/time/dates';
import styles from './date-chip.module.css';

const MONTHS = 'JFMAMJJASOND';
/** Width of a month on the ruler, pixels. */
const MONTH_WIDTH = 12;
const MS_PER_DAY = 86_400_000;

/** How far a soft end fades out, pixels, and the opacities of its pieces. */
const FADE_LENGTH = 9;
const FADE = [0.6, 0.38, 0.18];

const yearStart = (year: number) => Date.UTC(year, 0, 1) / MS_PER_DAY;

/** First and last year of a date. */
function yearRange({ start, end }: EdtfDate): readonly [first: number, last: number] {
  const first = start?.year ?? end?.year ?? 1953;
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

/** A date and its precision (day, month, season, span) as a mark on a ruler of the months of its years. */
export function DateRuler({ date: text }: { date: string }) {
  const date = parseEdtf(text);
  const [first, last] = yearRange(date);
  const months = (last - first + 1) * 12;
  const monthWidth = last > first ? MONTH_WIDTH / 2 : MONTH_WIDTH;
  const width = months * monthWidth;
  const ticks = Array.from({ length: months + 1 }, (_, index) => index);
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
      {ticks.map((index) => (
        <path
          key={index}
          d={`M${index * monthWidth} ${index % 12 === 0 ? 3 : 5}V${index % 12 === 0 ? 11 : 9}`}
          stroke="var(--tick)"
        />
      ))}
      {ticks
        .filter((index) => index < months && (last === first || index % 3 === 0))
        .map((index) => (
          <text key={index} x={(index + (last === first ? 0.5 : 0)) * monthWidth} y="23">
            {MONTHS[index % 12]}
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
