import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { WorkbenchServer } from '../../src/workbench/server.mjs';
import { startServer } from '../../src/workbench/server.mjs';
import { findBrowser } from '../findBrowser.mjs';
import { atRest } from './atRest';

const PROJECT = path.resolve(__dirname, '../..');
const ARTIFACTS = path.join(PROJECT, 'artifacts');
const PATIENCE = 45_000;
/** After so long a key has been missed, and is typed again so often. */
const MISSED = 5_000;
const MOST_TYPED = 3;

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built workbench, served, in a headless browser. */
export interface Stage {
  readonly server: WorkbenchServer;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export const openStage = async (): Promise<Stage> => {
  for (const built of ['dist/workbench/index.html', 'dist/addin/taskpane.html']) {
    if (!existsSync(path.join(PROJECT, built))) throw new Error(`${built} is missing: npm run build first (npm test does)`);
  }
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser: set CHROME_PATH');
  const server = await startServer();
  const browser = await puppeteer.launch({ executablePath, headless: true, args: FLAGS });
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** A page of the workbench with the add-in's frame ready, and everything that went wrong on it. */
export class WorkbenchPage {
  readonly troubles: string[] = [];
  readonly foreign: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.troubles.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin) && !/^(data|blob|about):/.test(url)) this.foreign.push(url);
    });
  }

  static async open(stage: Stage, query: string, size = { width: 1440, height: 860 }): Promise<WorkbenchPage> {
    const page = await stage.browser.newPage();
    await page.setViewport(size);
    const opened = new WorkbenchPage(page, stage.server.url);
    await page.goto(`${stage.server.url}${query}`);
    await page.waitForFunction(() => window.inspectWorkbench !== undefined);
    return opened;
  }

  /** The frame in which the add-in runs, once its first control is there. */
  async pane(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('[data-testid="pane"]'))?.contentFrame();
    if (!frame) throw new Error('the pane has no frame');
    await frame.waitForSelector('[data-testid="validate"]');
    return frame;
  }

  /** The value the spreadsheet shows. */
  shown(address: string): Promise<string | number | boolean | null | undefined> {
    return this.page.evaluate((at) => window.inspectWorkbench?.shown(at), address);
  }

  /** The unrounded value that the add-in reads. */
  read(address: string): Promise<string | number | boolean | null | undefined> {
    return this.page.evaluate((at) => window.inspectWorkbench?.read(at), address);
  }

  selection(): Promise<string | undefined> {
    return this.page.evaluate(() => window.inspectWorkbench?.selection());
  }

  /** Waits until a cell shows what is wanted. */
  async waitForCell(address: string, test: (value: unknown) => boolean): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!test(await this.shown(address))) {
      if (Date.now() > deadline) throw new Error(`${address} shows ${String(await this.shown(address))}`);
      await this.page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    }
  }

  /** Goes to a cell by the name box, as a person can. */
  async goTo(address: string): Promise<void> {
    const box = await this.page.waitForSelector('[data-u-comp="defined-name"] input');
    await box?.click({ count: 3 });
    await this.page.keyboard.type(address);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((cell) => window.inspectWorkbench?.selection().endsWith(`!${cell}`), {}, address);
  }

  /** Opens a sheet by its tab. */
  async openSheet(name: string): Promise<void> {
    await this.page.locator(`[data-testid="spreadsheet"] ::-p-text(${name})`).setTimeout(PATIENCE).click();
    await this.page.waitForFunction((sheet) => window.inspectWorkbench?.selection().startsWith(`${sheet}!`), {}, name);
  }

  /** Types into a cell, once more where a busy spreadsheet has missed a key. Of formulas and percentages it shows something else. */
  async enter(address: string, text: string): Promise<void> {
    for (let times = 0; times < MOST_TYPED; times++) {
      await this.goTo(address);
      const cell = await this.selection();
      await this.page.keyboard.type(text);
      await this.page.keyboard.press('Enter');
      if (/^=|%$/u.test(text) || cell === undefined || (await this.comesToShow(cell, text))) return;
    }
    throw new Error(`${address} does not take ${text}`);
  }

  private async comesToShow(cell: string, text: string): Promise<boolean> {
    const deadline = Date.now() + MISSED;
    while (String(await this.shown(cell)) !== text) {
      if (Date.now() > deadline) return false;
      await this.page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    }
    return true;
  }

  /** Inserts a row above the third one by the menu of its first cell. */
  async insertRowAboveThird(): Promise<void> {
    const sheet = await this.page.$$eval('[data-testid="spreadsheet"] canvas', (canvases) => {
      const largest = canvases.map((canvas) => canvas.getBoundingClientRect()).reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
      return { x: largest.x, y: largest.y };
    });
    // Rows are 24 px high, column letters 20, row numbers 46 wide: the middle of A3.
    await this.page.mouse.click(sheet.x + 120, sheet.y + 82, { button: 'right' });
    await this.page.waitForFunction(() => window.inspectWorkbench?.selection().endsWith('!A3') === true);
    await this.page.locator('button ::-p-text(插入)').hover();
    await this.page.locator('button ::-p-text(在上方插入)').click({ offset: { x: 8, y: 8 } });
  }

  /** Keeps a picture in artifacts/. */
  async picture(name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    await atRest(this.page);
    await this.page.screenshot({ path: path.join(ARTIFACTS, `${name}.png`) });
  }
}

/** Waits for an element by its test id and gives its text. */
export const textOf = async (frame: Frame, testId: string): Promise<string> => {
  const handle = await frame.waitForSelector(`[data-testid="${testId}"]`, { timeout: PATIENCE });
  return (await handle?.evaluate((node) => (node as HTMLElement).innerText)) ?? '';
};
