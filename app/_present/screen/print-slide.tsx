import { sceneAt } from '../../../stories/scene/scene';
import { STILL_FRAMINGS, stillOffsets, stillPath, stillSize } from '../../_map/still/framing';
import { pictureProgress } from '../../_map/still/step-pictures';
import { asset } from '../../_site/urls/urls';
import { useStepIndex, useStory } from '../../_story/story-context';
import styles from './print-slide.module.css';

/**
 * The map of a slide in print, where the live map’s canvas is missing: the step’s still, in the light theme always. It is
 * fetched with the step, since printing does not wait for pictures.
 */
export function PrintSlide({
  stop,
}: {
  /** Progress of the current stop, 0 to 1. */
  stop: number;
}) {
  const story = useStory();
  const step = useStepIndex();
  const board = story.steps[step];
  if (!board) return null;
  const { captions } = sceneAt(story, { step, progress: stop });
  const path = stillPath(story.id, board.id, 'wide', 'light', pictureProgress(board, stop));
  return (
    <figure className={styles.figure} data-on-paper>
      <div className={styles.crop}>
        <img
          src={asset(path)}
          {...stillSize(STILL_FRAMINGS.wide)}
          style={stillOffsets(STILL_FRAMINGS.wide)}
          alt={board.alt}
          fetchPriority="low"
          decoding="async"
        />
      </div>
      {captions.length > 0 && <figcaption>{captions.map(({ text }) => text).join('. ')}</figcaption>}
    </figure>
  );
}
