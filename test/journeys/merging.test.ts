import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbookFile } from '../../src/host/file';
import { readMerged } from '../../src/report/merged/readMerged';
import { FIELDS } from '../../src/standards';
import { readWorkbook } from '../../src/workbook';
import { templateStampOf } from '../../src/workbook/templateStamp';
import type { Stage } from './browser';
import { openStage } from './browser';
import { FilesPage } from './filesPage';
import { pupils, schoolName, writeUploads } from './uploadedFiles';

jest.setTimeout(300_000);

describe('汇总上报文件 on the page without Excel', () => {
  let stage: Stage;
  let files: FilesPage;
  let uploads: Awaited<ReturnType<typeof writeUploads>>;

  beforeAll(async () => {
    stage = await openStage();
    uploads = await writeUploads();
    files = await FilesPage.open(stage);
  });

  afterAll(async () => {
    await stage.close();
  });

  const statusOf = (name: string): Promise<string> => files.page.$eval(`[data-file="${name}"] [data-testid="file-status"]`, (node) => node.textContent ?? '');

  it('reads twenty files of mixed formats in a worker and says what became of each', async () => {
    await files.picture('merging-empty');
    const begun: string[] = [];
    const ended: string[] = [];
    files.page.on('workercreated', (worker) => void begun.push(worker.url()));
    files.page.on('workerdestroyed', (worker) => void ended.push(worker.url()));
    await files.choose('pick-files', uploads.files);
    await files.settled();
    // One for all of them, and none when they are opened: what it holds is given back.
    expect(begun.filter((url) => url.includes('junheng-reader'))).toHaveLength(1);
    expect(ended).toEqual(begun);
    expect(await files.text('files-summary')).toContain('共 20 个文件，读到数据的 15 个，15 所学校');
    for (const [name, status] of [
      [`01 ${schoolName(1)}.xlsx`, '已读取'],
      [`12 ${schoolName(12)}.csv`, '已读取'],
      [`13 ${schoolName(13)}.txt`, '已读取'],
      ['16 副本.xlsx', '重复文件'],
      ['17 图片.xlsx', '无法读取'],
      ['~$01 临时.xlsx', '临时文件'],
      ['18 通知.docx', '不是表格'],
      ['19 空表.xlsx', '空表'],
    ] as const) {
      expect([name, await statusOf(name)]).toEqual([name, status]);
    }
    await files.picture('merging-files');
  });

  it('tells from the list of schools who is missing and who has another name', async () => {
    await files.click('merging-roster');
    await files.choose('pick-roster', [uploads.roster]);
    expect(await files.text('roster-summary')).toContain('名单 16 所，已报 15 所，未报 1 所');
    expect(await files.text('roster-missing')).toContain('青川山口小学');
    await files.click('roster-renamed');
    await files.picture('merging-roster');
  });

  it('shows two values side by side, and one is chosen', async () => {
    await files.settled();
    await files.click('merging-open');
    expect(await files.text('conflicts')).toContain('还有 1 处待决定');
    const conflict = await files.text('conflict');
    expect(conflict).toContain(schoolName(3));
    expect(conflict).toContain('999');
    await files.picture('merging-conflict');
    await (await files.page.$$('[data-testid="candidate"]'))[1]?.click();
    await files.page.type('[data-testid="reason"]', '学校来电更正');
    await files.click('decide');
    await files.page.waitForFunction(() => document.querySelector('[data-testid="conflicts"]')?.textContent?.includes('还有 0 处') === true);
    await files.picture('merging-decided');
  });

  it('judges the merged data', async () => {
    await files.click('validate');
    await files.settled();
    await files.click('merging-result');
    expect(await files.text('county-verdict')).toMatch(/未达到标准|尚不能判定/u);
    await files.picture('merging-result');
    await files.click('merging-findings');
    await files.page.waitForSelector('[data-testid="finding"]');
    await files.picture('merging-findings');
  });

  it('hands out the merged workbook, which says all of it when it is read back', async () => {
    await files.click('merging-output');
    const name = await files.download(uploads.folder, () => files.click('download-merged'));
    expect(name).toMatch(/^合并数据 \d{4}-\d{2}-\d{2}\.xlsx$/u);
    const file = path.join(uploads.folder, name);
    expect(existsSync(file)).toBe(true);
    await files.picture('merging-output');
    const grids = await readWorkbookFile(readFileSync(file), name);
    const { dataset } = readWorkbook(grids, { fields: FIELDS });
    expect(dataset.schools).toHaveLength(15);
    const figures = dataset.units.figures.get('pupils');
    const third = dataset.schools.findIndex((school) => school.name === schoolName(3));
    expect(figures?.values[dataset.units.school.indexOf(third)]).toBe(999);
    const twelfth = dataset.schools.findIndex((school) => school.name === schoolName(12));
    expect(figures?.values[dataset.units.school.indexOf(twelfth)]).toBe(pupils(12));
    expect(readMerged(grids, FIELDS)?.decisions).toMatchObject([{ choice: { kind: 'candidate', candidate: { value: 999, file: '15 第三小学更正.xlsx' } }, reason: '学校来电更正' }]);
    // Chosen as the one before, nothing is different.
    await files.choose('pick-earlier', [file]);
    expect(await files.text('differences')).toContain('与上次相比没有变化');
  });

  it('hands out a blank template that is known again', async () => {
    await files.click('merging-files');
    await (await files.page.waitForSelector('[data-testid="templates"] button'))?.click();
    const name = await files.download(uploads.folder, () => files.click('template-class-list'));
    expect(name).toBe('班级名册.xlsx');
    expect(templateStampOf(await readWorkbookFile(readFileSync(path.join(uploads.folder, name)), name))).toMatchObject({ template: 'class-list', language: 'zh-CN' });
  });

  it.each([['zh-CN', false], ['zh-CN', true], ['en-US', false], ['en-US', true]])('is usable at 320 px (%s, dark: %s)', async (lang, dark) => {
    const narrow = await FilesPage.open(stage, { lang, dark, width: 320 });
    const picture = async (step: string): Promise<void> => {
      await narrow.picture(`merging-320-${lang}-${dark ? 'dark' : 'light'}-${step}`);
      expect([step, await narrow.overflow()]).toEqual([step, 0]);
      // Nor do the tabs scroll within their row.
      expect([step, await narrow.page.$eval('[role="tablist"]', (tabs) => tabs.scrollWidth - tabs.clientWidth)]).toEqual([step, 0]);
    };
    await picture('empty');
    await narrow.choose('pick-files', uploads.files);
    await narrow.settled();
    await picture('files');
    await narrow.click('merging-roster');
    await narrow.choose('pick-roster', [uploads.roster]);
    await narrow.text('roster-summary');
    await narrow.settled();
    await narrow.click('roster-renamed');
    await picture('roster');
    await narrow.click('merging-open');
    await narrow.text('conflict');
    await picture('open');
    await (await narrow.page.$('[data-testid="conflict"] button.fui-Link'))?.click();
    await narrow.text('cell-peek');
    await narrow.still();
    await picture('peek');
    await narrow.page.keyboard.press('Escape');
    await narrow.page.waitForFunction(() => document.querySelector('[data-testid="cell-peek"]') === null);
    await narrow.click('merging-result');
    await narrow.text('county-verdict');
    await picture('result');
    await narrow.click('merging-findings');
    await (await narrow.page.waitForSelector('[data-testid="explain"]'))?.click();
    await narrow.page.type('[data-testid="explanation-text"]', '已核实：新建校舍当年未投用');
    await picture('explaining');
    await narrow.click('keep-explanation');
    expect(await narrow.text('explanation')).toBe('已核实：新建校舍当年未投用');
    await narrow.page.$eval('[data-testid="explanation"]', (node) => node.scrollIntoView({ block: 'center' }));
    await picture('findings');
    await narrow.click('merging-output');
    await picture('output');
    await narrow.click('merging-files');
    await (await narrow.page.waitForSelector('[data-testid="templates"] button'))?.click();
    await narrow.page.$eval('[data-testid="template-year-series"]', (node) => node.scrollIntoView({ block: 'end' }));
    await picture('templates');
    expect(narrow.troubles).toEqual([]);
    await narrow.page.close();
  });

  it('asked nothing of the network and threw nothing', () => {
    expect(files.foreign).toEqual([]);
    expect(files.troubles).toEqual([]);
  });
});
