import type { CSSProperties } from 'react';
import { type Bounds, cameraFor, pixelOf } from '../../../geo/camera/camera';
import { ANCHORS } from '../../../geo/drawing/label-layers';
import type { Theme } from '../../../geo/drawing/palette';
import type { SmallMaps, Storyboard } from '../../../stories/model/storyboard';
import { smallMapNames } from '../../../stories/scene/small-map-scene';
import { asset } from '../../_site/urls/urls';
import { SMALL_MAP_SIZE, SMALL_MAP_WINDOW, smallMapsPath } from '../still/small-maps';
import themePictures from '../still/theme-pictures.module.css';
import styles from './small-map-figure.module.css';

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Names on a small map, at pixels from its middle as it is drawn; the style sheet scales them with the picture. */
function SmallMapNames({
  story,
  smallMaps,
  index,
}: {
  story: Storyboard;
  smallMaps: SmallMaps;
  index: number;
}) {
  const map = smallMaps.maps[index];
  if (!map) return null;
  const viewport = { ...SMALL_MAP_WINDOW, padding: NO_PADDING };
  const camera = cameraFor(smallMaps.bounds as Bounds, viewport);
  return smallMapNames(story, map).map(({ text, at, side, kind, isPale }) => {
    const [x, y] = pixelOf(at, camera, viewport);
    const toward = ANCHORS[side];
    const position = {
      '--x': Math.round(x - viewport.width / 2),
      '--y': Math.round(y - viewport.height / 2),
      '--toward-x': Math.sign(toward.x),
      '--toward-y': Math.sign(toward.y),
    };
    return (
      <span
        key={text}
        className={styles.placeName}
        data-kind={kind}
        data-pale={isPale || undefined}
        style={position as CSSProperties}
      >
        {text}
      </span>
    );
  });
}

/** One of the small maps of a step in the themes given, with its names, its title and what to compare. */
export function SmallMapFigure({
  story,
  step,
  smallMaps,
  index,
  themes,
  loading,
}: {
  story: Storyboard;
  step: string;
  smallMaps: SmallMaps;
  /** Position among the small maps, from 0. */
  index: number;
  themes: readonly Theme[];
  loading: 'lazy' | 'eager';
}) {
  const map = smallMaps.maps[index];
  if (!map) return null;
  return (
    <figure className={styles.figure}>
      <div className={styles.picture} aria-hidden="true">
        {themes.map((theme) => (
          <img
            key={theme}
            className={themes.length > 1 ? themePictures[theme] : undefined}
            src={asset(smallMapsPath(story.id, step, theme, index))}
            {...SMALL_MAP_SIZE}
            loading={loading}
            alt=""
          />
        ))}
        <SmallMapNames story={story} smallMaps={smallMaps} index={index} />
      </div>
      <figcaption>
        <b>{map.title}</b>
        <span>{map.text}</span>
      </figcaption>
    </figure>
  );
}
