import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { LONG, PHONE, test, waitForAnimationFrames } from '../support/reading';
import { getTalkPosition, openTalk, PRESENT_PATH, waitUntilTalkSettled } from '../support/talk';
import { type TouchPoint, touch } from '../support/touch';

const drawing = (page: Page) => page.locator('[data-drawing]');
const pen = (page: Page) => page.getByRole('group', { name: 'Pen' });
const wayBack = (page: Page) => page.getByRole('button', { name: 'Back to the step’s frame' });

type Box = { x: number; y: number; width: number; height: number };

/** The box of the line itself on the screen, whatever its width. */
const inkOf = (page: Page): Promise<Box> =>
  drawing(page)
    .locator('path')
    .last()
    .evaluate((path) => {
      const { x, y, width, height } = path.getBoundingClientRect();
      return { x, y, width, height };
    });

async function mapOf(page: Page): Promise<Box> {
  const box = await page.locator('[data-map-state]').boundingBox();
  if (!box) throw new Error('no map');
  return box;
}

/** Draws round a place on the screen with the mouse. */
async function ring(page: Page, { x, y }: TouchPoint, radius = 60): Promise<void> {
  const on = (turn: number) =>
    [x + radius * Math.cos(turn * 2 * Math.PI), y + radius * Math.sin(turn * 2 * Math.PI)] as const;
  await page.mouse.move(...on(0));
  await page.mouse.down();
  for (let turn = 0; turn <= 1.02; turn += 1 / 24) await page.mouse.move(...on(turn));
  await page.mouse.up();
  await waitForAnimationFrames(page);
}

/** A box as it is when the map comes closer about its middle. */
function closer({ x, y, width, height }: Box, map: Box, times: number): Box {
  const [middleX, middleY] = [map.x + map.width / 2, map.y + map.height / 2];
  return {
    x: middleX + (x - middleX) * times,
    y: middleY + (y - middleY) * times,
    width: width * times,
    height: height * times,
  };
}

