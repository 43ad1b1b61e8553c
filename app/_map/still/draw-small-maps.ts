import { type Bounds, cameraFor } from '../../../geo/camera/camera';
import type { SmallMaps, Storyboard } from '../../../stories/model/storyboard';
import { smallMapScene } from '../../../stories/scene/small-map-scene';
import { SMALL_MAP_BLEED, SMALL_MAP_WINDOW, smallMapId } from './small-maps';
import { drawScenes, type StillSettings } from './still';

type SmallMapsSettings = Pick<StillSettings, 'palette' | 'geodata' | 'measure' | 'title'>;

/**
 * Draws the small maps of a step as one SVG: moments of the story under one camera, without names, which pages write over
 * them, so that they are legible at every size.
 */
export function drawSmallMaps(
  story: Storyboard,
  { bounds, maps }: SmallMaps,
  settings: SmallMapsSettings,
): string {
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const camera = cameraFor(bounds as Bounds, { ...SMALL_MAP_WINDOW, padding });
  return drawScenes(
    {
      ...settings,
      ...SMALL_MAP_WINDOW,
      padding,
      bleed: SMALL_MAP_BLEED,
      story,
      device: 'narrow',
      hasControls: false,
      hasLabels: false,
      hasQuietGround: true,
    },
    camera,
    maps.map((map) => smallMapScene(story, bounds, map)),
    maps.map((_, index) => smallMapId(index)),
  );
}
