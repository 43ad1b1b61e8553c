import type { ChangeEvent } from 'react';
import { type DayNumber, formatEdtf, formatIsoDay, parseIsoDay } from '../../../geo/time/dates';
import { useCloseOnEscape } from '../../_ui/close-on-escape';
import styles from './explore-panel.module.css';
import { type Pan, PanZoomButtons } from './pan-zoom-buttons';

/** The story’s years: from the first day of the first to the day after the last. */
export type YearRange = { from: DayNumber; to: DayNumber };

const yearOf = (day: DayNumber) => Number(formatIsoDay(day).slice(0, 4));
const yearsIn = ({ from, to }: YearRange): number[] =>
  Array.from({ length: yearOf(to - 1) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);

/** The controls of explore mode: a slider for the day, and buttons to pan and zoom for those who cannot drag. */
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
  onDay: (day: DayNumber) => void;
  onPan: (...pan: Pan) => void;
  onZoom: (by: 1 | -1) => void;
  /** Whether the live map is shown while reading too, instead of stills. */
  isAlwaysLive: boolean;
  onAlwaysLive: (live: boolean) => void;
  /** Escape ends exploring. */
  onEnd: () => void;
}) {
  useCloseOnEscape(true, onEnd);
  const changeDay = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => onDay(Number(currentTarget.value));
  const percentOf = (day: DayNumber) => ((day - years.from) / (years.to - 1 - years.from)) * 100;
  return (
    <div className={styles.panel} data-explore-panel>
      <label className={styles.axis}>
        <span className={styles.words}>{isOwnDay ? 'All that the map knows of' : 'The step’s day'}</span>
        <span className={styles.day}>{formatEdtf(formatIsoDay(day))}</span>
        <input
          type="range"
          min={years.from}
          max={years.to - 1}
          value={day}
          aria-label="Day on the map"
          aria-valuetext={formatEdtf(formatIsoDay(day))}
          onChange={changeDay}
        />
        <span className={styles.years} aria-hidden="true">
          {yearsIn(years).map((year) => (
            <span key={year} style={{ left: `${percentOf(parseIsoDay(`${year}-01-01`))}%` }}>
              {year}
            </span>
          ))}
        </span>
      </label>
      <fieldset className={styles.moves} aria-label="Move and zoom the map">
        <PanZoomButtons onPan={onPan} onZoom={onZoom} />
      </fieldset>
      <label className={styles.always}>
        <input
          type="checkbox"
          checked={isAlwaysLive}
          onChange={({ currentTarget }) => onAlwaysLive(currentTarget.checked)}
        />
        <span>Live map while reading</span>
      </label>
    </div>
  );
}
