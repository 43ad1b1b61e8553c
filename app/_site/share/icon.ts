import { readFileSync } from 'node:fs';

/**
 * The site’s icon, written into every page: browsers ask for one with an address of its own anew whenever a page changes
 * its own address, as reading and talks do at every step.
 */
export const ICON = `data:image/svg+xml,${encodeURIComponent(readFileSync('public/icon.svg', 'utf8').trim())
  .replaceAll('%20', ' ')
  .replaceAll('%3D', '=')
  .replaceAll('%2F', '/')
  .replaceAll('%3A', ':')
  .replaceAll('%22', "'")}`;
