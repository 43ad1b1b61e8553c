import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { LONG, PHONE, test, waitForAnimationFrames } from '../support/reading';
import { getTalkPosition, openTalk, PRESENT_PATH, waitUntilTalkSettled } from '../support/talk';
import { type TouchPoint, touch } from '../support/touch';

const drawingLayer = (page: Page) => page.locator('[data-drawing]');
const penControls = (page: Page) => page.getByRole('group', { name: 'Pen' });
const backToStepButton = (page: Page) => page.getByRole('button', { name: 'Back to the step’s frame' });

type Bounds = { x: number; y: number; width: number; height: number };

/** Bounds of the last stroke on the screen, pixels, without its line width. */
const getStrokeBounds = (page: Page): Promise<Bounds> =>
  drawingLayer(page)
    .locator('path')
    .last()
    .evaluate((path) => {
      const { x, y, width, height } = path.getBoundingClientRect();
      return { x, y, width, height };
    });

async function getMapBounds(page: Page): Promise<Bounds> {
  const box = await page.locator('[data-map-state]').boundingBox();
  if (!box) throw new Error('no map');
  return box;
}

/** Draws a circle on the screen with the mouse. */
async function drawCircle(page: Page, { x, y }: TouchPoint, radius = 60): Promise<void> {
  const pointAt = (turn: number) =>
    [x + radius * Math.cos(turn * 2 * Math.PI), y + radius * Math.sin(turn * 2 * Math.PI)] as const;
  await page.mouse.move(...pointAt(0));
  await page.mouse.down();
  for (let turn = 0; turn <= 1.02; turn += 1 / 24) await page.mouse.move(...pointAt(turn));
  await page.mouse.up();
  await waitForAnimationFrames(page);
}

/** Bounds of a stroke after the map is zoomed about its middle. */
function scaleAbout({ x, y, width, height }: Bounds, map: Bounds, factor: number): Bounds {
  const [middleX, middleY] = [map.x + map.width / 2, map.y + map.height / 2];
  return {
    x: middleX + (x - middleX) * factor,
    y: middleY + (y - middleY) * factor,
    width: width * factor,
    height: height * factor,
  };
}

