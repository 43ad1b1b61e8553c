import { talkFiles } from '../export/offline-files';
import { isRouterFile } from '../export/router-files';
import { buildServiceWorker, SERVICE_WORKER_FILE } from '../export/service-worker';
import type { Package } from '../site/rewrite-urls';
import { encodeText, type Files, type Site, sortByPath } from '../site/site-files';
import { relocateFile } from './relocate';
import type { ApplyPolicy } from './renew-policy';

/** Files that tell hosts which headers to send: their paths start at the root of a server. */
const isHostFile = (path: string) => /^(?:_headers|vercel\.json|\.htaccess|hosting\/.*)$/.test(path);

/** Builds a copy of the site that works in any folder of any static server. */
export function buildSitePackage(site: Site, applyPolicy: ApplyPolicy): Files {
  const paths = [...site.files.keys()].filter((path) => !isRouterFile(path) && !isHostFile(path));
  const target: Package = { site, published: null, includesFile: () => true };
  const files = new Map(paths.map((path) => [path, relocateFile(path, target, applyPolicy)]));
  // the service worker stores the relocated files
  files.set(SERVICE_WORKER_FILE, encodeText(buildServiceWorker(talkFiles(site), files)));
  return sortByPath(files);
}