/** Pixels by which two boxes differ at most. */
const apart = (one: Box, other: Box) =>
  Math.max(...(['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(one[side] - other[side])));

/** What was drawn on step 18 is elsewhere on another step’s map, and where it was on its own. */
async function expectToStayWithItsPlace(page: Page, drawn: Box): Promise<void> {
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await waitUntilTalkSettled(page);
  expect(apart(await inkOf(page), drawn)).toBeGreaterThan(50);
  await page.keyboard.type('18');
  await page.keyboard.press('Enter');
  await waitUntilTalkSettled(page);
  expect(await inkOf(page)).toEqual(drawn);
}

test.describe('Drawing on stills', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('strokes come, are taken back and wiped away; the pen says that it is out', async ({ page }) => {
    await openTalk(page, '#warsaw-pact');
    await page.keyboard.press('d');
    await expect(pen(page).getByRole('status')).toHaveText('The pen is out: no strokes');
    await expect(pen(page).getByRole('button', { name: 'Undo' })).toBeDisabled();
    await ring(page, { x: 860, y: 250 });
    await expect(pen(page).getByRole('status')).toHaveText('The pen is out: 1 stroke');
    const first = await inkOf(page);
    expect(apart(first, { x: 800, y: 190, width: 120, height: 120 })).toBeLessThan(3);
    await page.mouse.click(1100, 480);
    await expect(pen(page).getByRole('status')).toHaveText('The pen is out: 2 strokes');
    expect((await inkOf(page)).width).toBeGreaterThan(290);
    await page.keyboard.press('Backspace');
    expect(await inkOf(page)).toEqual(first);
    await ring(page, { x: 1000, y: 450 });
    await page.keyboard.press('z');
    expect(await inkOf(page)).toEqual(first);
    await pen(page).getByRole('button', { name: 'Clear' }).click();
    await expect(drawing(page)).toHaveCount(0);
    await ring(page, { x: 860, y: 250 });
    await page.keyboard.press('x');
    await expect(drawing(page)).toHaveCount(0);
  });

  test('a put-down pen leaves its drawing and draws no more; Escape puts it down before it opens anything', async ({
    page,
  }) => {
    await openTalk(page, '#warsaw-pact');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await page.keyboard.press('d');
    await ring(page, { x: 860, y: 250 });
    const drawn = await inkOf(page);
    await page.keyboard.press('Escape');
    await expect(pen(page).getByRole('button')).toHaveCount(0);
    await expect(overview).toHaveCount(0);
    await ring(page, { x: 1000, y: 450 });
    expect(await inkOf(page)).toEqual(drawn);
    await page.keyboard.press('Escape');
    await expect(overview).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Draw' }).click();
    await pen(page).getByRole('button', { name: 'Done' }).click();
    await expect(pen(page).getByRole('button')).toHaveCount(0);
    // by keys alone, too, and they go on from where they took it
    await page.keyboard.press('d');
    await pen(page).getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    await expect(pen(page).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Draw' })).toBeFocused();
    await page.reload();
    await waitUntilTalkSettled(page);
    await expect(drawing(page)).toHaveCount(0);
  });

  test('a stroke goes with its place to another step’s still, and is back where it was with its own', async ({
    page,
  }) => {
    await openTalk(page, '#warsaw-pact');
    await page.keyboard.press('d');
    await ring(page, { x: 860, y: 250 });
    const drawn = await inkOf(page);
    await expectToStayWithItsPlace(page, drawn);
  });

  test('in the speaker’s window the pen’s keys count too', async ({ page, context }) => {
    await openTalk(page, '#warsaw-pact');
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    await speaker.keyboard.press('d');
    await page.bringToFront();
    await expect(pen(page).getByRole('status')).toHaveText('The pen is out: no strokes');
    await ring(page, { x: 860, y: 250 });
    await speaker.bringToFront();
    await speaker.keyboard.press('z');
    await expect(pen(page).getByRole('status')).toHaveText('The pen is out: no strokes');
    await speaker.keyboard.press('Escape');
    await expect(pen(page).getByRole('button')).toHaveCount(0);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`the pen shuts no one out, ${theme}`, theme === 'dark' ? LONG : {}, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openTalk(page, '#tanks');
      await page.keyboard.press('d');
      await expectAccessible(page);
      await ring(page, { x: 860, y: 250 });
      await expectAccessible(page);
    });
  }
});

test.describe('Drawing on the live map', () => {
  test.use({
    liveMap: true,
    paintMap: false,
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('a stroke stays with its place: closer, under a moved map, in the next step and back', async ({
    page,
  }) => {
    test.slow();
    await openTalk(page, '#warsaw-pact');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await page.keyboard.press('d');
    await ring(page, { x: 860, y: 250 });
    const drawn = await inkOf(page);
    const map = await mapOf(page);
    await page.keyboard.press('+');
    const due = closer(drawn, map, 2 ** 0.5);
    await expect.poll(async () => apart(await inkOf(page), due)).toBeLessThan(2);

    // the map in hand, without the pen, goes along with the mouse
    await page.keyboard.press('d');
    await waitUntilTalkSettled(page);
    await page.mouse.move(700, 300);
    await page.mouse.down();
    await page.mouse.move(760, 340, { steps: 2 });
    await page.mouse.move(780, 350, { steps: 2 });
    // a hand that rests before it lets go throws nothing
    await waitForAnimationFrames(page);
    await expect.poll(async () => (await inkOf(page)).x - due.x).toBeGreaterThan(40);
    const held = await inkOf(page);
    expect(held.width).toBeCloseTo(due.width, 0);
    await page.mouse.up();

    await wayBack(page).click();
    await expect.poll(() => inkOf(page)).toEqual(drawn);
    await expect(wayBack(page)).toHaveCount(0);

    await page.keyboard.press('ArrowRight');
    await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    await waitUntilTalkSettled(page);
    expect(apart(await inkOf(page), drawn)).toBeGreaterThan(50);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => getTalkPosition(page)).toBe('warsaw-pact 1');
    await expect.poll(() => inkOf(page)).toEqual(drawn);
  });
});

/** Two fingers about a point, as far apart as is said. */
const pair = ({ x, y }: TouchPoint, halfApart: number): TouchPoint[] => [
  { x: x - halfApart, y },
  { x: x + halfApart, y },
];

const middleOf = ({ x, y, width, height }: Box): TouchPoint => ({ x: x + width / 2, y: y + height / 2 });
const swipe = (page: Page, { x, y }: TouchPoint) =>
  touch(page, [{ x: x + 60, y }], [{ x: x + 10, y }], [{ x: x - 60, y }]);

test.describe('With fingers', () => {
  test.use({
    liveMap: true,
    paintMap: false,
    viewport: PHONE,
    hasTouch: true,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('one finger on the map turns the page, two take the map, and then one moves it', async ({ page }) => {
    await openTalk(page, '#warsaw-pact');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    const map = middleOf(await mapOf(page));
    await swipe(page, map);
    await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    await page.keyboard.press('Home');
    await page.keyboard.type('18');
    await page.keyboard.press('Enter');
    await expect.poll(() => getTalkPosition(page)).toBe('warsaw-pact 1');
    await waitUntilTalkSettled(page);

    // what is drawn tells how the map moves
    await page.keyboard.press('d');
    await touch(page, [map], [{ x: map.x + 30, y: map.y + 10 }], [{ x: map.x + 40, y: map.y + 40 }]);
    await page.keyboard.press('d');
    const drawn = await inkOf(page);
    await expect(wayBack(page)).toHaveCount(0);
    await touch(page, pair(map, 40), pair(map, 60), pair(map, 90));
    await expect(wayBack(page)).toBeVisible();
    await expect.poll(async () => (await inkOf(page)).width).toBeGreaterThan(1.5 * drawn.width);
    await waitUntilTalkSettled(page);
    const zoomed = await inkOf(page);

    await swipe(page, map);
    await waitUntilTalkSettled(page);
    expect(await getTalkPosition(page)).toBe('warsaw-pact 1');
    await expect.poll(async () => zoomed.x - (await inkOf(page)).x).toBeGreaterThan(60);
    const moved = await inkOf(page);
    expect(moved.width).toBeCloseTo(zoomed.width, 0);

    await wayBack(page).tap();
    await expect.poll(() => inkOf(page)).toEqual(drawn);
    await touch(page, pair(map, 40), pair(map, 60), pair(map, 90));
    await expect(wayBack(page)).toBeVisible();
    const words = await page.getByRole('heading', { level: 1 }).boundingBox();
    if (!words) throw new Error('no words');
    await swipe(page, middleOf(words));
    await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    await expect(wayBack(page)).toHaveCount(0);
  });
});

for (const [name, viewport] of Object.entries({
  'a phone': PHONE,
  'a magnified page': { width: 1366, height: 768 },
})) {
  test.describe(`With a finger for a pen on ${name}`, LONG, () => {
    test.use({
      liveMap: true,
      paintMap: false,
      viewport,
      hasTouch: true,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('a finger draws and turns no page; a second finger takes the map and leaves no dot', async ({
      page,
    }) => {
      await openTalk(page, '#warsaw-pact');
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      await page.keyboard.press('d');
      const map = middleOf(await mapOf(page));
      await swipe(page, map);
      await expect(pen(page).getByRole('status')).toHaveText('The pen is out: 1 stroke');
      expect(await getTalkPosition(page)).toBe('warsaw-pact 1');
      const drawn = await inkOf(page);
      expect(drawn.width).toBeCloseTo(120, 0);

      const apartAtFirst = pair(map, 40);
      await touch(page, apartAtFirst.slice(0, 1), apartAtFirst, pair(map, 60), pair(map, 80));
      await expect(pen(page).getByRole('status')).toHaveText('The pen is out: 1 stroke');
      // the fingers hold what they took hold of
      const due = closer(drawn, { ...map, width: 0, height: 0 }, 2);
      await expect.poll(async () => apart(await inkOf(page), due)).toBeLessThan(2);
      await page.getByRole('button', { name: 'Done' }).tap();
      await wayBack(page).tap();
      await expect.poll(() => inkOf(page)).toEqual(drawn);
    });
  });
}

for (const [name, viewport] of Object.entries({
  'that stands': PHONE,
  'that lies': { width: 844, height: 390 },
})) {
  test.describe(`On a phone ${name}`, viewport === PHONE ? {} : LONG, () => {
    test.use({ viewport, hasTouch: true });

    test('the tools are a row for thumbs that covers nothing and stays', async ({ page }) => {
      await openTalk(page, '#warsaw-pact');
      const row = page.getByRole('navigation', { name: 'Presentation' });
      const buttons = row.getByRole('button');
      await expect(buttons).toHaveText(['Back', 'Next', 'All steps', 'Prose', 'Draw', 'More']);
      for (const button of await buttons.all()) {
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(43.9);
      }
      const [tools, foot, map] = [
        await row.boundingBox(),
        await page.locator('footer').boundingBox(),
        await mapOf(page),
      ];
      if (!tools || !foot) throw new Error('no row');
      expect(tools.y).toBeGreaterThanOrEqual(foot.y + foot.height - 1);
      expect(foot.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
      expect(tools.y + tools.height).toBeLessThanOrEqual(viewport.height + 1);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      await row.getByRole('button', { name: 'Draw' }).tap();
      await expect(pen(page).getByRole('button')).toHaveCount(3);
      await row.getByRole('button', { name: 'Next' }).tap();
      await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    });
  });
}
