import { buildSync } from 'esbuild';
import type { Files } from '../site/site-files';
import { storedFiles } from './offline-files';

/** Where the site has its service worker: it serves the talks, whose folder it stands in, and no other page. */
export const SERVICE_WORKER_FILE = 'present/service-worker.js';

const SOURCE = 'app/_present/offline/service-worker.ts';

/** The service worker that keeps some files of a site, as they are in `files`, for talks without a network. */
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
