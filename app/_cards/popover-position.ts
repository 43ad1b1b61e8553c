type Box = { left: number; top: number; right: number; bottom: number };

/** Pixels between a mark and its popover, and between a popover and the window’s edge. */
const MARK_GAP = 6;
const WINDOW_MARGIN = 8;

/**
 * Position of a popover by its mark, pixels of the window: below it, or above it where there is no room below, and never
 * beyond the window’s edges. `available` is the part of the window that popovers may cover.
 */
export function popoverPosition(
  mark: Box,
  size: { width: number; height: number },
  available: Box,
): { left: number; top: number } {
  const left = Math.max(
    available.left + WINDOW_MARGIN,
    Math.min(mark.left - 16, available.right - WINDOW_MARGIN - size.width),
  );
  const below = mark.bottom + MARK_GAP;
  const above = mark.top - MARK_GAP - size.height;
  const fitsBelow = below + size.height <= available.bottom - WINDOW_MARGIN;
  if (fitsBelow) return { left, top: below };
  if (above >= available.top + WINDOW_MARGIN) return { left, top: above };
  // neither fits: as low as possible
  return {
    left,
    top: Math.max(available.top + WINDOW_MARGIN, available.bottom - WINDOW_MARGIN - size.height),
  };
}
