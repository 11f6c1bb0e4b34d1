import { readXlsx } from 'hucre/xlsx';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import type { SheetModel } from '../../../src/report/sheetModel';

const written = async (sheet: Partial<SheetModel>) => {
  const bytes = await writeWorkbookFile({ sheets: [{ name: '名 单', rows: [], ...sheet }] });
  const [read] = (await readXlsx(bytes, { readStyles: true })).sheets;
  const [grid] = await readWorkbookFile(bytes, 'a.xlsx');
  return { bytes, read, grid };
};

test('values of every kind come back as they were, texts that look like something else too', async () => {
  const rows = [['=1+1', '+86', '-', '@a', '007', '45人', ''], [1.5, true, false, null, { error: '#N/A' }, -3]];
  const { grid } = await written({ rows });
  expect(grid?.rows[0]?.slice(0, 6)).toEqual(['=1+1', '+86', '-', '@a', '007', '45人']);
  expect(grid?.rows[1]).toEqual([1.5, true, false, null, { error: '#N/A' }, -3]);
});

test('formulas are formulas, with or without their sign, and show what the model says', async () => {
  const { read } = await written({ rows: [[{ content: { formula: '=SUM(B1:B2)' }, shown: 7 }, 3], [{ content: { formula: 'A1*2' } }, 4]] });
  expect(read?.cells?.get('0,0')).toMatchObject({ formula: 'SUM(B1:B2)', formulaResult: 7 });
  expect(read?.cells?.get('1,0')).toMatchObject({ formula: 'A1*2' });
});

