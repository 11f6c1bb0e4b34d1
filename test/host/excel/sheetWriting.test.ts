/** @jest-environment jsdom */
import { createExcelHost, onChange } from '../../../src/host/excel';
import { HostError } from '../../../src/host/workbookHost';
import type { HostIssue, SheetEditing } from '../../../src/host/workbookHost';
import type { SheetModel } from '../../../src/report/sheetModel';
import { Book, Host } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';
import { eventually } from '../../office/eventually';
import { bookState } from './bookState';

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = createExcelHost();
const sheets = ((): SheetEditing => {
  if (excel.editing?.sheets === undefined) throw new Error('sheets can be added in Excel');
  return excel.editing.sheets;
})();

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(() => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  Object.assign(book, { readOnly: false, isStructureProtected: false });
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  book.addSheet('学校').fill('A1', [['学校', '学生数'], ['一小', 900]]);
});

const issueOf = async (work: Promise<unknown>): Promise<HostIssue> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw new Error(`expected a HostError, got ${String(thrown)}`);
  return thrown.issue;
};

const sheetOf = (name: string): Sheet => {
  const found = book.sheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

const plain = (name: string, ...rows: SheetModel['rows'][number][]): SheetModel => ({ name, rows });

describe('contents', () => {
  test('texts are texts whatever they begin with, formulas are formulas, numbers numbers, with their formats', async () => {
    const model = plain('校验报告', ['=1+1', '0012', '3-4', '@x', "'引"], [{ content: { formula: "=SUM('学校'!B2:B9)" }, format: '0.00' }, { content: 0.123, format: '0.0%' }, true, null, { error: '#N/A' }], ['两\r\n行', '合计']);
    expect(await sheets.add([model], [])).toEqual([{ name: '校验报告', print: expect.stringMatching(/^[0-9a-f]{16}$/u) as string, missing: [] }]);
    const sheet = sheetOf('校验报告');
    expect([0, 1, 2, 3, 4].map((column) => [sheet.cell(0, column).value, sheet.cell(0, column).formula, sheet.cell(0, column).style?.numberFormat])).toEqual([
      ['=1+1', undefined, '@'],
      ['0012', undefined, '@'],
      ['3-4', undefined, '@'],
      ['@x', undefined, '@'],
      ["'引", undefined, '@'],
    ]);
    expect([sheet.cell(1, 0).formula, sheet.cell(1, 0).style?.numberFormat]).toEqual(["=SUM('学校'!B2:B9)", '0.00']);
    expect([sheet.value(1, 1), sheet.cell(1, 1).style?.numberFormat, sheet.value(1, 2), sheet.value(1, 4)]).toEqual([0.123, '0.0%', true, { error: '#N/A' }]);
    expect(sheet.value(2, 0)).toBe('两\n行');
  });

  test('formulas of one sheet may speak of another that is added with it', async () => {
    await sheets.add([plain('甲', [{ content: { formula: "='乙'!A1" } }]), plain('乙', [7])], []);
    expect(sheetOf('甲').cell(0, 0).formula).toBe("='乙'!A1");
  });

  test('large sheets go in blocks, with progress', async () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * 20 + column));
    const shares: number[] = [];
    await sheets.add([{ name: '大', rows }], [], { onProgress: (done, total) => shares.push(done / total) });
    expect(sheetOf('大').value(1_499, 19)).toBe(29_999);
    expect(shares.length).toBeGreaterThan(2);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('what there is beside the contents', () => {
  test('looks, borders, merges, widths, heights, panes, hidden rows and columns', async () => {
    await sheets.add(
      [
        {
          name: '表Ⅲ',
          rows: [[{ content: 'junheng/report/1' }], [{ content: '差异系数表', role: 'title' }], [{ content: '项目', role: 'heading' }, { content: '值', role: 'heading' }], [{ content: '甲', role: 'label' }, { content: 0.5, role: 'bad' }], [{ content: '乙', role: 'label' }, { content: 0.6, role: 'bad' }]],
          merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
          widths: [20, 8.43],
          heights: new Map([[1, 30]]),
          frozen: { rows: 3, columns: 1 },
          hiddenRows: [0],
          hiddenColumns: [3],
        },
      ],
      [],
    );
    const sheet = sheetOf('表Ⅲ');
    const style = (row: number, column: number) => sheet.cell(row, column).style;
    expect(style(2, 0)).toMatchObject({ fill: '#DDEBF7', bold: true, wrapText: true, horizontalAlignment: 'Center', fontName: '微软雅黑', fontSize: 10 });
    expect(style(4, 1)).toMatchObject({ fill: '#FDE7E9', fontColor: '#A80000' });
    expect(style(3, 0)?.borders).toEqual({ top: '#BFBFBF', bottom: '#BFBFBF', left: '#BFBFBF', right: '#BFBFBF' });
    expect(style(1, 0)).toMatchObject({ fontSize: 14, bold: true });
    expect(sheet.merges).toEqual([{ row: 1, column: 0, rowCount: 1, columnCount: 2 }]);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(108.75);
    // The width of a column that nobody changed.
    expect(sheet.columnWidths.get(1)).toBeCloseTo(48, 0);
    expect(sheet.rowHeights.get(1)).toBe(30);
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[0], [3]]);
  });

  test('lists, limits, links, filter, page, breaks and charts; notes are told to be missing where Excel has none', async () => {
    const column = (left: number) => ({ sheet: '图表', top: 1, left, bottom: 2, right: left });
    const [added] = await sheets.add(
      [
        {
          name: '图表',
          rows: [[{ content: '到学校', link: { sheet: "学'校", row: 4, column: 1 } }, '差异系数', '限值'], [{ content: 'A', comment: '原因' }, 0.4, 0.65], ['B', 0.7, 0.65]],
          checks: [
            { kind: 'list', area: { top: 1, left: 4, bottom: 9, right: 4 }, options: ['是', '否'], hint: '选一个', message: '只能选' },
            { kind: 'whole', area: { top: 1, left: 5, bottom: 9, right: 5 }, least: 0 },
          ],
          filter: { top: 0, left: 0, bottom: 2, right: 2 },
          pageEnds: [1],
          landscape: true,
          pagesAcross: 2,
          frozen: { rows: 1, columns: 1 },
          charts: [
            {
              kind: 'line',
              title: '差异系数与限值',
              description: '',
              at: { top: 4, left: 0, bottom: 20, right: 6 },
              categories: column(0),
              series: [
                { name: '差异系数', values: column(1), role: 'figure' },
                { name: '限值', values: column(2), role: 'limit' },
              ],
              format: '0.00',
              axis: '系数',
            },
          ],
        },
      ],
      [],
    );
    expect(added?.missing).toEqual(['notes']);
    const { extras } = sheetOf('图表');
    expect(extras.links.get('0,0')).toEqual({ documentReference: "'学''校'!B5", textToDisplay: '到学校' });
    expect(extras.validations.map(({ rule }) => rule)).toEqual([{ list: { inCellDropDown: true, source: '是,否' } }, { wholeNumber: { operator: 'GreaterThanOrEqualTo', formula1: 0 } }]);
    expect(extras.validations[0]).toMatchObject({ prompt: { showPrompt: true, message: '选一个' }, errorAlert: { showAlert: true, style: 'Stop', message: '只能选' } });
    expect(extras.filter).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
    expect(extras.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 2 }, rowBreaks: [2], titleRows: { row: 0, rowCount: 1 }, titleColumns: { column: 0, columnCount: 1 } });
    expect(extras.charts).toHaveLength(1);
    expect(extras.charts[0]).toMatchObject({ title: '差异系数与限值', chartType: 'LineMarkers', axisTitle: '系数', axisFormat: '0.00', position: { row: 4, column: 0, rowCount: 17, columnCount: 7 } });
    expect(extras.charts[0]?.series.map(({ name, values, categories, colour }) => [name, values, categories, colour])).toEqual([
      ['差异系数', '图表!B2:B3', '图表!A2:A3', '#2E75B6'],
      ['限值', '图表!C2:C3', '图表!A2:A3', '#404040'],
    ]);
  });

  test('a sheet may be printed at a scale instead of being fitted, so that its pages end where they should', async () => {
    await sheets.add([{ name: '台账', rows: [[1], [2], [3]], printScale: 80, pageEnds: [0, 1] }], []);
    expect(sheetOf('台账').extras.page).toMatchObject({ orientation: 'Portrait', zoom: { scale: 80 }, rowBreaks: [1, 2] });
  });

  test('a hidden sheet is hidden, and what a program refuses besides the contents does not take the sheet away', async () => {
    const stop = book.onWritten((change) => {
      // As where no printer is installed.
      if (change.kind === 'sheetAdded') Object.defineProperty(change.sheet.extras, 'page', { get: () => { throw new Error('no printer'); } });
    });
    const [added] = await sheets.add([{ name: '计算', rows: [[1]], hidden: true }], []);
    stop();
    expect(added?.missing).toEqual(['page']);
    expect([sheetOf('计算').visibility, sheetOf('计算').value(0, 0)]).toEqual(['Hidden', 1]);
  });
});

