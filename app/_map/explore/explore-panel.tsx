import type { ChangeEvent } from 'react';
import * as messages from '#messages/map';
import { type DayNumber, formatEdtf, formatIsoDay, parseIsoDay } from '../../../geo/time/dates';
import { useCloseOnEscape } from '../../_ui/close-on-escape';
import styles from './explore-panel.module.css';
import { type Pan, PanZoomButtons } from './pan-zoom-buttons';

/** The story’s years: from the first day of the first to the day after the last. */
export type YearRange = { from: DayNumber; to: DayNumber };

const yearOf = (day: DayNumber) => Number(formatIsoDay(day).slice(0, 4));
const yearsIn = ({ from, to }: YearRange): number[] =>
  Array.from({ length: yearOf(to - 1) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);

/** The day on the map, with a slider for it. */
function DaySlider({
  years,
  day,
  words,
  onDay,
}: {
  years: YearRange;
  day: DayNumber;
  words: string;
  onDay: (day: DayNumber) => void;
}) {
  const changeDay = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => onDay(Number(currentTarget.value));
  const percentOf = (day: DayNumber) => ((day - years.from) / (years.to - 1 - years.from)) * 100;
  return (
    <label className={styles.dayControl}>
      <span className={styles.label}>{words}</span>
      <span className={styles.selectedDay}>{formatEdtf(formatIsoDay(day))}</span>
      <input
        type="range"
        min={years.from}
        max={years.to - 1}
        value={day}
        aria-label={messages.daySlider}
        aria-valuetext={formatEdtf(formatIsoDay(day))}
        onChange={changeDay}
      />
      <span className={styles.yearTicks} aria-hidden="true">
        {yearsIn(years).map((year) => (
          <span key={year} style={{ left: `${percentOf(parseIsoDay(`${year}-01-01`))}%` }}>
            {year}
          </span>
        ))}
      </span>
    </label>
  );
}

/**
 * The controls of explore mode: a slider for the day where the page displays none, and buttons to pan and zoom for those
 * who cannot drag.
 */
export function ExplorePanel({
  years,
  day,
  isOwnDay,
  onDay,
  onPan,
  onZoom,
  isAlwaysLive,
  onAlwaysLive,
  onEnd,
}: {
  years: YearRange;
  day: DayNumber;
  /** Whether the reader has chosen the day; otherwise it is the step’s. */
  isOwnDay: boolean;
  /** Null where the page displays a slider for the day already. */
  onDay: ((day: DayNumber) => void) | null;
  onPan: (...pan: Pan) => void;
  onZoom: (by: 1 | -1) => void;
  /** Whether the live map is shown while reading too, instead of stills. */
  isAlwaysLive: boolean;
  onAlwaysLive: (live: boolean) => void;
  /** Escape ends exploring. */
  onEnd: () => void;
}) {
  useCloseOnEscape(true, onEnd);
  const words = isOwnDay ? messages.ownDay : messages.dayOfStep;
  return (
    <div className={styles.panel} data-explore-panel>
      {onDay ? (
        <DaySlider {...{ years, day, words, onDay }} />
      ) : (
        <p className={styles.dayControl}>
          <span className={styles.label}>{words}</span>
          <span className={styles.selectedDay}>{formatEdtf(formatIsoDay(day))}</span>
          <span className={styles.hint}>{messages.dayHint}</span>
        </p>
      )}
      <fieldset className={styles.mapControls} aria-label={messages.moveAndZoom}>
        <PanZoomButtons onPan={onPan} onZoom={onZoom} />
      </fieldset>
      <label className={styles.alwaysLive}>
        <input
          type="checkbox"
          checked={isAlwaysLive}
          onChange={({ currentTarget }) => onAlwaysLive(currentTarget.checked)}
        />
        <span>{messages.alwaysLive}</span>
      </label>
    </div>
  );
}
