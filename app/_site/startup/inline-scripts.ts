import { THEME_KEY } from '../theme/theme-storage-key';
import { START_DEFERRED_SCRIPTS } from './deferred-scripts';
import { FIRST_VIEW_SCRIPT } from './first-view';
import { NO_JS_FALLBACK_SCRIPT } from './no-js-fallback';

/**
 * The inline scripts of pages, which have to run before the first paint. The export’s Content-Security-Policy allows no
 * others: a new one must be listed in `INLINE_SCRIPTS`.
 */

/** Sets the saved theme before the first paint. */
export const RESTORE_THEME_SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** Sets the theme in an embed’s query. */
export const QUERY_THEME_SCRIPT = `try{var t=(new URLSearchParams(location.search).get('theme')||'').trim().toLowerCase();if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** All inline scripts. */
export const INLINE_SCRIPTS: readonly string[] = [
  RESTORE_THEME_SCRIPT,
  NO_JS_FALLBACK_SCRIPT,
  START_DEFERRED_SCRIPTS,
  FIRST_VIEW_SCRIPT,
  QUERY_THEME_SCRIPT,
];
