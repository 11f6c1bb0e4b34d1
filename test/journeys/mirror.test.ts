import type { Frame } from 'puppeteer-core';
import type { Stage } from './browser';
import { WorkbenchPage, openStage } from './browser';

jest.setTimeout(240_000);

/** What the add-in does through the genuine Office.js is seen on the sheet, and what the person does there reaches it. */
describe('the sheet and Office.js', () => {
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

  it('shows values and formulas that the add-in writes, and calculates them', async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('算例A').getRange('F2:G3');
        range.values = [
          [3, '甲'],
          ['=F2*2', '=BALANCE.CV(D2:D6,B2:B6)'],
        ];
        range.format.fill.color = '#FFF2CC';
        await context.sync();
      }),
    );
    await workbench.waitForCell('算例A!F3', (value) => value === 6);
    expect([await workbench.shown('算例A!F2'), await workbench.shown('算例A!G2')]).toEqual([3, '甲']);
    await workbench.waitForCell('算例A!G3', (value) => typeof value === 'number');
    expect(await workbench.read('算例A!G3')).toBeCloseTo(0.5152566298844764, 14);
  });

  it('shows sheets that the add-in adds, renames, opens and removes', async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('结果');
        sheet.getRange('A1').values = [['达标']];
        sheet.activate();
        await context.sync();
        sheet.name = '校验结果';
        await context.sync();
      }),
    );
    await workbench.page.locator('[data-testid="spreadsheet"] ::-p-text(校验结果)').wait();
    expect(await workbench.shown('校验结果!A1')).toBe('达标');
    expect(await workbench.selection()).toMatch(/^校验结果!/);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('校验结果').delete();
        await context.sync();
      }),
    );
    await workbench.page.waitForFunction(() => window.inspectWorkbench?.selection().startsWith('算例A!') === true);
  });

  it('tells the add-in of an edit, with the address and where it came from', async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((change) => {
          document.body.dataset['change'] = `${change.source} ${change.changeType} ${change.address}`;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await workbench.enter('H5', '95%');
    await pane.waitForFunction(() => document.body.dataset['change'] === 'Local RangeEdited H5');
    const read = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('算例A').getRange('H5').load('values,numberFormat');
        await context.sync();
        return [cell.values, cell.numberFormat];
      }),
    );
    expect(read[0]).toEqual([[0.95]]);
    expect(String(read[1])).toMatch(/%/);
  });

  it('gives the add-in what is there after undoing', async () => {
    await workbench.enter('H6', '7');
    await workbench.waitForCell('H6', (value) => value === 7);
    await workbench.page.keyboard.down('Control');
    await workbench.page.keyboard.press('z');
    await workbench.page.keyboard.up('Control');
    await workbench.waitForCell('H6', (value) => value === null);
    expect(await workbench.read('H6')).toBeNull();
  });

  it('gives the add-in the cells where they are after a row was inserted', async () => {
    await workbench.insertRowAboveThird();
    await workbench.waitForCell('A4', (value) => value === '小学2');
    expect(await workbench.read('A4')).toBe('小学2');
    expect(await workbench.read('A3')).toBeNull();
  });

  it('calculates with the formulas where they are now', async () => {
    // The formula of D8 is in D9 now and reads D2:D7, of which D3 is blank: a blank school drops out.
    await workbench.waitForCell('A9', (value) => typeof value === 'string' && value.startsWith('差异系数'));
    await workbench.waitForCell('D9', (value) => typeof value === 'number');
    expect(await workbench.read('D9')).toBeCloseTo(0.5152566298844764, 14);
    const formula = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('算例A').getRange('D9').load('formulas');
        await context.sync();
        return String(cell.formulas);
      }),
    );
    expect(formula).toBe('=BALANCE.CV(D2:D7,B2:B7)');
  });

  it('had no error so far', async () => {
    expect(await workbench.page.$('[data-testid="missing"]')).toBeNull();
    expect(workbench.troubles).toEqual([]);
  });

  it('names loudly what the add-in asks for and the emulator does not have', async () => {
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.pivotTables.load('items/name');
        await context.sync();
        return 'answered';
      }).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe('ApiNotFound');
    const banner = await workbench.page.waitForSelector('[data-testid="missing"]');
    expect(await banner?.evaluate((node) => node.textContent)).toMatch(/PivotTable/i);
    await workbench.picture('missing-member');
  });
});