/** Largest difference between two bounds, pixels. */
const distance = (first: Bounds, second: Bounds) =>
  Math.max(...(['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(first[side] - second[side])));

/** Expects a stroke of step 18 elsewhere on another step’s map, and where it was back on its own. */
async function expectStrokeKeepsPlace(page: Page, stroke: Bounds): Promise<void> {
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await waitUntilTalkSettled(page);
  expect(distance(await getStrokeBounds(page), stroke)).toBeGreaterThan(50);
  await page.keyboard.type('18');
  await page.keyboard.press('Enter');
  await waitUntilTalkSettled(page);
  expect(await getStrokeBounds(page)).toEqual(stroke);
}

test.describe('Drawing on stills', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('strokes are drawn, undone and cleared; the status says that the pen is on', async ({ page }) => {
    await openTalk(page, '#warsaw-pact');
    await page.keyboard.press('d');
    await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: no strokes');
    await expect(penControls(page).getByRole('button', { name: 'Undo' })).toBeDisabled();
    await drawCircle(page, { x: 860, y: 250 });
    await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: 1 stroke');
    const first = await getStrokeBounds(page);
    expect(distance(first, { x: 800, y: 190, width: 120, height: 120 })).toBeLessThan(3);
    await page.mouse.click(1100, 480);
    await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: 2 strokes');
    expect((await getStrokeBounds(page)).width).toBeGreaterThan(290);
    await page.keyboard.press('Backspace');
    expect(await getStrokeBounds(page)).toEqual(first);
    await drawCircle(page, { x: 1000, y: 450 });
    await page.keyboard.press('z');
    expect(await getStrokeBounds(page)).toEqual(first);
    await penControls(page).getByRole('button', { name: 'Clear' }).click();
    await expect(drawingLayer(page)).toHaveCount(0);
    await drawCircle(page, { x: 860, y: 250 });
    await page.keyboard.press('x');
    await expect(drawingLayer(page)).toHaveCount(0);
  });

  test('with the pen off the drawing stays and the mouse draws no more; Escape turns the pen off before it opens anything', async ({
    page,
  }) => {
    await openTalk(page, '#warsaw-pact');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await page.keyboard.press('d');
    await drawCircle(page, { x: 860, y: 250 });
    const stroke = await getStrokeBounds(page);
    await page.keyboard.press('Escape');
    await expect(penControls(page).getByRole('button')).toHaveCount(0);
    await expect(overview).toHaveCount(0);
    await drawCircle(page, { x: 1000, y: 450 });
    expect(await getStrokeBounds(page)).toEqual(stroke);
    await page.keyboard.press('Escape');
    await expect(overview).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Draw' }).click();
    await penControls(page).getByRole('button', { name: 'Done' }).click();
    await expect(penControls(page).getByRole('button')).toHaveCount(0);
    // by keyboard too, and the focus returns to the button
    await page.keyboard.press('d');
    await penControls(page).getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    await expect(penControls(page).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Draw' })).toBeFocused();
    await page.reload();
    await waitUntilTalkSettled(page);
    await expect(drawingLayer(page)).toHaveCount(0);
  });

  test('a stroke keeps its place on the map in another step’s still, and is back where it was in its own', async ({
    page,
  }) => {
    await openTalk(page, '#warsaw-pact');
    await page.keyboard.press('d');
    await drawCircle(page, { x: 860, y: 250 });
    const stroke = await getStrokeBounds(page);
    await expectStrokeKeepsPlace(page, stroke);
  });

  test('the pen’s keys work in the speaker’s window too', async ({ page, context }) => {
    await openTalk(page, '#warsaw-pact');
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    await speaker.keyboard.press('d');
    await page.bringToFront();
    await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: no strokes');
    await drawCircle(page, { x: 860, y: 250 });
    await speaker.bringToFront();
    await speaker.keyboard.press('z');
    await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: no strokes');
    await speaker.keyboard.press('Escape');
    await expect(penControls(page).getByRole('button')).toHaveCount(0);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`the pen is accessible, ${theme}`, theme === 'dark' ? LONG : {}, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openTalk(page, '#tanks');
      await page.keyboard.press('d');
      await expectAccessible(page);
      await drawCircle(page, { x: 860, y: 250 });
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

  test('a stroke keeps its place on the map: zoomed, moved, in the next step and back', async ({ page }) => {
    test.slow();
    await openTalk(page, '#warsaw-pact');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await page.keyboard.press('d');
    await drawCircle(page, { x: 860, y: 250 });
    const stroke = await getStrokeBounds(page);
    const map = await getMapBounds(page);
    await page.keyboard.press('+');
    const expected = scaleAbout(stroke, map, 2 ** 0.5);
    await expect.poll(async () => distance(await getStrokeBounds(page), expected)).toBeLessThan(2);

    // without the pen the mouse moves the map
    await page.keyboard.press('d');
    await waitUntilTalkSettled(page);
    await page.mouse.move(700, 300);
    await page.mouse.down();
    await page.mouse.move(760, 340, { steps: 2 });
    await page.mouse.move(780, 350, { steps: 2 });
    // a mouse that rests before its button is released causes no inertia
    await waitForAnimationFrames(page);
    await expect.poll(async () => (await getStrokeBounds(page)).x - expected.x).toBeGreaterThan(40);
    const moved = await getStrokeBounds(page);
    expect(moved.width).toBeCloseTo(expected.width, 0);
    await page.mouse.up();

    await backToStepButton(page).click();
    await expect.poll(() => getStrokeBounds(page)).toEqual(stroke);
    await expect(backToStepButton(page)).toHaveCount(0);

    await page.keyboard.press('ArrowRight');
    await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    await waitUntilTalkSettled(page);
    expect(distance(await getStrokeBounds(page), stroke)).toBeGreaterThan(50);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => getTalkPosition(page)).toBe('warsaw-pact 1');
    await expect.poll(() => getStrokeBounds(page)).toEqual(stroke);
  });
});

/** Two fingers beside a point, each so many pixels from it. */
const twoFingers = ({ x, y }: TouchPoint, offset: number): TouchPoint[] => [
  { x: x - offset, y },
  { x: x + offset, y },
];

const middleOf = ({ x, y, width, height }: Bounds): TouchPoint => ({ x: x + width / 2, y: y + height / 2 });
const swipe = (page: Page, { x, y }: TouchPoint) =>
  touch(page, [{ x: x + 60, y }], [{ x: x + 10, y }], [{ x: x - 60, y }]);

test.describe('By touch', () => {
  test.use({
    liveMap: true,
    paintMap: false,
    viewport: PHONE,
    hasTouch: true,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('one finger on the map changes the step, two zoom the map, and then one moves it', async ({
    page,
  }) => {
    await openTalk(page, '#warsaw-pact');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    const map = middleOf(await getMapBounds(page));
    await swipe(page, map);
    await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    await page.keyboard.press('Home');
    await page.keyboard.type('18');
    await page.keyboard.press('Enter');
    await expect.poll(() => getTalkPosition(page)).toBe('warsaw-pact 1');
    await waitUntilTalkSettled(page);

    // the drawing shows how the map moves
    await page.keyboard.press('d');
    await touch(page, [map], [{ x: map.x + 30, y: map.y + 10 }], [{ x: map.x + 40, y: map.y + 40 }]);
    await page.keyboard.press('d');
    const stroke = await getStrokeBounds(page);
    await expect(backToStepButton(page)).toHaveCount(0);
    await touch(page, twoFingers(map, 40), twoFingers(map, 60), twoFingers(map, 90));
    await expect(backToStepButton(page)).toBeVisible();
    await expect.poll(async () => (await getStrokeBounds(page)).width).toBeGreaterThan(1.5 * stroke.width);
    await waitUntilTalkSettled(page);
    const zoomed = await getStrokeBounds(page);

    await swipe(page, map);
    await waitUntilTalkSettled(page);
    expect(await getTalkPosition(page)).toBe('warsaw-pact 1');
    await expect.poll(async () => zoomed.x - (await getStrokeBounds(page)).x).toBeGreaterThan(60);
    const moved = await getStrokeBounds(page);
    expect(moved.width).toBeCloseTo(zoomed.width, 0);

    await backToStepButton(page).tap();
    await expect.poll(() => getStrokeBounds(page)).toEqual(stroke);
    await touch(page, twoFingers(map, 40), twoFingers(map, 60), twoFingers(map, 90));
    await expect(backToStepButton(page)).toBeVisible();
    const headingBounds = await page.getByRole('heading', { level: 1 }).boundingBox();
    if (!headingBounds) throw new Error('no words');
    await swipe(page, middleOf(headingBounds));
    await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    await expect(backToStepButton(page)).toHaveCount(0);
  });
});

for (const [name, viewport] of Object.entries({
  'a phone': PHONE,
  'a magnified page': { width: 1366, height: 768 },
})) {
  test.describe(`Drawing with a finger on ${name}`, LONG, () => {
    test.use({
      liveMap: true,
      paintMap: false,
      viewport,
      hasTouch: true,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('one finger draws and changes no step; a second finger zooms the map and leaves no dot', async ({
      page,
    }) => {
      await openTalk(page, '#warsaw-pact');
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      await page.keyboard.press('d');
      const map = middleOf(await getMapBounds(page));
      await swipe(page, map);
      await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: 1 stroke');
      expect(await getTalkPosition(page)).toBe('warsaw-pact 1');
      const stroke = await getStrokeBounds(page);
      expect(stroke.width).toBeCloseTo(120, 0);

      const startFingers = twoFingers(map, 40);
      await touch(page, startFingers.slice(0, 1), startFingers, twoFingers(map, 60), twoFingers(map, 80));
      await expect(penControls(page).getByRole('status')).toHaveText('The pen is out: 1 stroke');
      // the points of the map under the fingers stay under them
      const expected = scaleAbout(stroke, { ...map, width: 0, height: 0 }, 2);
      await expect.poll(async () => distance(await getStrokeBounds(page), expected)).toBeLessThan(2);
      await page.getByRole('button', { name: 'Done' }).tap();
      await backToStepButton(page).tap();
      await expect.poll(() => getStrokeBounds(page)).toEqual(stroke);
    });
  });
}

for (const [name, viewport] of Object.entries({
  'held upright': PHONE,
  'on its side': { width: 844, height: 390 },
})) {
  test.describe(`On a phone ${name}`, viewport === PHONE ? {} : LONG, () => {
    test.use({ viewport, hasTouch: true });

    test('the tools are a row of large buttons that covers nothing and stays', async ({ page }) => {
      await openTalk(page, '#warsaw-pact');
      const toolbar = page.getByRole('navigation', { name: 'Presentation' });
      const buttons = toolbar.getByRole('button');
      await expect(buttons).toHaveText(['Back', 'Next', 'All steps', 'Prose', 'Draw', 'More']);
      for (const button of await buttons.all()) {
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(43.9);
      }
      const [toolbarBounds, footer, map] = [
        await toolbar.boundingBox(),
        await page.locator('footer').boundingBox(),
        await getMapBounds(page),
      ];
      if (!toolbarBounds || !footer) throw new Error('no row');
      expect(toolbarBounds.y).toBeGreaterThanOrEqual(footer.y + footer.height - 1);
      expect(footer.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
      expect(toolbarBounds.y + toolbarBounds.height).toBeLessThanOrEqual(viewport.height + 1);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      await toolbar.getByRole('button', { name: 'Draw' }).tap();
      await expect(penControls(page).getByRole('button')).toHaveCount(3);
      await toolbar.getByRole('button', { name: 'Next' }).tap();
      await expect.poll(() => getTalkPosition(page)).not.toBe('warsaw-pact 1');
    });
  });
}
