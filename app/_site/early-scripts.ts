import type { Story } from '../../stories/load';
import { NARROW, stillPath } from '../_stage/still/framing';
import { asset } from './address';
import { EARLY_SCRIPTED } from './early-scripted';
import { THEME_KEY } from './theme-key';

/**
 * The scripts that stand in pages themselves, since they have to run before anything is painted. The export lets no
 * other script of ours run that has no file: whoever adds one names it in `earlyScripts`.
 */

/** Sets the remembered theme, so that no page flashes in the wrong one. */
export const EARLY_THEME = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** Takes the theme that a frame’s address asks for. */
export const ASKED_THEME = `try{var t=(new URLSearchParams(location.search).get('theme')||'').trim().toLowerCase();if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/**
 * Asks for the first picture before anything else is read: which of the four it is, theme and window say. A page opened
 * at a step has another first picture.
 */
export function earlyPicture({ id, steps }: Pick<Story, 'id' | 'steps'>): string {
  const path = asset(stillPath(id, steps[0]?.id ?? '', 'wide', 'light')).replace('wide-light.svg', '');
  return (
    `try{if(!location.hash){var l=document.createElement('link');l.rel='preload';l.as='image';l.fetchPriority='high';` +
    `l.href=${JSON.stringify(path)}+(matchMedia(${JSON.stringify(NARROW)}).matches?'narrow-':'wide-')+` +
    `(document.documentElement.dataset.theme||(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'))+` +
    `'.svg';document.head.append(l)}}catch(e){}`
  );
}

/** All scripts that stand in the pages of some stories. */
export const earlyScripts = (stories: readonly Pick<Story, 'id' | 'steps'>[]): string[] => [
  EARLY_THEME,
  EARLY_SCRIPTED,
  ASKED_THEME,
  ...stories.map(earlyPicture),
];
