import type { CSSProperties } from 'react';
import { asset } from '../../_site/urls/urls';
import { useStory } from '../../_story/story-context';
import { useManualCamera } from '../explore/exploring';
import { SMALL_MAP_SIZE, smallMapsPath } from '../still/small-maps';
import { useStoryMap } from '../story-map-context';
import styles from './small-maps.module.css';

const THEMES = ['light', 'dark'] as const;

/**
 * The small maps of the current step, side by side over the map while the step compares them. They are fetched when their
 * step begins, so that they are there when their turn comes. The map’s description tells them in words. `coveredLeft` are
 * the pixels at the map’s left that text covers.
 */
export function SmallMaps({ coveredLeft = 0 }: { coveredLeft?: number }) {
  const { id: story, steps } = useStory();
  const map = useStoryMap();
  const manualCamera = useManualCamera();
  if (!map?.hasNames || manualCamera?.isOn) return null;
  const { step: current, smallMaps } = map.details;
  const boards = steps.filter(
    (board) => board.smallMaps && (board.id === current || smallMaps.some(({ step }) => step === board.id)),
  );
  return boards.map((board) => {
    const presence = smallMaps.find(({ step }) => step === board.id)?.presence ?? 0;
    const maps = board.smallMaps?.maps ?? [];
    return (
      <div
        key={board.id}
        className={styles.maps}
        data-count={maps.length}
        data-beside-text={coveredLeft > 0 || undefined}
        data-visible={presence > 0.5 || undefined}
        style={{ opacity: presence, '--covered': `${coveredLeft}px` } as CSSProperties}
        aria-hidden="true"
      >
        {maps.map(({ title, text }, index) => (
          <figure key={title} className={styles.map}>
            {THEMES.map((theme) => (
              <img
                key={theme}
                className={styles[theme]}
                src={asset(smallMapsPath(story, board.id, theme, index))}
                {...SMALL_MAP_SIZE}
                loading="lazy"
                alt=""
              />
            ))}
            <figcaption>
              <b>{title}</b>
              <span>{text}</span>
            </figcaption>
          </figure>
        ))}
      </div>
    );
  });
}
