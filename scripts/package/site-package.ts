import { talkFiles } from '../export/offline-files';
import { buildServiceWorker, SERVICE_WORKER_FILE } from '../export/service-worker';
import type { Package } from '../site/rewrite-urls';
import { encodeText, type Files, type Site, sortByPath } from '../site/site-files';
import { relocateFile } from './relocate';
import type { ApplyPolicy } from './renew-policy';

/** What Next’s own links would fetch: the site’s are plain, and nothing asks for it. */
const isRouterFile = (path: string) => path.endsWith('.txt') && !path.startsWith('fonts/');

/** What tells hosts which headers to send: it counts paths from the root of a server. */
const isHostFile = (path: string) => /^(?:_headers|vercel\.json|\.htaccess|hosting\/.*)$/.test(path);

/** All files of the site, so that they work in any folder of any static server. */
export function buildSitePackage(site: Site, applyPolicy: ApplyPolicy): Files {
  const paths = [...site.files.keys()].filter((path) => !isRouterFile(path) && !isHostFile(path));
  const target: Package = { site, published: null, includesFile: () => true };
  const files = new Map(paths.map((path) => [path, relocateFile(path, target, applyPolicy)]));
  // what it keeps are the files as they are here
  files.set(SERVICE_WORKER_FILE, encodeText(buildServiceWorker(talkFiles(site), files)));
  return sortByPath(files);
}
