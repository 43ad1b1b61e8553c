import { expect, type Page } from '@playwright/test';
import { expectSamePicture, screenshotMap } from '../support/compare-pictures';
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

/** A failure names its seed: `SEED=… npm run e2e` takes the same jumps again. */
const SEED = Number(process.env.SEED || 1953);
const JUMPS = 12;

/** The same numbers again for the same seed: whole, from 0 to below a limit. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Draw = (below: number) => number;

/** Ways to a step; each tells where it led. */
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
  'a wild wheel, then the contents': async (page: Page, step: string, draw: Draw) => {
    await moveMouseToProse(page);
    for (let turns = 0; turns < 3; turns++) await page.mouse.wheel(0, draw(4000) - 2000);
    await goToStepByContents(page, step);
    return step;
  },
  'the arrow keys': async (page: Page, step: string, draw: Draw) => {
    await goToStepByContents(page, step);
    const steps = await getStepIds(page);
    const at = steps.indexOf(step);
    const next = steps[draw(2) === 0 ? Math.max(0, at - 1) : Math.min(steps.length - 1, at + 1)] ?? step;
    if (next !== step) await page.keyboard.press(steps.indexOf(next) > at ? 'ArrowRight' : 'ArrowLeft');
    await waitForStep(page, next);
    return next;
  },
};

/** The picture of a reader who comes straight to a step. */
async function freshPicture(page: Page, step: string): Promise<Buffer> {
  const fresh = await page.context().newPage();
  await fresh.setViewportSize(page.viewportSize() ?? LAPTOP);
  await openStory(fresh, step);
  const shown = await screenshotMap(fresh);
  await fresh.close();
  return shown;
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, LONG, () => {
    // with less motion on the laptop, with all of it on the phone
    test.use({
      liveMap: true,
      viewport,
      contextOptions: { reducedMotion: viewport === LAPTOP ? 'reduce' : 'no-preference' },
    });

    test('a step looks the same however one comes to it', async ({ page }) => {
      await openStory(page);
      const steps = await getStepIds(page);
      const draw = numbers(SEED + viewport.width);
      const fresh = new Map<string, Buffer>();
      for (let jump = 1; jump <= JUMPS; jump++) {
        const [name, way] = Object.entries(WAYS)[draw(4)] as [string, (typeof WAYS)['contents']];
        const step = await (way as (...how: [Page, string, Draw]) => Promise<string>)(
          page,
          steps[draw(steps.length)] ?? '',
          draw,
        );
        const due = fresh.get(step) ?? (await freshPicture(page, step));
        fresh.set(step, due);
        await expectSamePicture(
          await screenshotMap(page),
          due,
          `seed ${SEED}, jump ${jump} by ${name} to ${step}`,
        );
      }
    });
  });
}

test.describe('Back where one was', () => {
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
        new Promise<void>((done) => {
          const canvas = document.querySelector('canvas');
          const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
          canvas?.addEventListener('webglcontextlost', () => {
            // read on meanwhile
            window.location.replace(`#${id}`);
            setTimeout(() => context?.restoreContext(), 500);
          });
          canvas?.addEventListener('webglcontextrestored', () => done());
          context?.loseContext();
        }),
      step,
    );
    await waitForStep(page, step);
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await waitUntilSettled(page);
    await expectSamePicture(
      await screenshotMap(page),
      await freshPicture(page, step),
      `${step} after the loss`,
    );
  });
});
