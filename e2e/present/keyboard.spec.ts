import { expect, type Page } from '@playwright/test';
import { LONG, test } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH } from '../support/talk';

/** `KeyboardEvent` names of keys that the help writes otherwise. */
const KEY_NAMES: Readonly<Record<string, string>> = {
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
const toKeyName = (key: string): string => KEY_NAMES[key] ?? (/^[A-Z]$/.test(key) ? key.toLowerCase() : key);

/** The projector window, and the window in which keys are pressed: the same, or the speaker’s. */
type Windows = { page: Page; keyWindow: Page; press: () => Promise<void> };

/** Goes to a step by its number, and waits until it has arrived. */
async function goToStep(page: Page, number: number, step: string): Promise<void> {
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await expectTalkAt(page, `${step} 1`);
}

const expectMove = (number: number, from: string, to: string) => async (windows: Windows) => {
  await goToStep(windows.page, number, from);
  await windows.press();
  await expectTalkAt(windows.page, to);
};

/** Expects a key to show an element, and to hide it when pressed again. */
const expectToggle = (locate: (page: Page) => ReturnType<Page['getByRole']>) => async (windows: Windows) => {
  await windows.press();
  await expect(locate(windows.page)).toBeVisible();
  await windows.press();
  await expect(locate(windows.page)).toHaveCount(0);
};

const expectBlankScreen = (color: string) => async (windows: Windows) => {
  const blankScreen = windows.page.getByRole('button', { name: /^The screen is/ });
  await windows.press();
  await expect(blankScreen).toHaveCSS('background-color', color);
  await windows.press();
  await expect(blankScreen).toHaveCount(0);
};

const expectDialog = (name: string) => async (windows: Windows) => {
  const dialog = windows.keyWindow.getByRole('dialog', { name });
  await windows.press();
  await expect(dialog).toBeVisible();
  await windows.keyWindow.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
};

const expectNotice = (text: string) => async (windows: Windows) => {
  await windows.press();
  await expect(windows.page.getByText(text)).toBeVisible();
  // wait until the notice is gone, so that the next one is new
  await windows.page.clock.fastForward(10_000);
  await expect(windows.page.getByText(text)).toBeHidden();
};

const expectStrokesLeft = (status: string) => async (windows: Windows) => {
  const { page, press } = windows;
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
  await expect(pen).toContainText(status);
  await page.keyboard.press('x');
  await page.keyboard.press('d');
  await expect(page.getByText('The pen is out')).toHaveCount(0);
};

/** Tests of each command by its label in the help, as far as they show without a live map. */
const COMMAND_TESTS: Readonly<Record<string, (windows: Windows) => Promise<void>>> = {
  'Next stop, then the next step': expectMove(5, 'plzen', 'berlin-sixteenth 0.3'),
  Back: expectMove(5, 'plzen', 'plzen 0.66'),
  'To the first step': expectMove(5, 'plzen', 'question 1'),
  'To the last step': expectMove(5, 'plzen', 'hesitation 1'),
  'Play the step again': async ({ page, press }) => {
    await goToStep(page, 22, 'withdrawal');
    await page.getByRole('slider', { name: 'How far the step has played' }).fill('0.4');
    await expectTalkAt(page, 'withdrawal 0.3');
    await press();
    await expectTalkAt(page, 'withdrawal 1');
  },
  'The step’s prose': expectToggle((page) => page.getByRole('region', { name: 'Prose of the step' })),
  'All steps': expectDialog('All steps'),
  'Close what is over the map; else all steps': expectDialog('All steps'),
  'Speaker’s window': async ({ page, press }) => {
    const [speaker] = await Promise.all([page.context().waitForEvent('page'), press()]);
    await expect(speaker).toHaveURL(/\/present\/fault-lines\/speaker\/$/);
    await speaker.close();
  },
  'Full screen': async ({ page, press }) => {
    const isFullScreen = () => page.evaluate(() => document.fullscreenElement !== null);
    for (const expected of [true, false]) {
      await press();
      await expect.poll(isFullScreen).toBe(expected);
    }
  },
  'Black screen': expectBlankScreen('rgb(0, 0, 0)'),
  'White screen': expectBlankScreen('rgb(255, 255, 255)'),
  'Hide the names on the map': async (windows) => {
    await expectNotice('the pictures keep their names')(windows);
    await windows.press();
  },
  'Cover title, date and claim, for a question': async ({ page, press }) => {
    const title = page.getByRole('heading', { level: 1 });
    await press();
    await expect(title).toHaveText('What happens here?');
    await press();
    await expect(title).not.toHaveText('What happens here?');
  },
  'Time passed': expectToggle((page) => page.getByRole('timer')),
  'Begin the time anew': async () => undefined,
  Pointer: async ({ page, press }) => {
    const pointer = page.locator('[data-pointer]');
    await press();
    // a key of the speaker’s window takes a moment to come to this one
    await expect(pointer).toBeAttached();
    await page.mouse.move(500, 200);
    await page.mouse.move(700, 300);
    const getMiddle = async () => {
      const box = await pointer.boundingBox();
      return box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    };
    await expect.poll(getMiddle).toEqual([700, 300]);
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
  'Take back the last stroke': expectStrokesLeft('1 stroke'),
  'Wipe the drawing away': expectStrokesLeft('no strokes'),
  Closer: expectNotice('the pictures stay as they are'),
  Farther: expectNotice('the pictures stay as they are'),
  'The step’s own frame': async ({ page, press }) => {
    await goToStep(page, 5, 'plzen');
    await press();
    // 0 begins no step number, so Enter does nothing
    await page.keyboard.press('Enter');
    expect(await getTalkPosition(page)).toBe('plzen 1');
    await expect(page.getByText('0', { exact: true }).locator('visible=true')).toHaveCount(0);
  },
  'Address of the step, for the students’ own devices': expectToggle((page) =>
    page.getByRole('complementary', { name: 'Follow along' }),
  ),
  'Check before the lecture: network, map, screen': expectDialog('Before the lecture'),
};

/** Label of the help’s own key, which has no button. */
const HELP_LABEL = 'These keys';

/** Labels and keys of the commands that a window’s help lists. */
async function listCommands(keyWindow: Page): Promise<{ label: string; keys: string[] }[]> {
  await keyWindow.keyboard.press('?');
  const help = keyWindow.getByRole('dialog', { name: 'Keys and commands' });
  await expect(help).toBeVisible();
  const commands = await help
    .getByRole('listitem')
    .filter({ has: keyWindow.getByRole('button') })
    .evaluateAll((items) =>
      items.map((item) => ({
        label: item.querySelector('button')?.textContent ?? '',
        keys: [...item.querySelectorAll('kbd')].map(({ textContent }) => textContent ?? ''),
      })),
    );
  await expect(help.getByRole('listitem').filter({ hasText: HELP_LABEL }).locator('kbd')).toHaveText('?');
  await keyWindow.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  return commands;
}

/** Tests the commands that a window’s help lists, by all their keys or by the first alone; returns their labels. */
async function testCommands(
  { page, keyWindow }: Pick<Windows, 'page' | 'keyWindow'>,
  keysOfEach: 'all keys' | 'the first key',
): Promise<string[]> {
  const commands = await listCommands(keyWindow);
  for (const { label, keys } of commands) {
    const testCommand = COMMAND_TESTS[label];
    expect(testCommand, `it is known what “${label}” does`).toBeDefined();
    for (const key of keysOfEach === 'all keys' ? keys : keys.slice(0, 1)) {
      await test.step(`${key}: ${label}`, async () => {
        await testCommand?.({ page, keyWindow, press: () => keyWindow.keyboard.press(toKeyName(key)) });
      });
    }
  }
  return commands.map(({ label }) => label);
}

test.describe('Every key that the help lists', () => {
  test.use({
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('does on the projector what the help says', async ({ page }) => {
    await page.clock.install();
    await openTalk(page);
    expect(await testCommands({ page, keyWindow: page }, 'all keys')).toEqual(Object.keys(COMMAND_TESTS));
  });

  // both windows know keys by the same list, so that the second one’s other keys can wait for the long run
  for (const { keysOfEach, details } of [
    { keysOfEach: 'the first key', details: {} },
    { keysOfEach: 'all keys', details: LONG },
  ] as const) {
    test(
      `does on the projector what the help of the speaker’s window says, without what only one window can do: ${keysOfEach}`,
      details,
      async ({ page, context }) => {
        await page.clock.install();
        await openTalk(page);
        const keyWindow = await context.newPage();
        await keyWindow.goto(`${PRESENT_PATH}speaker/`);
        await expect(keyWindow.locator('[data-present="true"]')).toBeVisible();
        const unavailable = [
          'Speaker’s window',
          'Full screen',
          'Check before the lecture: network, map, screen',
        ];
        const tested = await testCommands({ page, keyWindow }, keysOfEach);
        expect(tested).toEqual(Object.keys(COMMAND_TESTS).filter((label) => !unavailable.includes(label)));
      },
    );
  }
});
