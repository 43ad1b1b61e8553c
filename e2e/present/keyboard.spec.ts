import { expect, type Page } from '@playwright/test';
import { test } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH } from '../support/talk';

/** How the help writes keys that have another name for a keyboard. */
const NAMED: Readonly<Record<string, string>> = {
  '→': 'ArrowRight',
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  'Page Down': 'PageDown',
  'Page Up': 'PageUp',
  'Shift Space': 'Shift+Space',
  Esc: 'Escape',
  '−': '-',
};
const keyOf = (sign: string): string => NAMED[sign] ?? (/^[A-Z]$/.test(sign) ? sign.toLowerCase() : sign);

/** The projector’s page, and the window at which somebody presses keys: the same, or the speaker’s. */
type Seat = { page: Page; desk: Page; press: () => Promise<void> };

/** Brings the talk to a step by its number, and there to rest. */
async function bring(page: Page, number: number, where: string): Promise<void> {
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await expectTalkAt(page, `${where} 1`);
}

const leads = (number: number, from: string, to: string) => async (seat: Seat) => {
  await bring(seat.page, number, from);
  await seat.press();
  await expectTalkAt(seat.page, to);
};

/** Pressed once something comes, pressed again it goes. */
const comesAndGoes = (what: (page: Page) => ReturnType<Page['getByRole']>) => async (seat: Seat) => {
  await seat.press();
  await expect(what(seat.page)).toBeVisible();
  await seat.press();
  await expect(what(seat.page)).toHaveCount(0);
};

const curtain = (color: string) => async (seat: Seat) => {
  const drawn = seat.page.getByRole('button', { name: /^The screen is/ });
  await seat.press();
  await expect(drawn).toHaveCSS('background-color', color);
  await seat.press();
  await expect(drawn).toHaveCount(0);
};

const opens = (name: string) => async (seat: Seat) => {
  const dialog = seat.desk.getByRole('dialog', { name });
  await seat.press();
  await expect(dialog).toBeVisible();
  await seat.desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
};

const says = (words: string) => async (seat: Seat) => {
  await seat.press();
  await expect(seat.page.getByText(words)).toBeVisible();
  // it goes by itself, so that the next one is another
  await seat.page.clock.fastForward(10_000);
  await expect(seat.page.getByText(words)).toBeHidden();
};

const takesBack = (left: string) => async (seat: Seat) => {
  const { page, press } = seat;
  const pen = page.getByRole('group', { name: 'Pen' });
  await page.keyboard.press('d');
  for (const y of [300, 400]) {
    await page.mouse.move(700, y);
    await page.mouse.down();
    await page.mouse.move(900, y + 50);
    await page.mouse.up();
  }
  await expect(pen).toContainText('2 strokes');
  await press();
  await expect(pen).toContainText(left);
  await page.keyboard.press('x');
  await page.keyboard.press('d');
  await expect(page.getByText('The pen is out')).toHaveCount(0);
};

