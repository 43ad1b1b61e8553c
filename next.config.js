// @ts-check

/**
 * A static export: plain files for any host, under any base path (`BASE_PATH` at build, such as `/courses/map`).
 * @type {import('next').NextConfig}
 */
const config = {
  output: 'export',
  // where the benchmark builds a longer story
  ...(process.env.OUT_FOLDER ? { distDir: process.env.OUT_FOLDER } : {}),
  // pages of *.dev.tsx, such as the gallery of parts, are there in development only
  // and those of *.relay.tsx, which follow a talk, where a relay is named
  pageExtensions: [
    ...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : []),
    ...(process.env.RELAY_URL ? ['relay.tsx'] : []),
    ...['tsx', 'ts'],
  ],
  trailingSlash: true,
  // Next’s own is random, and stands in every page: with this one two builds of the same files have the same bytes
  generateBuildId: () => 'site',
  images: { unoptimized: true },
  reactStrictMode: true,
  basePath: process.env.BASE_PATH || undefined,
  allowedDevOrigins: ['127.0.0.1'],
  // types are checked by npm test, over tests and scripts too
  typescript: { ignoreBuildErrors: true },
  env: {
    BASE_PATH: process.env.BASE_PATH || '',
    SITE_URL: process.env.SITE_URL || '',
    RELAY_URL: process.env.RELAY_URL || '',
  },
  serverExternalPackages: ['citeproc'],
  // a page gets the rules of what it shows, and none of its neighbours’
  experimental: { cssChunking: 'graph' },
};

module.exports = async (/** @type {string} */ phase) => {
  // the build compiles them before, in its language: whoever reads this file beside it must not write others
  if (phase !== 'phase-development-server') return config;
  const { compileMessages } = await import('./scripts/messages/compile.mjs');
  compileMessages();
  return config;
};
