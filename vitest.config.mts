import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{app,geo,stories}/**/*.test.{ts,tsx}'], exclude: ['**/node_modules/**'] },
});
