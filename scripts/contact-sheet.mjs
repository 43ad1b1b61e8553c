import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { serve } from './serve.mjs';

/**
 * Shoots every step of the built site at arrival, at both sizes, into contact-sheet/, and one sheet a size.
 *   npm run contact-sheet [-- step …] [--builds]
 * `--builds` shoots every build of a step as well.
 */
const SIZES = {
  laptop: { width: 1280, height: 800, perRow: 3 },
  phone: { width: 390, height: 844, perRow: 6 },
};
const FOLDER = 'contact-sheet';
const PORT = 4317;

const args = process.argv.slice(2);
const builds = args.includes('--builds');
const only = args.filter((arg) => !arg.startsWith('--'));

const settled = (page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('[data-step]');
    return root?.dataset.settled === 'true' && root.dataset.map !== 'loading';
  });

async function shoot(page, step, progress, file) {
  await page.evaluate(
    ({ step, progress }) => {
      const section = document.getElementById(step);
      const title = section.querySelector('h2').getBoundingClientRect().top + window.scrollY;
      const margin = Number.parseFloat(getComputedStyle(section).scrollMarginTop);
      const lead = title - (section.getBoundingClientRect().top + window.scrollY);
      const arrival = title - (margin + lead);
      const map = document.querySelector('[data-map-state]').getBoundingClientRect();
      const top = map.left < section.getBoundingClientRect().right ? map.bottom : 0;
      const travel = (window.innerHeight - top) * 0.6;
      window.scrollTo({
        top: arrival - (1 - progress) * travel + (progress === 1 ? 3 : 0),
        behavior: 'instant',
      });
    },
    { step, progress },
  );
  await page.waitForFunction((id) => document.querySelector('[data-step]')?.dataset.step === id, step);
  await page.waitForTimeout(150);
  await settled(page);
  await page.screenshot({ path: `${FOLDER}/${file}.png` });
}

async function sheet(browser, name, { width, height, perRow }, files) {
  const w = Math.round(1800 / perRow);
  const cells = files
    .map(
      (file) => `<figure><img src="${file}.png" width="${w - 8}"><figcaption>${file}</figcaption></figure>`,
    )
    .join('');
  const html = `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${perRow},${w}px);font:14px sans-serif}figure{margin:0 0 10px}</style>${cells}`;
  writeFileSync(`${FOLDER}/${name}.html`, html);
  const rows = Math.ceil(files.length / perRow);
  const page = await browser.newPage({
    viewport: { width: 1816, height: Math.ceil(rows * ((w * height) / width + 40)) + 16 },
  });
  await page.goto(`file://${process.cwd()}/${FOLDER}/${name}.html`);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const server = await serve(PORT);
const browser = await chromium.launch(launchOptions());
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: size, reducedMotion: 'no-preference' });
    page.on('console', (message) => message.type() === 'error' && console.log(name, message.text()));
    await page.goto(`${server.address}/stories/fault-lines/`);
    await settled(page);
    const steps = await page.$$eval('section', (sections) => sections.map(({ id }) => id));
    const files = [];
    for (const [at, step] of steps.entries()) {
      if (only.length > 0 && !only.includes(step)) continue;
      for (const progress of builds ? [0.3, 0.6, 0.8, 1] : [1]) {
        const file = `${name}-${String(at + 1).padStart(2, '0')}-${step}${builds ? `-${progress}` : ''}`;
        await shoot(page, step, progress, file);
        files.push(file);
      }
    }
    await page.close();
    await sheet(browser, name, size, files);
  }
} finally {
  await browser.close();
  server.stop();
}
