import { INSETS } from '../../geo/atlas/layer-traits';
import { isNoteLabel } from '../../stories/labels/labels';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment, Scene } from '../../stories/scene/scene';
import { legendRowIds } from '../../stories/scene/scene-legend';
import type { Device } from './picture/label-features';
import { pictureMoment } from './still/step-pictures';

/** What of a scene React renders: it changes seldom, while the camera changes at every animation frame. */
export type SceneDetails = {
  step: string;
  /** Progress at which the still shows the step. */
  pictureProgress: number;
  captions: Scene['captions'];
  tables: Scene['tables'];
  columns: Scene['columns'];
  smallMaps: Scene['smallMaps'];
  /** Presences of the notes whose lines are drawn over the map. */
  notes: Scene['labels'];
  legend: readonly string[];
  insets: readonly string[];
  day: number;
};

export const NO_DETAILS: SceneDetails = {
  step: '',
  pictureProgress: 0,
  captions: [],
  tables: [],
  columns: [],
  smallMaps: [],
  notes: {},
  legend: [],
  insets: [],
  day: 0,
};

/**
 * The details of a scene in windows of a device; `isExploredDay` says that it is that of a day which the reader has
 * chosen.
 */
export const sceneDetails = (
  story: Storyboard,
  moment: Moment,
  scene: Scene,
  isExploredDay: boolean,
  device: Device,
): SceneDetails => ({
  step: scene.step,
  pictureProgress: pictureMoment(story, moment).progress,
  captions: scene.captions,
  tables: scene.tables,
  columns: scene.columns,
  smallMaps: scene.smallMaps,
  notes: Object.fromEntries(Object.entries(scene.labels).filter(([id]) => isNoteLabel(id))),
  legend: legendRowIds(story, moment, scene, isExploredDay, device),
  insets: insetsInView(scene),
  day: scene.day,
});

/** Features whose cities are shown beside the map: its bounds are narrow enough, and the feature shows in them. */
function insetsInView({ presence, camera }: Scene): string[] {
  const width = camera.to.wide[2] - camera.to.wide[0];
  return INSETS.filter(
    ({ feature, maxBoundsWidth }) =>
      camera.t === 1 && width < maxBoundsWidth && (presence[feature] ?? 0) > 0.5,
  ).map(({ feature }) => feature);
}
