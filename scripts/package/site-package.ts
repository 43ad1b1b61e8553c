import { talkFiles } from '../export/offline-files';
import { SERVICE_WORKER, serviceWorker } from '../export/service-worker';
import type { Package } from '../site/rewrite-urls';
import { bytesOf, type Files, inOrder, type Site } from '../site/site-files';
import type { ApplyPolicy } from './content-security-policy';
import { relocateFile } from './relocate';

/** What Next’s own links would fetch: the site’s are plain, and nothing asks for it. */
const isPrefetch = (path: string) => path.endsWith('.txt') && !path.startsWith('fonts/');

/** What tells hosts which headers to send: it counts paths from the root of a server. */
const isForHost = (path: string) => /^(?:_headers|vercel\.json|\.htaccess|hosting\/.*)$/.test(path);

/** All files of the site, so that they work in any folder of any static server. */
export function sitePackage(site: Site, applyPolicy: ApplyPolicy): Files {
  const paths = [...site.files.keys()].filter((path) => !isPrefetch(path) && !isForHost(path));
  const packed: Package = { site, published: null, holds: () => true };
  const files = new Map(paths.map((path) => [path, relocateFile(path, packed, applyPolicy)]));
  // what it keeps are the files as they are here
  files.set(SERVICE_WORKER, bytesOf(serviceWorker(talkFiles(site), files)));
  return inOrder(files);
}