/** What each command of the help does, by its words there, to be seen where no map is drawn. */
const DOES: Readonly<Record<string, (seat: Seat) => Promise<void>>> = {
  'Next stop, then the next step': leads(5, 'plzen', 'berlin-sixteenth 0.3'),
  Back: leads(5, 'plzen', 'plzen 0.66'),
  'To the first step': leads(5, 'plzen', 'question 1'),
  'To the last step': leads(5, 'plzen', 'hesitation 1'),
  'Play the step again': async ({ page, press }) => {
    await bring(page, 22, 'withdrawal');
    await page.getByRole('slider', { name: 'How far the step has played' }).fill('0.4');
    await expectTalkAt(page, 'withdrawal 0.3');
    await press();
    await expectTalkAt(page, 'withdrawal 1');
  },
  'The step’s prose': comesAndGoes((page) => page.getByRole('region', { name: 'Prose of the step' })),
  'All steps': opens('All steps'),
  'Close what is over the map; else all steps': opens('All steps'),
  'Speaker’s window': async ({ page, press }) => {
    const [speaker] = await Promise.all([page.context().waitForEvent('page'), press()]);
    await expect(speaker).toHaveURL(/\/present\/fault-lines\/speaker\/$/);
    await speaker.close();
  },
  'Full screen': async ({ page, press }) => {
    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    for (const full of [true, false]) {
      await press();
      await expect.poll(fills).toBe(full);
    }
  },
  'Black screen': curtain('rgb(0, 0, 0)'),
  'White screen': curtain('rgb(255, 255, 255)'),
  'Hide the names on the map': async (seat) => {
    await says('the pictures keep their names')(seat);
    await seat.press();
  },
  'Cover title, date and claim, for a question': async ({ page, press }) => {
    const title = page.getByRole('heading', { level: 1 });
    await press();
    await expect(title).toHaveText('What happens here?');
    await press();
    await expect(title).not.toHaveText('What happens here?');
  },
  'Time passed': comesAndGoes((page) => page.getByRole('timer')),
  'Begin the time anew': async () => undefined,
  Pointer: async ({ page, press }) => {
    const pointer = page.locator('[data-pointer]');
    await press();
    await page.mouse.move(500, 200);
    await page.mouse.move(700, 300);
    const middle = async () => {
      const box = await pointer.boundingBox();
      return box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    };
    await expect.poll(middle).toEqual([700, 300]);
    await press();
    await expect(pointer).toHaveCount(0);
  },
  'Draw on the map, and put the pen down': async ({ page, press }) => {
    const pen = page.getByText('The pen is out');
    await press();
    await expect(pen).toBeVisible();
    await press();
    await expect(pen).toHaveCount(0);
  },
  'Take back the last stroke': takesBack('1 stroke'),
  'Wipe the drawing away': takesBack('no strokes'),
  Closer: says('the pictures stay as they are'),
  Farther: says('the pictures stay as they are'),
  'The step’s own frame': async ({ page, press }) => {
    await bring(page, 5, 'plzen');
    await press();
    // it is no number, which Enter would end
    await page.keyboard.press('Enter');
    expect(await getTalkPosition(page)).toBe('plzen 1');
    await expect(page.getByText('0', { exact: true }).locator('visible=true')).toHaveCount(0);
  },
  'Address of the step, for the students’ own devices': comesAndGoes((page) =>
    page.getByRole('complementary', { name: 'Follow along' }),
  ),
  'Check before the lecture: network, map, screen': opens('Before the lecture'),
};

/** What has a key and no button: the help itself. */
const HELP = 'These keys';

/** The commands that the help of a window lists, with their keys. */
async function listed(desk: Page): Promise<{ words: string; keys: string[] }[]> {
  await desk.keyboard.press('?');
  const help = desk.getByRole('dialog', { name: 'Keys and commands' });
  await expect(help).toBeVisible();
  const commands = await help
    .getByRole('listitem')
    .filter({ has: desk.getByRole('button') })
    .evaluateAll((items) =>
      items.map((item) => ({
        words: item.querySelector('button')?.textContent ?? '',
        keys: [...item.querySelectorAll('kbd')].map(({ textContent }) => textContent ?? ''),
      })),
    );
  await expect(help.getByRole('listitem').filter({ hasText: HELP }).locator('kbd')).toHaveText('?');
  await desk.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  return commands;
}

async function pressAll({ page, desk }: Pick<Seat, 'page' | 'desk'>): Promise<string[]> {
  const commands = await listed(desk);
  for (const { words, keys } of commands) {
    const does = DOES[words];
    expect(does, `it is known what “${words}” does`).toBeDefined();
    for (const sign of keys) {
      await test.step(`${sign}: ${words}`, async () => {
        await does?.({ page, desk, press: () => desk.keyboard.press(keyOf(sign)) });
      });
    }
  }
  return commands.map(({ words }) => words);
}

test.describe('Every key that the help lists', () => {
  test.use({
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('does on the projector what the help says', async ({ page }) => {
    await page.clock.install();
    await openTalk(page);
    expect(await pressAll({ page, desk: page })).toEqual(Object.keys(DOES));
  });

  test('does on the projector what the help of the speaker’s window says, but for what only one window can do', async ({
    page,
    context,
  }) => {
    await page.clock.install();
    await openTalk(page);
    const desk = await context.newPage();
    await desk.goto(`${PRESENT_PATH}speaker/`);
    await expect(desk.locator('[data-present="true"]')).toBeVisible();
    const own = ['Speaker’s window', 'Full screen', 'Check before the lecture: network, map, screen'];
    const heard = await pressAll({ page, desk });
    expect(heard).toEqual(Object.keys(DOES).filter((words) => !own.includes(words)));
  });
});