describe('nothing is left behind', () => {
  const models = [plain('甲', ...Array.from({ length: 2_500 }, (_, row) => [row, `第${row}行`])), plain('乙', ['x'])];

  const unchanged = async (work: () => Promise<unknown>): Promise<HostIssue> => {
    const before = bookState(book);
    const issue = await issueOf(work());
    expect(bookState(book)).toBe(before);
    return issue;
  };

  test('when it is cancelled half way, also where a sheet has made way', async () => {
    for (const stopAt of [1, 30, 50, 70]) {
      const controller = new AbortController();
      const issue = await unchanged(() =>
        sheets.add([...models, plain('学校', ['新'])], [{ name: '学校', keptAs: '_备份', position: 1 }], {
          signal: controller.signal,
          onProgress: (done) => {
            if (done >= stopAt) controller.abort();
          },
        }),
      );
      expect(issue).toEqual({ code: 'cancelled' });
    }
  });

  test('when something else changes a cell while it is written', async () => {
    const stop = book.onWritten((change) => {
      if (change.kind === 'cells' && change.sheet.name === '乙') change.sheet.write(0, 0, [[{ value: 'y' }]], 'load');
    });
    const issue = await unchanged(() => sheets.add(models, []));
    stop();
    expect(issue).toEqual({ code: 'writtenOtherwise', cell: '乙!A1' });
  });

  test('but a program that keeps fifteen digits of a number has written what was meant', async () => {
    const stop = book.onWritten((change) => {
      if (change.kind === 'cells' && change.sheet.name === '甲') change.sheet.write(0, 0, [[{ value: 0.3 }]], 'load');
    });
    expect(await sheets.add([plain('甲', [0.1 + 0.2])], [])).toMatchObject([{ name: '甲' }]);
    stop();
    const stopAgain = book.onWritten((change) => {
      if (change.kind === 'cells' && change.sheet.name === '乙') change.sheet.write(0, 0, [[{ value: 0.300001 }]], 'load');
    });
    expect(await issueOf(sheets.add([plain('乙', [0.3])], []))).toEqual({ code: 'writtenOtherwise', cell: '乙!A1' });
    stopAgain();
  });

  test('when the structure is protected, the workbook cannot be written, or a name is taken', async () => {
    book.isStructureProtected = true;
    expect(await unchanged(() => sheets.add(models, []))).toEqual({ code: 'workbookProtected' });
    Object.assign(book, { isStructureProtected: false, readOnly: true });
    expect(await unchanged(() => sheets.add(models, []))).toEqual({ code: 'workbookProtected' });
    book.readOnly = false;
    expect(await unchanged(() => sheets.add([plain('学校', [1])], []))).toEqual({ code: 'sheetTaken', sheet: '学校' });
    expect(await unchanged(() => sheets.add(models, [{ name: '没有', keptAs: '_备份', position: 0 }]))).toEqual({ code: 'sheetMissing', sheet: '没有' });
  });
});

