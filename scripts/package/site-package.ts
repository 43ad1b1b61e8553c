import type { Package } from './addresses';
import type { ApplyPolicy } from './policy';
import { relocateFile } from './relocate';
import { type Files, inOrder, type Site } from './site-files';

/** What Next’s own links would fetch: the site’s are plain, and nothing asks for it. */
const isPrefetch = (path: string) => path.endsWith('.txt') && !path.startsWith('fonts/');

/** What tells hosts which headers to send: it counts paths from the root of a server. */
const isForHost = (path: string) => /^(?:_headers|vercel\.json|\.htaccess|hosting\/.*)$/.test(path);

/** All files of the site, so that they work in any folder of any static server. */
export function sitePackage(site: Site, applyPolicy: ApplyPolicy): Files {
  const paths = [...site.files.keys()].filter((path) => !isPrefetch(path) && !isForHost(path));
  const packed: Package = { site, published: null, holds: () => true };
  return inOrder(paths.map((path) => [path, relocateFile(path, packed, applyPolicy)]));
}
