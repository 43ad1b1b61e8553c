import { readFileSync } from 'node:fs';

/**
 * The site’s icon as a data URL: browsers would request an icon file again whenever a page changes its URL, as reading
 * and talks do at every step.
 */
export const ICON = `data:image/svg+xml,${encodeURIComponent(readFileSync('public/icon.svg', 'utf8').trim())
  .replaceAll('%20', ' ')
  .replaceAll('%3D', '=')
  .replaceAll('%2F', '/')
  .replaceAll('%3A', ':')
  .replaceAll('%22', "'")}`;
