import { type Bounds, type Camera, cameraFor } from '../../../geo/camera/camera';

/** Size of an outline map in pixels: the shape of the map beside the prose. */
export const OUTLINE_SIZE = { width: 855, height: 517 } as const;

const PADDING = { top: 8, right: 8, bottom: 8, left: 8 };

/** The camera of an outline map. */
export const outlineCamera = (frame: Bounds): Camera =>
  cameraFor(frame, { ...OUTLINE_SIZE, padding: PADDING });

/** Path of a chapter’s outline map in the site. */
export const outlinePath = (story: string, chapter: string): `/${string}` =>
  `/stills/${story}/outline-${chapter}.svg`;
