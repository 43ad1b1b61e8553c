import type { CSSProperties } from 'react';
import { useStory } from '../../_story/story-context';
import { useManualCamera } from '../explore/exploring';
import { useStoryMap } from '../story-map-context';
import { SmallMapFigure } from './small-map-figure';
import styles from './small-maps.module.css';

const THEMES = ['light', 'dark'] as const;

/**
 * The small maps of the current step, side by side over the map while the step compares them. They are fetched when their
 * step begins, so that they are there when their turn comes. The map’s description tells them in words. `coveredLeft` are
 * the pixels at the map’s left that text covers.
 */
export function SmallMaps({ coveredLeft = 0 }: { coveredLeft?: number }) {
  const story = useStory();
  const map = useStoryMap();
  const manualCamera = useManualCamera();
  if (!map?.hasNames || manualCamera?.isOn) return null;
  const { step: current, smallMaps } = map.details;
  const boards = story.steps.filter(
    (board) => board.smallMaps && (board.id === current || smallMaps.some(({ step }) => step === board.id)),
  );
  return boards.map(({ id, smallMaps: compared }) => {
    const presence = smallMaps.find(({ step }) => step === id)?.presence ?? 0;
    if (!compared) return null;
    return (
      <div
        key={id}
        className={styles.smallMaps}
        data-count={compared.maps.length}
        data-beside-text={coveredLeft > 0 || undefined}
        data-visible={presence > 0.5 || undefined}
        style={{ opacity: presence, '--covered': `${coveredLeft}px` } as CSSProperties}
        aria-hidden="true"
      >
        {compared.maps.map(({ title }, index) => (
          <SmallMapFigure
            key={title}
            {...{ story, index }}
            step={id}
            smallMaps={compared}
            themes={THEMES}
            loading="lazy"
          />
        ))}
      </div>
    );
  });
}
