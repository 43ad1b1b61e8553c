import { type Browser, expect, type Page } from '@playwright/test';
import { LONG, PHONE, test } from '../support/reading';
import { buildRelaySite, type RelayHost, startRelayHost } from '../support/relay-site';

const PORT = 4493;
let host: RelayHost;

test.describe('A talk that is shared over a relay', LONG, () => {
  // browsers report a relay that has died as an error
  test.use({ allowErrors: true });
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    test.setTimeout(900_000);
    await buildRelaySite();
    host = await startRelayHost(PORT);
  });
  test.afterAll(() => host.stop());

  /** Opens the talk at a step, shares it, and returns the code that the projector shows. */
  async function shareTalk(page: Page): Promise<string> {
    await page.goto(`${host.address}/present/fault-lines/#tanks`);
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await page.keyboard.press('k');
    const code = page.getByRole('dialog').getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/);
    await expect(code).toBeVisible();
    return (await code.textContent()) ?? '';
  }

  const openPhone = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ viewport: PHONE })).newPage();

  /** Enters a code as a student does. */
  async function enterCode(phone: Page, code: string): Promise<void> {
    await phone.goto(`${host.address}/follow/`);
    await phone.getByLabel('Code of the talk').fill(code.toLowerCase());
    await phone.getByRole('button', { name: 'Follow' }).click();
    await expect(phone.getByText('With the lecturer')).toBeVisible();
  }

  const stepOf = (phone: Page) => phone.locator('[data-mode="step"]');

  test('is followed by phones, that look around and come back, and that hear each step', async ({
    page,
    browser,
  }) => {
    const code = await shareTalk(page);
    const [phone, explorer] = [await openPhone(browser), await openPhone(browser)];
    await enterCode(phone, code);
    await enterCode(explorer, code);
    for (const follower of [phone, explorer])
      await expect(stepOf(follower)).toHaveAttribute('data-step', 'tanks');
    await expect(page.getByText('2 devices follow.')).toHaveCount(2);
    await page.keyboard.press('Escape');

    await explorer.getByRole('button', { name: 'Back' }).click();
    await expect(stepOf(explorer)).toHaveAttribute('data-step', 'seventeenth-of-june');
    await page.keyboard.press('PageDown');
    await expect(stepOf(phone)).toHaveAttribute('data-step', 'contagion');
    await expect(phone.getByRole('status').filter({ hasText: 'Fear of contagion' })).toBeAttached();
    await expect(stepOf(explorer)).toHaveAttribute('data-step', 'seventeenth-of-june');
    await explorer.getByRole('button', { name: 'Back to the lecturer' }).click();
    await expect(stepOf(explorer)).toHaveAttribute('data-step', 'contagion');
  });

  test('comes back to its room by itself when the relay has died', async ({ page, browser }) => {
    const code = await shareTalk(page);
    const phone = await openPhone(browser);
    await enterCode(phone, code);
    await host.stop();
    await expect(phone.getByText('No connection')).toBeVisible();
    await expect(page.getByText('The relay cannot be reached.').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('PageDown');
    host = await startRelayHost(PORT);
    await expect(stepOf(phone)).toHaveAttribute('data-step', 'contagion');
    await expect(phone.getByText('With the lecturer')).toBeVisible();
  });

  test('is driven by a phone, whose key stands in no address', async ({ page, context, browser }) => {
    await shareTalk(page);
    const speaker = await context.newPage();
    await speaker.goto(`${host.address}/present/fault-lines/speaker/`);
    await speaker.getByRole('button', { name: 'Phone as remote' }).click();
    await expect(speaker.getByRole('img', { name: /QR code/ })).toBeVisible();
    // what a camera would read
    const fragment = await speaker.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new BroadcastChannel('fault-lines-talk:/present/fault-lines/').onmessage = ({ data }) => {
            const { room } = data.message.state ?? {};
            if (room) resolve(`#remote=${room.code}:${room.remoteKey}`);
          };
        }),
    );
    const remote = await openPhone(browser);
    await remote.goto(`${host.address}/present/fault-lines/speaker/${fragment}`);
    await expect(remote.getByRole('heading', { level: 1 })).toHaveText('Soviet tanks answer');
    expect(remote.url()).not.toContain('#');
    await expect(speaker.getByText('1 phone drives the talk too.')).toBeVisible();
    await remote.getByRole('button', { name: 'Next' }).click();
    await expect(page.locator('[data-stop]')).toHaveAttribute('data-step', 'contagion');
    await expect(remote.getByRole('heading', { level: 1 })).toHaveText('Fear of contagion');
  });
});
