import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Stage } from './browser';
import { atRest } from './atRest';

const PATIENCE = 45_000;
const ARTIFACTS = path.resolve(__dirname, '../../artifacts');

/** The page for files alone, as served without Excel, and everything that went wrong on it. */
export class FilesPage {
  readonly troubles: string[] = [];
  readonly foreign: string[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.troubles.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  static async open(stage: Stage, { lang = 'zh-CN', dark = false, width = 1000 } = {}, address = 'addin/index.html'): Promise<FilesPage> {
    const page = await stage.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.evaluateOnNewDocument((language) => Object.defineProperty(navigator, 'language', { get: () => language }), lang);
    const opened = new FilesPage(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.server.url) && !/^(data|blob|about):/u.test(request.url())) opened.foreign.push(request.url());
    });
    await page.goto(`${stage.server.url}${address}`);
    await page.waitForSelector('[data-testid="drop-zone"]');
    return opened;
  }

  async click(testId: string): Promise<void> {
    await (await this.page.waitForSelector(`[data-testid="${testId}"]`))?.click();
  }

  async text(testId: string): Promise<string> {
    const found = await this.page.waitForSelector(`[data-testid="${testId}"]`);
    return (await found?.evaluate((node) => (node as HTMLElement).innerText)) ?? '';
  }

  /** Chooses files in the dialog of a button. */
  async choose(testId: string, files: readonly string[]): Promise<void> {
    const input = (await this.page.waitForSelector(`[data-testid="${testId}-input"]`)) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(...files);
  }

  /** Does what makes the page hand out a file, and gives its name once it lies in the folder. */
  async download(folder: string, act: () => Promise<void>): Promise<string> {
    const session = await this.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
    const named = new Promise<string>((resolve) => session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename)));
    const done = new Promise<void>((resolve) => session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()));
    await act();
    const name = await named;
    await done;
    await session.detach();
    return name;
  }

  /** Waits until all is read, merged and judged. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('[data-testid="merging-progress"]') === null && document.querySelector('[data-testid="validate"]') !== null);
  }

  /** Waits until nothing moves any more. */
  async still(): Promise<void> {
    await this.page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  }

  /** How far the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    await atRest(this.page);
    await this.page.screenshot({ path: path.join(ARTIFACTS, `${name}.png`) });
  }
}
