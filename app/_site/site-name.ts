import * as messages from '#messages/pages';

/** The site’s name, whichever stories it holds. */
export const SITE_NAME = messages.siteName;
