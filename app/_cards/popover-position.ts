type Box = { left: number; top: number; right: number; bottom: number };

/** Pixels between a mark and its note, and between a note and the window’s edge. */
const AIR = 6;
const EDGE = 8;

/**
 * Where a note of a size stands by its mark, in the window’s pixels: below it, above it where there is no room
 * below, and never over the window’s edge. `free` is the part of the window that notes may cover.
 */
export function placeNote(
  mark: Box,
  size: { width: number; height: number },
  free: Box,
): { left: number; top: number } {
  const left = Math.max(free.left + EDGE, Math.min(mark.left - 16, free.right - EDGE - size.width));
  const below = mark.bottom + AIR;
  const above = mark.top - AIR - size.height;
  const fitsBelow = below + size.height <= free.bottom - EDGE;
  if (fitsBelow) return { left, top: below };
  if (above >= free.top + EDGE) return { left, top: above };
  // neither: as low as it may stand
  return { left, top: Math.max(free.top + EDGE, free.bottom - EDGE - size.height) };
}
