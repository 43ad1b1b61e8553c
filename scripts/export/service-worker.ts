import { buildSync } from 'esbuild';
import type { Files } from '../site/site-files';
import { storedFiles } from './offline-files';

/** Path of the service worker, which controls the talks’ pages in its folder only. */
export const SERVICE_WORKER_FILE = 'present/service-worker.js';

const SOURCE = 'app/_present/offline/service-worker.ts';

/** Builds the service worker, which stores some files of a site, with the contents in `files`, for offline use. */
export function buildServiceWorker(paths: readonly string[], files: Files): string {
  const { outputFiles } = buildSync({
    entryPoints: [SOURCE],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {
      STORED_FILES: JSON.stringify(storedFiles(paths, files)),
      'process.env.NODE_ENV': '"production"',
    },
  });
  return outputFiles[0]?.text ?? '';
}
