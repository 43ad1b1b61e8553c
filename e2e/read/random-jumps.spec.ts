import { expect, type Page } from '@playwright/test';
import { expectSamePicture, screenshotMap } from '../support/compare-pictures';
import { createRandom } from '../support/random';
import {
  getStepIds,
  goToStepByContents,
  LAPTOP,
  LONG,
  moveMouseToProse,
  openStory,
  PHONE,
  test,
  turnWheel,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';

/** A failure names its seed: `SEED=… npm run e2e` repeats the same jumps. */
const SEED = Number(process.env.SEED || 1953);
const JUMPS = 12;

type RandomInteger = (limit: number) => number;

/** Ways to a step; each returns the id of the step that it led to. */
const WAYS = {
  contents: async (page: Page, step: string) => {
    await goToStepByContents(page, step);
    return step;
  },
  address: async (page: Page, step: string) => {
    await page.evaluate((id) => window.location.replace(`#${id}`), step);
    await waitForStep(page, step);
    return step;
  },
  'a wild wheel, then the contents': async (page: Page, step: string, random: RandomInteger) => {
    await moveMouseToProse(page);
    for (let turns = 0; turns < 3; turns++) await page.mouse.wheel(0, random(4000) - 2000);
    await goToStepByContents(page, step);
    return step;
  },
  'the arrow keys': async (page: Page, step: string, random: RandomInteger) => {
    await goToStepByContents(page, step);
    const steps = await getStepIds(page);
    const index = steps.indexOf(step);
    const next =
      steps[random(2) === 0 ? Math.max(0, index - 1) : Math.min(steps.length - 1, index + 1)] ?? step;
    if (next !== step) await page.keyboard.press(steps.indexOf(next) > index ? 'ArrowRight' : 'ArrowLeft');
    await waitForStep(page, next);
    return next;
  },
};

/** Picture of the map in a new page that opens a step by its address. */
async function screenshotFreshPage(page: Page, step: string): Promise<Buffer> {
  const newPage = await page.context().newPage();
  await newPage.setViewportSize(page.viewportSize() ?? LAPTOP);
  await openStory(newPage, step);
  const screenshot = await screenshotMap(newPage);
  await newPage.close();
  return screenshot;
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, LONG, () => {
    // with reduced motion on the laptop, with all of it on the phone
    test.use({
      liveMap: true,
      viewport,
      contextOptions: { reducedMotion: viewport === LAPTOP ? 'reduce' : 'no-preference' },
    });

    test('a step looks the same whichever way leads to it', async ({ page }) => {
      await openStory(page);
      const steps = await getStepIds(page);
      const random = createRandom(SEED + viewport.width);
      const freshPictures = new Map<string, Buffer>();
      for (let jump = 1; jump <= JUMPS; jump++) {
        const [name, goToStep] = Object.entries(WAYS)[random(4)] as [string, (typeof WAYS)['contents']];
        const step = await (goToStep as (...args: [Page, string, RandomInteger]) => Promise<string>)(
          page,
          steps[random(steps.length)] ?? '',
          random,
        );
        const expected = freshPictures.get(step) ?? (await screenshotFreshPage(page, step));
        freshPictures.set(step, expected);
        await expectSamePicture(
          await screenshotMap(page),
          expected,
          `seed ${SEED}, jump ${jump} by ${name} to ${step}`,
        );
      }
    });
  });
}

test.describe('Back at a step', () => {
  test.use({ liveMap: true });

  test('a step looks the same after scrolling on and back', LONG, async ({ page }) => {
    await openStory(page);
    const step = (await getStepIds(page))[7] ?? '';
    await goToStepByContents(page, step);
    const before = await screenshotMap(page);
    await moveMouseToProse(page);
    for (const turn of [...Array(7).fill(300), ...Array(7).fill(-300)]) {
      await turnWheel(page, turn);
    }
    await waitForStep(page, step);
    await expectSamePicture(await screenshotMap(page), before, `${step} after two steps on and back`);
  });

  test('a map whose graphics were lost comes back with the picture of the step', LONG, async ({ page }) => {
    await openStory(page);
    const steps = await getStepIds(page);
    const step = steps[6] ?? '';
    await page.evaluate(
      (id) =>
        new Promise<void>((resolve) => {
          const canvas = document.querySelector('canvas');
          const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
          canvas?.addEventListener('webglcontextlost', () => {
            // the reader goes on meanwhile
            window.location.replace(`#${id}`);
            setTimeout(() => context?.restoreContext(), 500);
          });
          canvas?.addEventListener('webglcontextrestored', () => resolve());
          context?.loseContext();
        }),
      step,
    );
    await waitForStep(page, step);
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await waitUntilSettled(page);
    await expectSamePicture(
      await screenshotMap(page),
      await screenshotFreshPage(page, step),
      `${step} after the loss`,
    );
  });
});
