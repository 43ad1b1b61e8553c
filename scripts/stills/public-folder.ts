import * as language from '../../geo/language/site-language';

/**
 * Folder of the pictures that the build publishes: `public`, or for a translation one of its own, whose files take the place
 * of those of `public` once its pages are exported.
 */
export const PUBLIC_FOLDER = language.code === 'en' ? 'public' : `.translated/${language.code}`;
