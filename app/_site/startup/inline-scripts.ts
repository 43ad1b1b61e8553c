import { THEME_KEY } from '../theme/theme-storage-key';
import { START_LATE_PROGRAMS } from './deferred-scripts';
import { EARLY_SCRIPTED } from './no-js-fallback';

/**
 * The scripts that stand in pages themselves, since they have to run before anything is painted. The export lets no
 * other script of ours run that has no file: whoever adds one names it in `EARLY_SCRIPTS`.
 */

/** Sets the remembered theme, so that no page flashes in the wrong one. */
export const EARLY_THEME = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** Takes the theme that a frame’s address asks for. */
export const ASKED_THEME = `try{var t=(new URLSearchParams(location.search).get('theme')||'').trim().toLowerCase();if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** All scripts that stand in pages. */
export const EARLY_SCRIPTS: readonly string[] = [
  EARLY_THEME,
  EARLY_SCRIPTED,
  START_LATE_PROGRAMS,
  ASKED_THEME,
];
