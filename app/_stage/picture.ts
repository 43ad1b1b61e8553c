import { type Camera, cameraBetween, cameraFor, type Viewport } from '../../geo/camera';
import { type FeatureStates, featureStates } from '../../geo/channels';
import { type DayNumber, isoDay } from '../../geo/dates';
import type { Scene } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';
import type { Device } from './label-features';

/** A scene made ready for a window: what a drawing has to show, and nothing that it must work out. */
export type Picture = {
  camera: Camera;
  states: FeatureStates;
  labels: Readonly<Record<string, number>>;
  /** ISO day from which the borders shown have stood. */
  bordersDay: string;
};

/** The last day, up to the given one, on which any border of the story changed. */
function bordersDay(story: Storyboard, day: DayNumber): string {
  const changes = story.features
    .filter((feature) => feature.layer === 'states')
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge !== null)
    .filter((edge) => edge <= day);
  return isoDay(Math.max(...changes));
}

/** The picture of a scene in a window. `still` motion cuts the camera instead of flying it. */
export function pictureOf(
  story: Storyboard,
  scene: Scene,
  viewport: Viewport,
  device: Device,
  still: boolean,
): Picture {
  const { from, to, t } = scene.frame;
  const ends = [cameraFor(from[device], viewport), cameraFor(to[device], viewport)] as const;
  const along = still && t > 0 ? 1 : t;
  return {
    camera: cameraBetween(...ends, along, viewport.width),
    states: featureStates(scene.presence, story.features),
    labels: scene.labels,
    bordersDay: bordersDay(story, scene.day),
  };
}
