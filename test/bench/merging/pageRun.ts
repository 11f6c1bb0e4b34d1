import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { findBrowser } from '../../findBrowser.mjs';
import type { Measured } from '../contest';

/** The built page: npm run build makes it. This file is bundled into dist/bench. */
const BUILT = path.resolve(__dirname, '../addin');
const PATIENCE = 600_000;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.png': 'image/png' };

const serve = async (): Promise<http.Server> => {
  const server = http.createServer((request, response) => {
    const file = path.join(BUILT, path.normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(BUILT) || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** Notes every task of the page's thread over 50 ms. */
const watchTasks = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });

/** The longest task since it was last asked; 0: none was over 50 ms. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const tasks = (window as unknown as { longTasks: number[] }).longTasks;
    return Math.max(0, ...tasks.splice(0));
  });

const click = async (page: Page, id: string): Promise<void> => page.locator(`[data-testid="${id}"]`).click();

/** Peak memory of the page's own process, where the system tells it. */
const peakMegabytes = async (browser: Browser): Promise<number> => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const status = `/proc/${id}/status`;
    return existsSync(status) ? Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024 : 0;
  });
  return Math.max(0, ...peaks);
};

/** What a person does with the page, and the longest task of its thread meanwhile. */
const phases = async (page: Page, paths: readonly string[]): Promise<readonly (readonly [string, number])[]> => {
  const found: (readonly [string, number])[] = [];
  const note = async (phase: string): Promise<void> => void found.push([phase, Math.round(await longestTask(page))]);
  await note('opening the page');
  const input = (await page.waitForSelector('[data-testid="pick-files-input"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(...paths);
  await page.waitForSelector('[data-testid="merging-progress"]');
  await page.waitForFunction(() => document.querySelector('[data-testid="merging-progress"]') === null && document.querySelector('[data-testid="validate"]') !== null);
  await note('reading, merging, judging');
  for (const step of ['open', 'result', 'findings', 'output']) {
    await click(page, `merging-${step}`);
    await note(`showing ${step}`);
  }
  await click(page, 'download-merged');
  await page.waitForSelector('[data-testid="delivery"]');
  await note('saving');
  return found;
};

/** Reads, merges, judges, shows and saves files in the built page in a headless browser. */
export const openPage = async (paths: readonly string[]): Promise<() => Promise<Measured>> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser: set CHROME_PATH');
  if (!existsSync(path.join(BUILT, 'index.html'))) throw new Error('no page: npm run build');
  const server = await serve();
  const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: PATIENCE, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
  return async () => {
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await watchTasks(page);
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
      const found = await phases(page, paths);
      const megabytes = await peakMegabytes(browser);
      return { answer: Math.max(...found.map(([, longest]) => longest)), megabytes, note: `longest task of the page's thread: ${found.map(([phase, longest]) => `${phase} ${longest === 0 ? '< 50' : longest} ms`).join(', ')}` };
    } finally {
      await browser.close();
      server.close();
    }
  };
};
