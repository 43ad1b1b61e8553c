import { defineConfig } from 'vitest/config';
import { compileMessages, SOURCE_LANGUAGE } from './scripts/messages/compile.mjs';

// in a folder of their own: while tests run the site is built beside them, in other languages too
const MESSAGES = `${process.cwd()}/messages/compiled-for-tests`;
compileMessages(process.cwd(), SOURCE_LANGUAGE, MESSAGES);

export default defineConfig({
  resolve: { alias: [{ find: /^#messages\/(.+)$/, replacement: `${MESSAGES}/$1.ts` }] },
  // the real story is read and walked whole: slow machines need the time
  test: {
    include: ['{app,bench,geo,scripts,stories}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60_000,
    // tests share what they import: loading the story anew for each file took half of the time
    isolate: false,
  },
});
