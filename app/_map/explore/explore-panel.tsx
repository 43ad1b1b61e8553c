'use client';

import type { ChangeEvent } from 'react';
import { type DayNumber, dayNumber, edtfWords, isoDay } from '../../../geo/time/dates';
import { useCloseOnEscape } from '../../_ui/close-on-escape';
import styles from './explore-panel.module.css';
import { MoveButtons, type Pan } from './pan-zoom-buttons';

/** The story’s years, whole, as far as its axis goes. */
export type Years = { from: DayNumber; to: DayNumber };

const yearOf = (day: DayNumber) => Number(isoDay(day).slice(0, 4));
const yearsIn = ({ from, to }: Years): number[] =>
  Array.from({ length: yearOf(to - 1) - yearOf(from) + 1 }, (_, nth) => yearOf(from) + nth);

/**
 * What a reader holds who explores: the day, to be moved along the axis, and buttons for those who cannot drag.
 */
export function ExplorePanel({
  years,
  day,
  moved,
  onDay,
  onPan,
  onZoom,
  always,
  onAlways,
  onEnd,
}: {
  years: Years;
  day: DayNumber;
  /** Whether the day is the reader’s own, and no longer the step’s. */
  moved: boolean;
  onDay: (day: DayNumber) => void;
  onPan: (...pan: Pan) => void;
  onZoom: (by: 1 | -1) => void;
  /** Whether the live map stands while one reads, too, and not the pictures of the steps. */
  always: boolean;
  onAlways: (live: boolean) => void;
  /** Escape gives the map back. */
  onEnd: () => void;
}) {
  useCloseOnEscape(true, onEnd);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => onDay(Number(currentTarget.value));
  const share = (at: DayNumber) => ((at - years.from) / (years.to - 1 - years.from)) * 100;
  return (
    <div className={styles.panel} data-explore-panel>
      <label className={styles.axis}>
        <span className={styles.words}>{moved ? 'All that the map knows of' : 'The step’s day'}</span>
        <span className={styles.day}>{edtfWords(isoDay(day))}</span>
        <input
          type="range"
          min={years.from}
          max={years.to - 1}
          value={day}
          aria-label="Day on the map"
          aria-valuetext={edtfWords(isoDay(day))}
          onChange={choose}
        />
        <span className={styles.years} aria-hidden="true">
          {yearsIn(years).map((year) => (
            <span key={year} style={{ left: `${share(dayNumber(`${year}-01-01`))}%` }}>
              {year}
            </span>
          ))}
        </span>
      </label>
      <fieldset className={styles.moves} aria-label="Move and zoom the map">
        <MoveButtons onPan={onPan} onZoom={onZoom} />
      </fieldset>
      <label className={styles.always}>
        <input
          type="checkbox"
          checked={always}
          onChange={({ currentTarget }) => onAlways(currentTarget.checked)}
        />
        <span>Live map while reading</span>
      </label>
    </div>
  );
}
