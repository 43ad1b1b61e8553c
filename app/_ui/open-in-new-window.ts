/**
 * Opens an address in a new window without `opener`. Returns false where that is blocked: in a sandbox without
 * `allow-popups`, by a popup blocker, in an app with only one window. A followed link does not report that.
 */
export function openInNewWindow(address: string): boolean {
  // with the feature “noopener” the result would always be null
  const opened = window.open(address, '_blank');
  if (!opened) return false;
  try {
    opened.opener = null;
  } catch {
    // in a sandbox the new window has another origin at once, and its opener cannot be set
  }
  return true;
}
