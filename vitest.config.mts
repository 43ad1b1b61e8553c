import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/messages/compile.mjs';

compileMessages();

export default defineConfig({
  // the real story is read and walked whole: slow machines need the time
  test: {
    include: ['{app,bench,geo,scripts,stories}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60_000,
    // tests share what they import: loading the story anew for each file took half of the time
    isolate: false,
  },
});
