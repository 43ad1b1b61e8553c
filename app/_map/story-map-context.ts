import { createContext, useContext } from 'react';
import type { Camera, Viewport } from '../../geo/camera/camera';
import type { SceneDetails } from './scene-details';

/** What part of the world the map shows, whether live or as a still. */
export type MapView = { camera: Camera; viewport: Viewport };

/** What a map says to the parts that lie over and below it. */
type StoryMapContent = {
  details: SceneDetails;
  isLive: boolean;
  /** Whether names are shown: labels, captions, insets. */
  hasNames: boolean;
  /** Whether the live map is shown while reading too, instead of stills. */
  isAlwaysLive: boolean;
};

/** Null where the map has broken, and its stills are shown without what follows the scene. */
export const StoryMapContext = createContext<StoryMapContent | null>(null);

/** Apart from the rest, since it changes at every animation frame; null until the map is measured. */
export const MapViewContext = createContext<MapView | null>(null);

export const useStoryMap = (): StoryMapContent | null => useContext(StoryMapContext);
export const useMapView = (): MapView | null => useContext(MapViewContext);
