import { type ReactNode, useId } from 'react';
import * as messages from '#messages/strips';
import type { StripBoard, StripWords } from '../../stories/strips/strips';
import { patternIds, StripPatterns } from './patterns';
import styles from './strips.module.css';

type Row = { words: string; sample: ReactNode };

const SAMPLE = { width: 30, height: 12 } as const;
const BAR = { x: 0.5, y: 0.5, width: 29, height: 11 } as const;

const mark = (d: string, name: string) => (
  <path className={styles.eventMark} data-mark={name} data-on="paper" transform="translate(15 6)" d={d} />
);

/** What the bars and marks of the upper strip mean. */
const officeRows = ({ kinds }: StripWords['offices'], ids: ReturnType<typeof patternIds>): Row[] => [
  { words: kinds.solid, sample: <rect className={styles.solidBar} {...BAR} /> },
  { words: kinds.light, sample: <rect className={styles.lightBar} {...BAR} /> },
  { words: kinds.line, sample: <path className={styles.memberLine} d="M0 6H30" /> },
  {
    words: messages.keyUnderAttack,
    sample: <rect className={styles.attackHatching} {...BAR} style={{ fill: `url(#${ids.attack})` }} />,
  },
  { words: messages.keyRises, sample: mark('M-3.5 3L0 -3.2L3.5 3Z', 'rises') },
  { words: messages.keyFalls, sample: mark('M-4 -3.4H4L0 3.8Z', 'falls') },
  { words: messages.keyDies, sample: mark('M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6', 'dies') },
  { words: messages.keyActs, sample: mark('M0 -5V5', 'acts') },
];

/** What the lines and marks of the lower strip mean; the key of its levels stands beside it. */
const stateRows = ({ author }: StripWords['states']): Row[] => [
  {
    words: messages.keyLink({ author }),
    sample: (
      <g className={styles.dropLine}>
        <path d="M4 0V4H20V11m-3.5 -4.5l3.5 4.5l3.5 -4.5" />
      </g>
    ),
  },
  {
    words: messages.keyRising,
    sample: (
      <g className={styles.laneMark} data-kind="rising" transform="translate(15 6)">
        <circle r={3.6} />
      </g>
    ),
  },
  {
    words: messages.keySign,
    sample: (
      <g className={styles.laneMark} data-kind="sign" transform="translate(15 6)">
        <path d="M-3 -3H3V3H-3Z" />
      </g>
    ),
  },
  {
    words: messages.keyDiplomacy,
    sample: (
      <g className={styles.laneMark} data-kind="diplomacy" transform="translate(15 6)">
        <path d="M0 -4.4L4.4 0L0 4.4L-4.4 0Z" />
      </g>
    ),
  },
  {
    words: messages.keyPressure({ author }),
    sample: <path className={styles.unrestArea} d="M0 11V8H15V4H30V11Z" />,
  },
  {
    words: messages.keyOutlook,
    sample: <circle className={styles.laneMark} data-kind="outlook" cx={15} cy={6} r={4.4} />,
  },
];

const KeyRow = ({ words, sample }: Row) => (
  <li>
    <svg {...SAMPLE} viewBox="0 0 30 12" aria-hidden="true">
      {sample}
    </svg>
    <span>{words}</span>
  </li>
);

/** The key of the strips’ bars, lines and marks, above the strips. */
export function StripsKey({ board, id }: { board: StripBoard; id: string }) {
  const { offices, states } = board.words;
  const { tight, mixed, relaxed } = states.levels;
  const ids = patternIds(useId());
  return (
    <section className={styles.overlayPanel} id={id} aria-label={messages.keyLabel}>
      <svg width={0} height={0} className={styles.patternDefs} aria-hidden="true">
        <defs>
          <StripPatterns ids={ids} />
        </defs>
      </svg>
      {board.lanes.length > 0 && (
        <>
          <h3 className={styles.keyHeading}>{messages.keyOffices({ place: offices.name })}</h3>
          <ul className={styles.keyRows}>
            {officeRows(offices, ids).map((row) => (
              <KeyRow key={row.words} {...row} />
            ))}
          </ul>
        </>
      )}
      {board.countries.length > 0 && (
        <>
          <h3 className={styles.keyHeading}>
            {messages.keyStates({ name: states.name, hard: tight, mixed, softer: relaxed })}
          </h3>
          <ul className={styles.keyRows}>
            {stateRows(states).map((row) => (
              <KeyRow key={row.words} {...row} />
            ))}
          </ul>
        </>
      )}
      <p className={styles.keyText}>{messages.keyDays}</p>
    </section>
  );
}
