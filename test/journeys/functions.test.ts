import type { Frame } from 'puppeteer-core';
import type { Stage } from './browser';
import { WorkbenchPage, openStage, textOf } from './browser';

jest.setTimeout(240_000);

const TARGET = '说明!E3';

describe('the function browser in the workbench', () => {
  let stage: Stage;
  let workbench: WorkbenchPage;
  let pane: Frame;

  const click = async (testId: string): Promise<void> => {
    await (await pane.waitForSelector(`[data-testid="${testId}"]`))?.click();
  };

  /** What stands in the fields of the form, in their order. */
  const fields = (): Promise<readonly string[]> => pane.$$eval('[data-testid="insert-form"] input[role="combobox"]', (inputs) => inputs.map((input) => (input as HTMLInputElement).value));

  beforeAll(async () => {
    stage = await openStage();
    workbench = await WorkbenchPage.open(stage, '?book=county&lang=zh-CN&theme=light');
    pane = await workbench.pane();
    await workbench.openSheet('说明');
    await workbench.goTo('E3');
  });

  afterAll(async () => {
    await stage.close();
  });

  it('finds a function by a word of its description and opens it by the keyboard', async () => {
    await click('tools');
    await click('tool-functions');
    await pane.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
    await workbench.page.keyboard.type('差异系数');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    expect(await textOf(pane, 'function-details')).toContain('BALANCE.CV(值, [学生数])');
    await workbench.picture('function-browser');
  });

  it('reads the workbook when asked, and fills in the ranges of the recognised sheet', async () => {
    await click('function-insert');
    await click('read-workbook');
    await pane.waitForSelector('[data-testid="origin"]');
    expect(await fields()).toEqual([expect.stringMatching(/^学校基本情况!M4:M\d+$/), expect.stringMatching(/^学校基本情况!H4:H\d+$/)]);
  });

  it('leads from totals to the function that takes them', async () => {
    expect(await textOf(pane, 'doubt')).toContain('总量');
    await pane.locator('button ::-p-text(改用 BALANCE.CVTOTAL)').click();
    await pane.waitForFunction(() => document.querySelector('[data-testid="formula-preview"]')?.textContent?.startsWith('=BALANCE.CVTOTAL(学校基本情况!'));
  });

  it('puts the formula into the active cell, which shows the number that was announced', async () => {
    await pane.waitForFunction(() => /结果：0\.\d+/.test(document.querySelector('[data-testid="formula-preview"]')?.textContent ?? ''));
    const announced = Number(/结果：(0\.\d+)/.exec(await textOf(pane, 'formula-preview'))?.[1]);
    await click('insert');
    expect(await textOf(pane, 'inserted')).toContain('说明!E3');
    await workbench.waitForCell(TARGET, (value) => typeof value === 'number');
    expect(await workbench.read(TARGET)).toBeCloseTo(announced, 11);
    await workbench.picture('function-inserted');
  });

  it('takes it back', async () => {
    await click('undo-insertion');
    await pane.waitForSelector('[data-testid="insertion-undone"]');
    await workbench.waitForCell(TARGET, (value) => value === null || value === undefined || value === '');
  });

  it('Escape leaves the form, the details, the search, and then the panel', async () => {
    await pane.focus('[data-testid="insert-form"] input');
    await workbench.page.keyboard.press('Escape');
    await pane.waitForSelector('[data-testid="functions"] input[type="search"]');
    await pane.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
    await workbench.page.keyboard.press('Escape');
    await pane.waitForFunction(() => document.querySelector('[data-testid="function-details"]') === null);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await pane.waitForFunction(() => document.querySelector('[data-testid="functions"]') === null);
  });

  it('met no trouble on the page and asked nothing of any other machine', () => {
    expect(workbench.troubles).toEqual([]);
    expect(workbench.foreign).toEqual([]);
  });
});
