import * as messages from '#messages/present';
import { positionAfter, stepNumberInTalk } from '../../../stories/talk/talk';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { pictureProgress } from '../../_map/still/step-pictures';
import { useTheme } from '../../_site/theme/theme';
import { asset } from '../../_site/urls/urls';
import { useStory } from '../../_story/story-context';
import type { ProjectorState } from '../windows/window-messages';
import styles from './speaker.module.css';

/** The still of a step, or of one of its stops, with its number in the talk. */
function Still({
  state,
  step,
  stop,
  label,
}: {
  state: ProjectorState;
  step: number;
  stop?: number;
  label: string;
}) {
  const story = useStory();
  const theme = useTheme();
  const board = story.steps[step];
  if (!board) return null;
  const picture = stop === undefined ? undefined : pictureProgress(board, stop);
  return (
    <figure className={styles.still}>
      <figcaption>
        <span>{`${label}:`}</span> <b>{stepNumberInTalk(state, step) ?? '–'}</b> <span>{board.title}</span>
      </figcaption>
      {(theme === 'dark' ? (['dark', 'light'] as const) : (['light'] as const)).map((imageTheme) => (
        <img
          key={imageTheme}
          src={asset(stillPath(story.id, board.id, 'wide', imageTheme, picture))}
          {...stillSize(STILL_FRAMINGS.wide)}
          alt={board.alt}
          data-shade={imageTheme}
        />
      ))}
    </figure>
  );
}

/** What the projector shows and what comes next, as stills: a second live map would slow the first. */
export function SpeakerPictures({ state }: { state: ProjectorState }) {
  const story = useStory();
  const { step, stop } = state;
  const nextPosition = positionAfter({ step, stop: 1 }, state, story.steps);
  return (
    <aside className={styles.stills} aria-label={messages.pictures}>
      <Still {...{ state, step, stop }} label={messages.now} />
      {nextPosition.step === step ? (
        <p>{messages.lastStep}</p>
      ) : (
        <Still state={state} step={nextPosition.step} label={messages.next} />
      )}
    </aside>
  );
}
