import { palettes } from '../../../geo/drawing/palette';
import { useTheme } from '../../_site/theme/theme';
import { useStory } from '../../_story/story-context';
import { useManualCamera } from '../explore/exploring';
import { deviceOf } from '../picture/label-features';
import { leaderLines } from '../picture/picture';
import { useMapView, useStoryMap } from '../story-map-context';
import { drawLeaderLine } from './draw-leader-line';
import styles from './map-overlay.module.css';

/** Lines from the notes of the live map to their places; stills have them in them. */
export function LeaderLines() {
  const story = useStory();
  const map = useStoryMap();
  const view = useMapView();
  const palette = palettes[useTheme()];
  const manualCamera = useManualCamera();
  if (!map?.isLive || !map.hasNames || manualCamera?.isOn || !view) return null;
  const { camera, viewport } = view;
  const lines = leaderLines(story, map.details.notes, deviceOf(viewport.width), camera, viewport);
  if (lines.length === 0) return null;
  return (
    <svg
      className={styles.overlay}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own data
      dangerouslySetInnerHTML={{
        __html: lines
          .map((line) => `<g opacity="${line.presence}">${drawLeaderLine(line, palette)}</g>`)
          .join(''),
      }}
    />
  );
}
