/**
 * Opens an address in a window beside this one, which learns nothing of this page. False where that is refused: in a
 * sandbox without `allow-popups`, by a browser that keeps windows from opening, in an app that has no second window. A
 * link that is followed says nothing of that.
 */
export function openBeside(address: string): boolean {
  // with “noopener” the answer would be null in any case
  const opened = window.open(address, '_blank');
  if (!opened) return false;
  try {
    opened.opener = null;
  } catch {
    // in a sandbox it has another origin at once, and cannot be told
  }
  return true;
}
