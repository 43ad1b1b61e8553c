'use client';

import type { Storyboard } from '../../../stories/model/storyboard';
import { sceneAt } from '../../../stories/scene/scene';
import { behindWindow, STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { pictureBefore } from '../../_map/still/step-pictures';
import { asset } from '../../_site/urls/urls';
import styles from './print-slide.module.css';

/**
 * The map of a slide for a printer, which gets no picture of what a graphics card draws: the step’s still, light in
 * every theme. Fetched with the step, since a page that is printed waits for nothing.
 */
export function SlideOnPaper({
  story,
  step,
  stop,
}: {
  story: Storyboard;
  /** Position of the step in the story, from 0. */
  step: number;
  /** The step’s progress at which the talk has stopped. */
  stop: number;
}) {
  const board = story.steps[step];
  if (!board) return null;
  const { captions } = sceneAt(story, { step, progress: stop });
  const path = stillPath(story.id, board.id, 'wide', 'light', pictureBefore(board, stop));
  return (
    <figure className={styles.figure} data-on-paper>
      <div className={styles.window}>
        <img
          src={asset(path)}
          {...stillSize(STILL_FRAMINGS.wide)}
          style={behindWindow(STILL_FRAMINGS.wide)}
          alt={board.alt}
          fetchPriority="low"
          decoding="async"
        />
      </div>
      {captions.length > 0 && <figcaption>{captions.map(({ text }) => text).join('. ')}</figcaption>}
    </figure>
  );
}
