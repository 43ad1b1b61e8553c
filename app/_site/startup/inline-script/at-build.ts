import { FIRST_VIEW_SCRIPT } from '../first-view';
import { QUERY_THEME_SCRIPT, RESTORE_THEME_SCRIPT } from '../inline-scripts';
import { NO_JS_FALLBACK_SCRIPT } from '../no-js-fallback';

const SCRIPTS = {
  'restore-theme': RESTORE_THEME_SCRIPT,
  'query-theme': QUERY_THEME_SCRIPT,
  'no-js-fallback': NO_JS_FALLBACK_SCRIPT,
  'first-view': FIRST_VIEW_SCRIPT,
} as const;

export type InlineScriptName = keyof typeof SCRIPTS;

/**
 * The text of an inline script, while pages are built. Browsers get in-browser.ts in its place (`imports` in package.json),
 * so that the scripts are not in the page a second time as React’s data.
 */
export const inlineScript = (name: InlineScriptName): string => SCRIPTS[name];
