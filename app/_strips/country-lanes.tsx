import type { CountryLane, StripBoard } from '../../stories/strips/strips';
import { LABEL_SIZE } from './labels';
import type { StripsLayout } from './layout';
import { Hatch } from './patterns';
import styles from './strips.module.css';
import type { StripsView } from './strips-view';

const PITCH = 16;
const BAR = 11;
const TOP = 4;

type DrawingProps = { board: StripBoard; layout: StripsLayout; id: string };

type Span = CountryLane['spans'][number];

const strengthOf = ({ certainty }: Span) => (certainty === 'documented' ? 'sure' : 'unsure');

const patternOf = (id: string, span: Span) =>
  span.level === 'relaxed' ? 'var(--strip-softer)' : `url(#${id}${span.level}-${strengthOf(span)})`;

/** A span’s outline: its edges are vertical where the day of a change is known, and slant over the days it may have taken. */
function outline(span: Span, next: Span | undefined, y: number, { board, layout }: DrawingProps): string {
  const edge = (day: number, slope: number) =>
    [layout.x(day - slope / 2), layout.x(day + slope / 2)] as const;
  const [bottomLeft, topLeft] = edge(span.from ?? board.axis.from, span.from === null ? 0 : span.slopeDays);
  const [bottomRight, topRight] = edge(span.to ?? board.axis.lastDay, next?.slopeDays ?? 0);
  return `M${bottomLeft} ${y + BAR}L${topLeft} ${y}L${topRight} ${y}L${bottomRight} ${y + BAR}Z`;
}

type MarkProps = Omit<DrawingProps, 'id'> & { mark: CountryLane['marks'][number]; y: number };

function LaneMark({ mark, y, board, layout }: MarkProps) {
  const from = layout.x(mark.from);
  const middle = y + BAR / 2;
  const to = layout.x(mark.to ?? board.axis.lastDay);
  switch (mark.kind) {
    case 'pressure':
      return <path className={styles.pressureLine} d={`M${from} ${y + BAR + 2}H${to}`} />;
    case 'plan':
      return <rect className={styles.planMark} x={from - 3.5} y={middle - 3.5} width={7} height={7} />;
    case 'diplomacy':
      return (
        <g className={styles.laneMark} data-kind="diplomacy" transform={`translate(${from} ${middle})`}>
          <path d="M0 -4.4L4.4 0L0 4.4L-4.4 0Z" />
        </g>
      );
    default:
      // known by month only: drawn over the days on which it may have happened
      return mark.to !== null && mark.to - mark.from > 7 ? (
        <path className={styles.unrestLine} d={`M${from} ${middle}H${to}`} />
      ) : (
        <g className={styles.laneMark} data-kind="rising" transform={`translate(${from} ${middle})`}>
          <circle r={3.6} />
        </g>
      );
  }
}

function Country({ country, y, ...drawing }: DrawingProps & { country: CountryLane; y: number }) {
  const { layout, id } = drawing;
  return (
    <g>
      <text className={styles.rowLabel} x={layout.left - 10} y={y + BAR / 2 + LABEL_SIZE * 0.36}>
        {country.name}
      </text>
      {country.spans.map((span, index) => (
        <path
          key={span.from ?? 'before'}
          className={styles.policyArea}
          data-strength={strengthOf(span)}
          d={outline(span, country.spans[index + 1], y, drawing)}
          style={{ fill: patternOf(id, span) }}
        />
      ))}
    </g>
  );
}

export const countryLanesHeight = (board: StripBoard): number => TOP + board.countries.length * PITCH + 2;

/** A lane per country: dense hatch for tight, wide for mixed, none for softer; pale where it is not documented. */
export function CountryLanes(drawing: DrawingProps) {
  const { board, id } = drawing;
  const colors = { ground: 'var(--paper)', ink: 'var(--ribSoviet)' };
  return (
    <g>
      <defs>
        <Hatch id={`${id}tight-sure`} gap={3.6} line={1.5} {...colors} />
        <Hatch id={`${id}tight-unsure`} gap={3.6} line={1.5} opacity={0.7} {...colors} />
        <Hatch id={`${id}mixed-sure`} gap={8} line={1.5} {...colors} />
        <Hatch id={`${id}mixed-unsure`} gap={8} line={1.5} opacity={0.7} {...colors} />
      </defs>
      {board.countries.map((country, index) => (
        <Country key={country.name} country={country} y={TOP + index * PITCH} {...drawing} />
      ))}
    </g>
  );
}

/** Dated marks in the countries’ lanes; drawn above the playhead. */
export function CountryLaneMarks({ board, layout, view }: Omit<DrawingProps, 'id'> & { view: StripsView }) {
  return board.countries.flatMap(({ name, marks }, index) =>
    marks.map((mark) => (
      <g
        key={`${name}${mark.kind}${mark.from}`}
        className={styles.datedMark}
        data-from={mark.from}
        data-reached={mark.from <= view.day}
      >
        <LaneMark mark={mark} y={TOP + index * PITCH} board={board} layout={layout} />
      </g>
    )),
  );
}
