import { type Bounds, cameraFor } from '../../../geo/camera/camera';
import type { SmallMaps, Storyboard } from '../../../stories/model/storyboard';
import { SMALL_MAP_BLEED, SMALL_MAP_WINDOW, smallMapId } from './small-maps';
import { drawMoments, type StillSettings } from './still';

type SmallMapsSettings = Pick<StillSettings, 'palette' | 'geodata' | 'measure' | 'title'>;

/**
 * Draws the small maps of a step as one SVG: moments of the story under one camera, without names, which their captions
 * and the map that they lie over have.
 */
export function drawSmallMaps(
  story: Storyboard,
  { bounds, maps }: SmallMaps,
  settings: SmallMapsSettings,
): string {
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const frame = { wide: bounds, narrow: bounds };
  const framed: Storyboard = {
    ...story,
    steps: story.steps.map((step) => ({ ...step, bounds: frame, inFocus: [] })),
  };
  const camera = cameraFor(bounds as Bounds, { ...SMALL_MAP_WINDOW, padding });
  const moments = maps.map(({ step, progress }) => ({
    step: framed.steps.findIndex(({ id }) => id === step),
    progress,
  }));
  return drawMoments(
    {
      ...settings,
      ...SMALL_MAP_WINDOW,
      padding,
      bleed: SMALL_MAP_BLEED,
      story: framed,
      device: 'narrow',
      hasControls: false,
      hasLabels: false,
    },
    camera,
    moments,
    maps.map((_, index) => smallMapId(index)),
  );
}
