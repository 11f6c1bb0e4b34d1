import path from 'node:path';
import type { ElementHandle, Frame } from 'puppeteer-core';
import { startServer } from '../../src/workbench/server.mjs';
import type { Stage } from './browser';
import { openStage, textOf, WorkbenchPage } from './browser';
import { writeUploads } from './uploadedFiles';

jest.setTimeout(240_000);

const ADDIN = path.resolve(__dirname, '../../dist/addin');

let stage: Stage;
let uploads: Awaited<ReturnType<typeof writeUploads>>;

beforeAll(async () => {
  stage = await openStage();
  uploads = await writeUploads();
});

afterAll(async () => {
  await stage.close();
});

describe('汇总上报文件 in the add-in', () => {
  let workbench: WorkbenchPage;
  let pane: Frame;

  const click = async (testId: string): Promise<void> => (await pane.waitForSelector(`[data-testid="${testId}"]`))?.click();

  beforeAll(async () => {
    workbench = await WorkbenchPage.open(stage, '?book=caseA&lang=zh-CN&theme=light');
    pane = await workbench.pane();
  });

  it('opens from the tools and reads two files in a worker', async () => {
    await click('tools');
    await click('tool-merging');
    const input = (await pane.waitForSelector('[data-testid="pick-files-input"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(...uploads.files.slice(0, 2));
    await pane.waitForFunction(() => document.querySelectorAll('[data-testid="file-status"]').length === 2 && document.body.textContent.includes('2 所学校'));
    expect(await textOf(pane, 'files-summary')).toContain('共 2 个文件，读到数据的 2 个，2 所学校');
    await workbench.picture('merging-in-excel');
  });

  it('keeps everything while the person goes back to the workbook', async () => {
    await click('merging-back');
    await pane.waitForSelector('[data-testid="tools"]');
    await click('tools');
    await click('tool-merging');
    expect(await textOf(pane, 'files-summary')).toContain('共 2 个文件');
    expect(workbench.troubles).toEqual([]);
    expect(workbench.foreign).toEqual([]);
  });
});

describe('the pane of the add-in opened in a browser', () => {
  it.each([
    ['cannot be loaded', 'abort'],
    ['never comes', 'wait'],
  ])('is the page for files where Office.js %s', async (_, how) => {
    const server = await startServer({ folders: [['/', ADDIN]] });
    const page = await stage.browser.newPage();
    try {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) {
          // One that is never answered holds up the parser, as behind a wall.
          if (how === 'abort') void request.abort();
        } else void request.continue();
      });
      // Where the library never comes, this page is never loaded: another takes its place.
      page.goto(`${server.url}taskpane.html`).catch(() => undefined);
      await page.waitForSelector('[data-testid="drop-zone"]', { timeout: 45_000 });
      expect(await page.$eval('h1', (node) => node.textContent)).toMatch(/汇总上报文件|Merge files/u);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
