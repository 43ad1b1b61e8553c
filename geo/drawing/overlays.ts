/**
 * What a style cannot draw well: patterns that keep their size at every zoom, and bands along the inside of a
 * border. Plain data, so that both the live map (in a shader) and the still (as an
 * SVG pattern and a clipped stroke) can draw it.
 */
export type Overlay = {
  /** Data set whose polygons carry it. */
  source: OverlaySource;
  /** Key of their feature state whose value is how strongly it shows, 0 to 1. */
  stateKey: string;
  /** Only polygons whose property has one of these values. */
  where?: { property: string; values: readonly string[] };
  paint: OverlayPaint;
};

/** Data sets of occupied zones and sectors. */
export const ZONE_SETS = ['austria-zones', 'vienna-sectors', 'berlin-sectors'] as const;

const OVERLAY_SOURCES = ['states', ...ZONE_SETS] as const;
export type OverlaySource = (typeof OVERLAY_SOURCES)[number];

/** All lengths in pixels, angles in degrees counter-clockwise from the horizontal. */
export type OverlayPaint =
  | { kind: 'ground'; color: string; alpha: number }
  | {
      kind: 'hatch';
      color: string;
      angle: 0 | 45 | 90;
      period: number;
      width: number;
      /** Presence thins the strokes instead of fading them: the pattern empties to bare land. */
      thins?: boolean;
    }
  | { kind: 'dots'; color: string; period: number; radius: number }
  | {
      kind: 'band';
      color: string;
      alpha: number;
      /** Distances inside the border between which it lies. */
      from: number;
      to: number;
      dash?: readonly [on: number, off: number];
      /** Along the fault lines alone; without this, along every border of a state. */
      along?: 'fault-lines';
    };

/** The farthest inside a border that any band may reach, pixels. */
export const BAND_REACH = 16;
