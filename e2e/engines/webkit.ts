import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { type Actions, Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { ensureWebKit, ensureXvfb } from '../../scripts/browsers/firefox-webkit.mjs';
import type { Engine, EnginePage, Size } from './engine-page';
import { startVirtualScreen } from './virtual-screen';

/** selenium-webdriver’s types of Actions lack `scroll`. */
type ActionsWithScroll = Actions & {
  scroll: (x: number, y: number, deltaX: number, deltaY: number) => ActionsWithScroll;
};

/** Keys that WebDriver encodes as private characters. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

async function waitForAnswer(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(`${address}/status`).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${address}`);
}

const toLocator = (element: string) => (element.startsWith('//') ? By.xpath(element) : By.css(element));

/** Sizes the window so that its content has a size: the window’s bar is added to the height. */
async function resizeContent(driver: WebDriver, { width, height }: Size): Promise<void> {
  await driver.manage().window().setRect({ width, height });
  const innerHeight = await driver.executeScript<number>('return innerHeight');
  await driver
    .manage()
    .window()
    .setRect({ width, height: height + height - innerHeight });
}

async function createEnginePage(driver: WebDriver, size: Size): Promise<EnginePage> {
  const windowHandle = await driver.getWindowHandle();
  const bringToFront = () => driver.switchTo().window(windowHandle);
  await resizeContent(driver, size);
  // this driver takes the total distance of the wheel since the start, and turns it by the difference
  let totalWheel = 0;
  const click = async (element: string) => {
    await driver.wait(async () => (await driver.findElements(toLocator(element))).length > 0, 30_000);
    await driver.findElement(toLocator(element)).click();
  };
  const run: EnginePage['run'] = (pageFunction, ...args) =>
    driver.executeScript(`return (${pageFunction})(...arguments)`, ...args);
  const within = async <Result>(frame: string, action: () => Promise<Result>): Promise<Result> => {
    await bringToFront();
    await driver.switchTo().frame(await driver.findElement(toLocator(frame)));
    try {
      return await action();
    } finally {
      await driver.switchTo().defaultContent();
    }
  };
  return {
    open: async (address) => {
      await bringToFront();
      await driver.get(address);
    },
    run: async (pageFunction, ...args) => {
      await bringToFront();
      return run(pageFunction, ...args);
    },
    runIn: (frame, pageFunction, ...args) => within(frame, () => run(pageFunction, ...args)),
    press: async (key) => {
      await bringToFront();
      await driver
        .actions()
        .sendKeys(KEYS[key] ?? key)
        .perform();
    },
    click: async (element) => {
      await bringToFront();
      await click(element);
    },
    clickIn: (frame, element) => within(frame, () => click(element)),
    turnWheel: async (pixels) => {
      await bringToFront();
      const [x, y] = await driver.executeScript<[number, number]>(
        'return [innerWidth - 60, innerHeight - 40]',
      );
      totalWheel += pixels;
      await (driver.actions() as ActionsWithScroll).scroll(x, y, 0, totalWheel).perform();
    },
    resize: async (newSize) => {
      await bringToFront();
      await resizeContent(driver, newSize);
    },
    screenshot: async () => {
      await bringToFront();
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
    bringToFront,
    openPage: async () => {
      await driver.switchTo().newWindow('window');
      return createEnginePage(driver, size);
    },
    errors: () => run(() => (window as { recordedErrors?: string[] }).recordedErrors ?? []),
  };
}

/** Milliseconds allowed for opening a browser: the driver itself waits for ever for one that fails. */
const SESSION_TIMEOUT = 30_000;

/** Rejects if a promise has not settled within so many milliseconds. */
const withTimeout = <Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing within ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

type Service = { address: string; stop: () => void };

/** Starts the driver on a display, and waits until it answers. */
async function startService(driverPath: string, screen: string): Promise<Service> {
  const port = await freePort();
  const service = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen },
  });
  const address = `http://127.0.0.1:${port}`;
  await waitForAnswer(address);
  return { address, stop: () => service.kill() };
}

/**
 * Starts WebKitGTK’s MiniBrowser on a virtual screen, driven by WebDriver. It has WebGL only if `liveMap` is true, as
 * software draws the map very slowly.
 */
export async function startWebKit({ liveMap = false } = {}): Promise<Engine> {
  const { driver: driverPath, browser: browserPath } = ensureWebKit();
  const screen = await startVirtualScreen(ensureXvfb());
  let service = await startService(driverPath, screen.name);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation', `--enable-webgl=${liveMap}`] },
  });
  const openSession = () => new Builder().usingServer(service.address).withCapabilities(capabilities).build();
  return {
    // the driver allows one session at a time; each has an empty profile
    newPage: async (size) => {
      const driver = await withTimeout(SESSION_TIMEOUT, openSession()).catch(async () => {
        service.stop();
        service = await startService(driverPath, screen.name);
        return openSession();
      });
      return { page: await createEnginePage(driver, size), close: () => driver.quit() };
    },
    quit: async () => {
      service.stop();
      screen.close();
    },
  };
}
