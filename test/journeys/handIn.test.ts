import type { Frame } from 'puppeteer-core';
import type { Stage } from './browser';
import { WorkbenchPage, openStage, textOf } from './browser';

jest.setTimeout(300_000);

describe('上报材料 in a browser', () => {
  let stage: Stage;
  let workbench: WorkbenchPage;
  let pane: Frame;

  beforeAll(async () => {
    stage = await openStage();
    workbench = await WorkbenchPage.open(stage, '?book=county&lang=zh-CN&theme=light');
    pane = await workbench.pane();
    await workbench.waitForCell('公式示例!B3', (value) => typeof value === 'number');
  });

  afterAll(async () => {
    await stage.close();
  });

  const click = async (testId: string): Promise<void> => (await pane.waitForSelector(`[data-testid="${testId}"]`))?.click();
  const openTool = async (tool: string): Promise<void> => {
    await click('tools');
    await click(`tool-${tool}`);
  };
  const sheetNames = (): Promise<readonly string[]> =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name,items/visibility');
        await context.sync();
        return worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
      }),
    );
  /** Drawing a dozen sheets takes the spreadsheet its time, more on a busy machine. */
  const written = async (): Promise<string> => {
    await pane.waitForSelector('[data-testid="hand-in-written"]', { timeout: 150_000 });
    return textOf(pane, 'hand-in-written');
  };
  /** The panel's box of a part is unticked, or ticked again. */
  const toggle = async (...parts: readonly string[]): Promise<void> => {
    for (const part of parts) await pane.$eval(`[data-testid="part-${part}"]`, (box) => (box as HTMLElement).click());
  };
  let before: readonly string[];

  it('asks for a validation first, and goes on in the same place', async () => {
    before = await sheetNames();
    await openTool('handIn');
    expect(await textOf(pane, 'hand-in-empty')).toContain('请先校验');
    await workbench.picture('hand-in-empty');
    await pane.$eval('[data-testid="hand-in-empty"] [data-testid="validate"]', (button) => (button as HTMLElement).click());
    await pane.waitForSelector('[data-testid="hand-in-form"]');
    await workbench.picture('hand-in-form');
  });

  it('previews what would be written, and writes nothing yet', async () => {
    await toggle('schools', 'charts', 'summary');
    await click('hand-in-go');
    expect(await textOf(pane, 'hand-in-plan')).toContain('问题清单');
    expect(await sheetNames()).toEqual(before);
    await workbench.picture('hand-in-plan');
  });

  it('writes the sheets by the keyboard; the data count as they did', async () => {
    await pane.focus('[data-testid="hand-in-write"]');
    await workbench.page.keyboard.press('Enter');
    expect(await written()).toContain('已写入');
    expect(await pane.evaluate(() => document.querySelector('[data-testid="hand-in"]')?.contains(document.activeElement))).toBe(true);
    expect(await sheetNames()).toEqual(expect.arrayContaining(['校验报告', '表Ⅲ', '问题清单']));
    // Sheets of our own make no result old.
    expect(await pane.$('[data-testid="hand-in-stale"]')).toBeNull();
    await workbench.picture('hand-in-written');
    const links = await pane.$$('[data-testid="hand-in-sheet"]');
    await links[0]?.click();
    await workbench.page.waitForFunction(() => !window.inspectWorkbench?.selection().startsWith('学校基本情况'));
    await workbench.picture('hand-in-sheet');
  });

  it('还原 takes them away again', async () => {
    await click('hand-in-restore');
    expect(await textOf(pane, 'restored')).toContain('已还原');
    expect(await sheetNames()).toEqual(before);
  });

  it('makes a file, which is downloaded', async () => {
    await click('target-file');
    await click('hand-in-go');
    expect(await textOf(pane, 'hand-in-saved')).toMatch(/已生成“上报材料 \d{4}-\d{2}-\d{2}\.xlsx”/u);
    await workbench.picture('hand-in-saved');
    await workbench.page.keyboard.press('Escape');
  });

  it('marks the problems in the sheets, and takes the marks off', async () => {
    await openTool('marks');
    expect(await textOf(pane, 'marks-preview')).toMatch(/将标注 \d+ 个单元格/u);
    await click('mark');
    expect(await textOf(pane, 'marks-outcome')).toMatch(/已标注 \d+ 个单元格/u);
    await workbench.openSheet('学校基本情况');
    await workbench.picture('marks-marked');
    await click('unmark');
    await pane.waitForFunction(() => document.querySelector('[data-testid="marks-outcome"]')?.textContent.includes('已清除') === true);
    await workbench.picture('marks-off');
  });

  it('found no member of Office.js missing and no error on the page', async () => {
    expect(await workbench.page.$('[data-testid="missing"]')).toBeNull();
    expect(workbench.troubles).toEqual([]);
  });

  it.each([['zh-CN', 'dark'], ['en-US', 'light']])('is usable at 320 px (%s, %s)', async (lang, theme) => {
    const narrow = await WorkbenchPage.open(stage, `?book=county&lang=${lang}&theme=${theme}`);
    pane = await narrow.pane();
    await narrow.page.focus('[role="separator"]');
    for (let step = 0; step < 12; step += 1) await narrow.page.keyboard.press('ArrowRight');
    await pane.waitForFunction(() => window.innerWidth <= 320);
    await click('validate');
    await pane.waitForSelector('[data-testid="county-verdict"]');
    await openTool('handIn');
    await pane.waitForSelector('[data-testid="hand-in-form"]');
    await narrow.picture(`hand-in-320-${theme}`);
    const overflow = (): Promise<number> => pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await toggle('schools', 'charts', 'forms', 'summary');
    await click('hand-in-go');
    await pane.waitForSelector('[data-testid="hand-in-plan"]');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await narrow.picture(`hand-in-320-${theme}-plan`);
    await click('hand-in-write');
    await written();
    await narrow.picture(`hand-in-320-${theme}-written`);
    await narrow.page.keyboard.press('Escape');
    await openTool('marks');
    await pane.waitForSelector('[data-testid="marks-preview"]');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await narrow.picture(`marks-320-${theme}`);
    expect(narrow.troubles).toEqual([]);
  });
});
