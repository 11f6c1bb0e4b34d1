import type { Frame } from 'puppeteer-core';
import type { Stage } from './browser';
import { WorkbenchPage, openStage, textOf } from './browser';

jest.setTimeout(240_000);

/** The published example: 0.5152566… */
const CASE_A = 0.5152566298844764;
const CV = '=BALANCE.CV(D2:D6,B2:B6)';

describe('转换公式 in a browser', () => {
  let stage: Stage;
  let workbench: WorkbenchPage;
  let pane: Frame;

  beforeAll(async () => {
    stage = await openStage();
    workbench = await WorkbenchPage.open(stage, '?book=caseA&lang=zh-CN&theme=light');
    pane = await workbench.pane();
    await workbench.waitForCell('D8', (value) => typeof value === 'number');
  });

  afterAll(async () => {
    await stage.close();
  });

  const click = async (testId: string): Promise<void> => (await pane.waitForSelector(`[data-testid="${testId}"]`))?.click();
  const formulaAt = (address: string): Promise<unknown> =>
    pane.evaluate(
      (at) =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getActiveWorksheet().getRange(at);
          cell.load('formulas');
          await context.sync();
          return cell.formulas[0]?.[0] as unknown;
        }),
      address,
    );

  it('finds a typed formula in the selection and shows what would become of it', async () => {
    await workbench.enter('F2', CV);
    await workbench.waitForCell('F2', (value) => typeof value === 'number');
    await workbench.goTo('F2');
    await click('tools');
    await click('tool-conversion');
    await click('extent-selection');
    await click('find-formulas');
    expect(await textOf(pane, 'found')).toContain('找到 1 个公式：可转换 1 个');
    expect(await textOf(pane, 'converted')).toContain(CV);
    expect(await formulaAt('F2')).toBe(CV);
    await workbench.picture('conversion-preview');
  });

  it('converts it: the spreadsheet itself calculates the same number, and follows an edit', async () => {
    await pane.focus('[data-testid="convert"]');
    await workbench.page.keyboard.press('Enter');
    expect(await textOf(pane, 'conversion-outcome')).toContain('已转换 1 个公式');
    // The button is gone; who works by keyboard goes on with what came of it.
    expect(await pane.evaluate(() => document.querySelector('[data-testid="conversion"]')?.contains(document.activeElement))).toBe(true);
    const native = String(await formulaAt('F2'));
    expect(native).toMatch(/^=/);
    expect(native).not.toContain('BALANCE');
    await workbench.waitForCell('F2', (value) => typeof value === 'number' && Math.abs(value - CASE_A) < 1e-9);
    await workbench.picture('conversion-done');
    await workbench.enter('B2', '145');
    // D8 is still the add-in's own formula.
    await workbench.waitForCell('D8', (value) => typeof value === 'number' && Math.abs(value - CASE_A) > 1e-3);
    const expected = Number(await workbench.shown('D8'));
    await workbench.waitForCell('F2', (value) => typeof value === 'number' && Math.abs(value - expected) < 1e-9);
    await workbench.enter('B2', '45');
  });

  it('还原 brings the formula back as it was typed', async () => {
    await click('restore-last');
    expect(await textOf(pane, 'restored')).toContain('已还原 1 处');
    expect(await formulaAt('F2')).toBe(CV);
    await workbench.waitForCell('F2', (value) => typeof value === 'number' && Math.abs(value - CASE_A) < 1e-9);
  });

  it('converts a whole workbook to values that stay, and the history brings all formulas back', async () => {
    await click('extent-workbook');
    await click('target-values');
    await click('find-formulas');
    await pane.waitForSelector('[data-testid="convert"]');
    await workbench.picture('conversion-values');
    await click('convert');
    await pane.waitForSelector('[data-testid="conversion-outcome"]');
    expect(await formulaAt('D8')).toBeCloseTo(CASE_A, 14);
    const history = await pane.waitForSelector('[data-testid="write-history"] button[aria-label^="还原"]');
    await workbench.picture('conversion-history');
    await history?.click();
    await pane.waitForSelector('[data-testid="restored"]');
    expect(await formulaAt('D8')).toBe(CV);
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
    await narrow.waitForCell('公式示例!B3', (value) => typeof value === 'number');
    await click('tools');
    await click('tool-conversion');
    await narrow.picture(`conversion-320-${theme}`);
    await click('extent-workbook');
    await click('find-formulas');
    await pane.waitForSelector('[data-testid="conversion-preview"]');
    expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await narrow.picture(`conversion-320-${theme}-preview`);
    await pane.$$eval('[data-testid="kept"]', (rows) => rows.at(-1)?.scrollIntoView({ block: 'end' }));
    await narrow.picture(`conversion-320-${theme}-kept`);
  });
});
