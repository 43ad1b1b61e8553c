import { type EdtfDate, edtfSpan, parseEdtf } from '../../geo/time/dates';
import styles from './date-chip.module.css';

const MONTHS = 'JFMAMJJASOND';
/** Pixels of a month on the ruler. */
const MONTH = 12;
const MS_PER_DAY = 86_400_000;

const yearStart = (year: number) => Date.UTC(year, 0, 1) / MS_PER_DAY;

/** The years that a date touches, first and last. */
function yearsOf({ start, end }: EdtfDate): readonly [first: number, last: number] {
  const first = start?.year ?? end?.year ?? 1953;
  return [first, end?.year ?? first];
}

/** How exactly a date is known, as a mark on the months of its years: day, month, season, span. */
export function DateRuler({ date: text }: { date: string }) {
  const date = parseEdtf(text);
  const [first, last] = yearsOf(date);
  const months = (last - first + 1) * 12;
  const month = last > first ? MONTH / 2 : MONTH;
  const width = months * month;
  const ticks = Array.from({ length: months + 1 }, (_, at) => at);
  const span = edtfSpan(date);
  const [from, to] = [yearStart(first), yearStart(last + 1)];
  const x = (day: number) => ((Math.min(to, Math.max(from, day)) - from) / (to - from)) * width;
  const [a, b] = [x(span.from), x(span.to)];
  const point = !date.interval && date.start?.precision === 'day';
  const soft = date.start?.approximate || date.end?.approximate || date.start?.precision === 'season';
  const open = date.interval && (!date.start || !date.end);
  return (
    <svg
      className={styles.ruler}
      viewBox={`-4 0 ${width + 8} 26`}
      width={width + 8}
      height="26"
      aria-hidden="true"
    >
      <path d={`M0 7H${width}`} stroke="var(--tick)" />
      {ticks.map((at) => (
        <path
          key={at}
          d={`M${at * month} ${at % 12 === 0 ? 3 : 5}V${at % 12 === 0 ? 11 : 9}`}
          stroke="var(--tick)"
        />
      ))}
      {ticks
        .filter((at) => at < months && (last === first || at % 3 === 0))
        .map((at) => (
          <text key={at} x={(at + (last === first ? 0.5 : 0)) * month} y="23">
            {MONTHS[at % 12]}
          </text>
        ))}
      {point ? (
        <circle cx={x(span.from)} cy="7" r="4" fill="var(--ink)" />
      ) : (
        <>
          <path
            d={`M${a} 7H${Math.max(b, a + 2)}`}
            stroke="var(--ink)"
            strokeWidth="5"
            strokeOpacity={soft ? 0.55 : 1}
            strokeLinecap={soft ? 'round' : 'butt'}
          />
          {date.interval && date.start?.precision === 'day' && (
            <circle cx={a} cy="7" r="4" fill="var(--ink)" />
          )}
          {date.interval && date.end?.precision === 'day' && !open && (
            <circle cx={b} cy="7" r="4" fill="var(--ink)" />
          )}
        </>
      )}
    </svg>
  );
}
