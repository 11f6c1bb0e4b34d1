import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../src/workbench/server.mjs';
import { findBrowser } from '../findBrowser.mjs';
import { FLAGS } from './browser';

jest.setTimeout(120_000);

const PAGE = path.resolve(__dirname, '../../dist/workbench');

it('says which part of the build is missing, and what to do', async () => {
  expect(existsSync(PAGE)).toBe(true);
  const server = await startServer({
    folders: [
      ['/addin/', path.join(PAGE, 'nowhere')],
      ['/', PAGE],
    ],
  });
  const browser = await puppeteer.launch({ executablePath: findBrowser() ?? '', headless: true, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}?lang=zh-CN&theme=light`);
    const failure = await page.waitForSelector('[data-testid="failure"]');
    const text = (await failure?.evaluate((node) => node.textContent)) ?? '';
    expect(text).toContain('/addin/functions.zh-CN.json: 404');
    expect(text).toContain('npm start');
  } finally {
    await browser.close();
    await server.close();
  }
});
