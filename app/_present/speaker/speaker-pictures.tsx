'use client';

import type { Storyboard } from '../../../stories/model/storyboard';
import { numberIn, placeAfter } from '../../../stories/talk/talk';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { pictureBefore } from '../../_map/still/step-pictures';
import { useTheme } from '../../_site/theme/theme';
import { asset } from '../../_site/urls/urls';
import type { Shown } from '../windows/window-messages';
import styles from './speaker.module.css';

/** A step as a still, or as its picture at a stop, under what it is in the talk. */
function Still({
  story,
  shown,
  step,
  stop,
  words,
}: {
  story: Storyboard;
  shown: Shown;
  step: number;
  stop?: number;
  words: string;
}) {
  const theme = useTheme();
  const board = story.steps[step];
  if (!board) return null;
  const picture = stop === undefined ? undefined : pictureBefore(board, stop);
  return (
    <figure className={styles.still}>
      <figcaption>
        <span>{`${words}:`}</span> <b>{numberIn(shown, step) ?? '–'}</b> <span>{board.title}</span>
      </figcaption>
      {(theme === 'dark' ? (['dark', 'light'] as const) : (['light'] as const)).map((shade) => (
        <img
          key={shade}
          src={asset(stillPath(story.id, board.id, 'wide', shade, picture))}
          {...stillSize(STILL_FRAMINGS.wide)}
          alt={board.alt}
          data-shade={shade}
        />
      ))}
    </figure>
  );
}

/** What the projector shows and what comes next, as stills: a second live map would slow the first. */
export function SpeakerPictures({ story, shown }: { story: Storyboard; shown: Shown }) {
  const { step, stop } = shown;
  const after = placeAfter({ step, stop: 1 }, shown, story.steps);
  return (
    <aside className={styles.pictures} aria-label="Pictures">
      <Still {...{ story, shown, step, stop }} words="Now" />
      {after.step === step ? (
        <p>This is the last step.</p>
      ) : (
        <Still {...{ story, shown }} step={after.step} words="Next" />
      )}
    </aside>
  );
}