describe('replacing and taking back', () => {
  test('the old sheet is hidden under another name, and comes back exactly as it was', async () => {
    book.addSheet('后面');
    const before = bookState(book);
    const aside = { name: '学校', keptAs: '_备份', position: 1 };
    await sheets.add([plain('学校', ['新'])], [aside]);
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Start', 'Visible'], ['学校', 'Visible'], ['_备份', 'Hidden'], ['后面', 'Visible']]);
    expect(sheetOf('学校').value(0, 0)).toBe('新');
    await sheets.remove(['学校'], [aside]);
    expect(bookState(book)).toBe(before);
  });

  test('sheets that are gone already are passed over', async () => {
    const before = bookState(book);
    await sheets.remove(['没有'], [{ name: '学校', keptAs: '也没有', position: 0 }]);
    expect(bookState(book)).toBe(before);
  });

  test('the print is that of the sheet as it stands, and any edit changes it', async () => {
    const [added] = await sheets.add([plain('甲', ['一', 2], [null, { content: { formula: '=B1*2' } }])], []);
    const { sheetPrint } = await import('../../../src/workbook/sheetPrint');
    const now = async (): Promise<string> => {
      const [read] = await sheets.read(['甲']);
      if (read === undefined) throw new Error('gone');
      return sheetPrint(read);
    };
    expect(await now()).toBe(added?.print);
    sheetOf('甲').showResults([{ row: 1, column: 1, values: [[4]] }]);
    expect(await now()).toBe(added?.print);
    host.userEdit(sheetOf('甲'), 5, 5, '我加的');
    expect(await now()).not.toBe(added?.print);
    host.userEdit(sheetOf('甲'), 5, 5, null);
    expect(await now()).toBe(added?.print);
    sheetOf('甲').applyStyle({ row: 0, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: '0.0' }, 'user');
    expect(await now()).not.toBe(added?.print);
  });
});

test('own sheets that come and go are no change of the data; an edit beside them is one, a sheet of the person too', async () => {
  const changes: unknown[] = [];
  const stop = await onChange((change) => changes.push(change));
  await sheets.add([plain('甲', ['=1', 2])], []);
  await sheets.remove(['甲']);
  host.userEdit(sheetOf('学校'), 1, 1, 901);
  await eventually(() => expect(changes).toEqual([{ moved: false }]));
  host.userAddSheet('新表');
  await eventually(() => expect(changes).toEqual([{ moved: false }, { moved: true }]));
  await stop();
});
