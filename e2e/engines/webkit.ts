import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { type Actions, Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { needWebKit, needXvfb } from '../../scripts/browsers/firefox-webkit.mjs';
import type { Engine, EnginePage, Size } from './engine-page';
import { startScreen } from './virtual-screen';

/** Actions as they are: their types lack the wheel. */
type Wheel = Actions & { scroll: (x: number, y: number, across: number, down: number) => Wheel };

/** Keys that WebDriver writes as characters of its own. */
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
  new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${address}/status`).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${address}`);
}

const located = (element: string) => (element.startsWith('//') ? By.xpath(element) : By.css(element));

/** Makes the window as much larger than asked for as its bar takes. */
async function resize(driver: WebDriver, { width, height }: Size): Promise<void> {
  await driver.manage().window().setRect({ width, height });
  const inner = await driver.executeScript<number>('return innerHeight');
  await driver
    .manage()
    .window()
    .setRect({ width, height: height + height - inner });
}

async function enginePage(driver: WebDriver, size: Size): Promise<EnginePage> {
  const handle = await driver.getWindowHandle();
  const show = () => driver.switchTo().window(handle);
  await resize(driver, size);
  // this driver takes how far the wheel has been turned in all, and turns it by what differs
  let turned = 0;
  const click = async (element: string) => {
    await driver.wait(async () => (await driver.findElements(located(element))).length > 0, 30_000);
    await driver.findElement(located(element)).click();
  };
  const run: EnginePage['run'] = (code, ...args) =>
    driver.executeScript(`return (${code})(...arguments)`, ...args);
  const within = async <Result>(frame: string, what: () => Promise<Result>): Promise<Result> => {
    await show();
    await driver.switchTo().frame(await driver.findElement(located(frame)));
    try {
      return await what();
    } finally {
      await driver.switchTo().defaultContent();
    }
  };
  return {
    open: async (address) => {
      await show();
      await driver.get(address);
    },
    run: async (code, ...args) => {
      await show();
      return run(code, ...args);
    },
    runIn: (frame, code, ...args) => within(frame, () => run(code, ...args)),
    press: async (key) => {
      await show();
      await driver
        .actions()
        .sendKeys(KEYS[key] ?? key)
        .perform();
    },
    click: async (element) => {
      await show();
      await click(element);
    },
    clickIn: (frame, element) => within(frame, () => click(element)),
    turnWheel: async (pixels) => {
      await show();
      const [x, y] = await driver.executeScript<[number, number]>(
        'return [innerWidth - 60, innerHeight - 40]',
      );
      turned += pixels;
      await (driver.actions() as Wheel).scroll(x, y, 0, turned).perform();
    },
    resize: async (to) => {
      await show();
      await resize(driver, to);
    },
    screenshot: async () => {
      await show();
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
    show,
    another: async () => {
      await driver.switchTo().newWindow('window');
      return enginePage(driver, size);
    },
    complaints: () => run(() => (window as { complaints?: string[] }).complaints ?? []),
  };
}

/** Milliseconds within which a browser opens; a driver that waits for one that will not come waits for ever. */
const SESSION = 30_000;

/** What a promise gives, if it does so within so many milliseconds; an error if not. */
const inTime = <Given>(milliseconds: number, promise: Promise<Given>): Promise<Given> =>
  new Promise((given, failed) => {
    const timer = setTimeout(() => failed(new Error(`nothing within ${milliseconds} ms`)), milliseconds);
    promise.then(given, failed).finally(() => clearTimeout(timer));
  });

type Service = { address: string; stop: () => void };

/** Starts the driver on a screen, and waits until it answers. */
async function startService(program: string, screen: string): Promise<Service> {
  const port = await freePort();
  const service = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen },
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  return { address, stop: () => service.kill() };
}

/**
 * Starts WebKitGTK’s own small browser on a screen without a monitor, driven by WebDriver. It has WebGL only if it is
 * asked for a map, which software draws very slowly.
 */
export async function startWebKit({ mapDrawn = false } = {}): Promise<Engine> {
  const { driver: program, browser } = needWebKit();
  const screen = await startScreen(needXvfb());
  let service = await startService(program, screen.name);
  const asked = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation', `--enable-webgl=${mapDrawn}`] },
  });
  const session = () => new Builder().usingServer(service.address).withCapabilities(asked).build();
  return {
    // one session at a time, each with an empty profile
    reader: async (size) => {
      const driver = await inTime(SESSION, session()).catch(async () => {
        service.stop();
        service = await startService(program, screen.name);
        return session();
      });
      return { page: await enginePage(driver, size), leave: () => driver.quit() };
    },
    quit: async () => {
      service.stop();
      screen.close();
    },
  };
}
