/** The site’s name, whichever stories it holds. */
export const SITE_NAME = 'Fault Lines';