test('merges, widths, frozen rows, comments and formats', async () => {
  const { read } = await written({
    rows: [[{ content: '表', role: 'title' }, null], ['a', { content: 0.5, format: '0.0%', comment: '比例' }]],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    widths: [20, 8],
    frozen: { rows: 1, columns: 1 },
  });
  expect(read?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
  expect(read?.freezePane).toMatchObject({ rows: 1, columns: 1 });
  expect(read?.columns?.map((column) => Math.round(column.width ?? 0))).toEqual([20, 8]);
  expect(read?.cells?.get('1,1')).toMatchObject({ comment: { text: '比例' }, style: { numFmt: '0.0%' } });
});

test('checks of what is typed in', async () => {
  const { read } = await written({
    rows: [['学段', '人数']],
    checks: [
      { kind: 'list', options: ['小学', '初中'], area: { top: 1, left: 0, bottom: 9, right: 0 }, message: '请选择', hint: '学'.repeat(300) },
      { kind: 'whole', least: 0, most: 20000, area: { top: 1, left: 1, bottom: 9, right: 1 } },
      { kind: 'decimal', least: 0, area: { top: 1, left: 2, bottom: 9, right: 2 } },
      { kind: 'formula', formula: '=LEN(D2)<5', area: { top: 1, left: 3, bottom: 9, right: 3 } },
    ],
  });
  expect(read?.dataValidations).toEqual([
    expect.objectContaining({ type: 'list', range: 'A2:A10', values: ['小学', '初中'], errorMessage: '请选择', inputMessage: expect.stringMatching(/^学{254}…$/) }),
    expect.objectContaining({ type: 'whole', range: 'B2:B10', formula1: '0', formula2: '20000' }),
    expect.objectContaining({ type: 'decimal', range: 'C2:C10', operator: 'greaterThanOrEqual', formula1: '0' }),
    expect.objectContaining({ type: 'custom', range: 'D2:D10', formula1: 'LEN(D2)<5' }),
  ]);
});

test('an option that a list cannot hold is refused, not cut in two', async () => {
  await expect(written({ checks: [{ kind: 'list', options: ['a,b'], area: { top: 0, left: 0, bottom: 0, right: 0 } }] })).rejects.toThrow('a,b');
  await expect(written({ checks: [{ kind: 'list', options: ['长'.repeat(300)], area: { top: 0, left: 0, bottom: 0, right: 0 } }] })).rejects.toThrow('255');
});

test('hidden sheets are hidden', async () => {
  const bytes = await writeWorkbookFile({ sheets: [{ name: '表', rows: [['a']] }, { name: '版本', rows: [['b']], hidden: true }] });
  expect((await readWorkbookFile(bytes, 'a.xlsx')).map(({ sheet, hidden }) => [sheet, hidden])).toEqual([['表', false], ['版本', true]]);
});

test('links within the workbook, filters, page ends, hidden rows and columns', async () => {
  const { read } = await written({
    rows: [['mark'], ['学校', 'id'], [{ content: '甲校', link: { sheet: '名 单', row: 4, column: 1 } }, 'x'], ['乙校', 'y']],
    widths: [20, 8],
    filter: { top: 1, left: 0, bottom: 3, right: 1 },
    pageEnds: [2],
    hiddenRows: [0],
    hiddenColumns: [1],
  });
  expect(read?.cells?.get('2,0')).toMatchObject({ hyperlink: { location: "'名 单'!B5" } });
  expect(read?.autoFilter?.range).toBe('A2:B4');
  expect(read?.rowBreaks).toEqual([2]);
  expect(read?.rowDefs?.get(0)?.hidden).toBe(true);
  expect(read?.columns?.[1]?.hidden).toBe(true);
});

test('a sheet with a scale of its own is not fitted to pages, and a colour of a person’s stands in place of ours', async () => {
  const { read: scaled } = await written({ rows: [['一'], [{ content: '存在', role: 'bad', fill: '92D050' }]], pageEnds: [0], printScale: 68 });
  expect(scaled?.pageSetup).toMatchObject({ scale: 68 });
  expect(scaled?.pageSetup?.fitToPage ?? false).toBe(false);
  expect(scaled?.cells?.get('1,0')?.style?.fill).toMatchObject({ fgColor: { rgb: '92D050' } });
});

describe('rows that are made as they are written', () => {
  const awkward = ['=1+1', ' 前后 ', 'a & b < c > d', '行\n行', '\u0001', '😀', '#N/A', '', 1e21, -0.1, 2 / 3, true, false, null, { error: '#DIV/0!' }] as const;
  const looks = [{ content: 0.125, format: '0.00%' }, { content: '?', role: 'doubt' }, { content: null, role: 'input' }, { content: '真', role: 'good', format: '0%' }] as const;

  test('are the same as those that were there before', async () => {
    const given = { rows: [['头'], awkward, looks] };
    const [held, listed] = [await written(given), await written({ rows: [['头']], more: [awkward, looks] })];
    // Only a text that spells an error stays a text.
    const asText = (rows: readonly (readonly unknown[])[] | undefined) => rows?.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null && 'error' in cell && cell.error === '#N/A' ? '#N/A' : cell)));
    expect(asText(listed.grid?.rows)).toEqual(asText(held.grid?.rows));
    const stylesOf = ({ read }: typeof held) => looks.map((_, column) => read?.cells?.get(`2,${column}`)?.style);
    expect(stylesOf(listed)).toEqual(stylesOf(held));
    expect(stylesOf(listed)[1]?.fill).toBeDefined();
  });

  test('come in any number, are asked for while they are written, and leave the other sheets alone', async () => {
    let made = 0;
    const more = { *[Symbol.iterator]() { for (; made < 30_000; made += 1) yield [`第${made}所`, made]; } };
    const bytes = await writeWorkbookFile({ sheets: [{ name: '一', rows: [['x']] }, { name: '二', rows: [['校', '数']], more }, { name: '三', rows: [['y']], more: [] }] });
    const grids = await readWorkbookFile(bytes, 'a.xlsx');
    expect(grids.map(({ rows }) => rows.length)).toEqual([1, 30_001, 1]);
    expect(grids[1]?.rows[30_000]).toEqual(['第29999所', 29_999]);
    expect(grids[2]?.rows).toEqual([['y']]);
  });

  test('hold no formula, no comment and no format of their own', async () => {
    for (const cell of [{ content: { formula: '=A1' } }, { content: 1, comment: 'a' }, { content: 1, format: '0.000' }, { content: 1, link: { sheet: '一', row: 0, column: 0 } }]) {
      await expect(written({ rows: [], more: [[cell]] })).rejects.toThrow(RangeError);
    }
  });
});
