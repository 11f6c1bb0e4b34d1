import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { ownResultOf } from '../../../src/functions/ownResults';
import { readWorkbookFile } from '../../../src/host/file';
import { cellKey, UNCALCULATED } from '../../../src/workbook/grid';
import { workbookOf, workbookParts, zipOf } from './zip';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', name)));

/** What the two workbooks saved by Calc hold; see fixtures/README.md. */
const CALC_ROWS = [
  ['学校', '在校生数', '占比', '日期', '公式', '文本', '错误'],
  ['第一小学', 45, 0.95, '2024-09-02', 90, '甲乙', { error: '#DIV/0!' }],
  ['第二小学', 37.5, 0.5, '2024-09-03', 75, '甲丙', { error: '#N/A' }],
  [],
  ['备注 合并'],
];

/** Of an .xls no formulas are known. */
const CALC_FORMULAS = new Map([[cellKey(1, 4), 'B2*2'], [cellKey(1, 5), '"甲"&"乙"'], [cellKey(1, 6), '1/0'], [cellKey(2, 4), 'B3*2'], [cellKey(2, 5), '"甲"&"丙"'], [cellKey(2, 6), 'NA()']]);

test.each(['calc.xlsx', 'calc.xls'])('%s: values, results of formulas, errors, dates, merges, what is hidden, percentages', async (name) => {
  const grids = await readWorkbookFile(fixture(name), name);
  expect(grids).toEqual([
    {
      file: name,
      sheet: '学校表',
      hidden: false,
      rows: CALC_ROWS,
      columnCount: 7,
      merges: [{ top: 4, left: 0, bottom: 4, right: 2 }],
      hiddenRows: new Set([2]),
      percentCells: new Set([cellKey(1, 2), cellKey(2, 2)]),
      ...(name === 'calc.xls' ? {} : { formulas: CALC_FORMULAS }),
    },
    { file: name, sheet: '隐藏', hidden: true, rows: [[7]], columnCount: 1, merges: [], hiddenRows: new Set(), percentCells: new Set() },
  ]);
});

test('the extension plays no part: an .xls named .xlsx and an .et read alike', async () => {
  const [first] = await readWorkbookFile(fixture('calc.xls'), '某校.et');
  expect(first?.rows).toEqual(CALC_ROWS);
});

test('a formula without a stored result is an error, not a blank', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [[1, 2]], cells: new Map([['0,2', { formula: 'A1+B1' }]]) }] });
  const [grid] = await readWorkbookFile(bytes, '未计算.xlsx');
  expect(grid?.rows).toEqual([[1, 2, { error: UNCALCULATED }]]);
});

test('a cell that shares a formula has it as its own: relative addresses move, texts and fixed addresses do not', async () => {
  const data =
    '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1+$A1+A$1&amp;"A1"+LOG10(A1)+\'A1\'!A1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>';
  const [grid] = await readWorkbookFile(workbookOf([{ name: '表', data }]), 'a.xlsx');
  expect([...(grid?.formulas?.values() ?? [])]).toEqual(["A1+$A1+A$1&\"A1\"+LOG10(A1)+'A1'!A1", "B1+$A1+B$1&\"A1\"+LOG10(B1)+'A1'!B1", "A2+$A2+A$1&\"A1\"+LOG10(A2)+'A1'!A2"]);
});

test("the add-in's own results are blank, with what spills from them; other formulas keep theirs", async () => {
  const cell = (address: string, value: string, formula = ''): string => `<c r="${address}"${value === '#NAME?' ? ' t="e"' : ''}>${formula}<v>${value}</v></c>`;
  const data =
    `<row r="1">${cell('A1', '1')}${cell('B1', '2', '<f>A1*2</f>')}${cell('C1', '0.5', '<f>_xldudf_BALANCE_CV(A1:B1)</f>')}${cell('D1', '#NAME?', '<f>_xldudf_CHECK_COUNTY()</f>')}<c r="E1"><f>_xldudf_BALANCE_CV(A1)</f></c></row>` +
    `<row r="2">${cell('A2', '10', '<f t="array" ref="A2:B3">_xldudf_BALANCE_COUNTY()</f>')}${cell('B2', '11')}${cell('C2', '9')}</row>` +
    `<row r="3">${cell('A3', '12')}${cell('B3', '13')}${cell('C3', '4', '<f>_xldudf_BALANCE_PER100(A1,B1)</f>')}</row>`;
  const bytes = workbookOf([{ name: '表', data }]);
  const [grid] = await readWorkbookFile(bytes, 'a.xlsx', { ownResultOf });
  expect(grid?.rows).toEqual([[1, 2], [null, null, 9], [null, null, 4]]);
  // Without being told, a reader of files knows of no functions.
  const [plain] = await readWorkbookFile(bytes, 'a.xlsx');
  expect(plain?.rows.slice(1)).toEqual([[10, 11, 9], [12, 13, 4]]);
});

test('digits kept as text stay text, blank and zero differ, rich text is joined', async () => {
  const data =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>002</t></is></c><c r="B1"><v>0</v></c><c r="C1"/><c r="D1" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><r><t>班额</t></r><r><t>超标</t></r></is></c></row>';
  const [grid] = await readWorkbookFile(workbookOf([{ name: '表', data }]), 'a.xlsx');
  expect(grid?.rows).toEqual([['002', 0, null, true], [], ['班额超标']]);
});

test('cells without addresses and names with a prefix are read', async () => {
  const data = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
  const parts = workbookParts([{ name: '表', data }]).map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, content: (part.content as string).replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=') } : part,
  );
  const [grid] = await readWorkbookFile(zipOf(parts), 'a.xlsx');
  expect(grid?.rows).toEqual([[1, 2], [3]]);
});

test('a number too large for any cell is an error, not Infinity', async () => {
  const [grid] = await readWorkbookFile(workbookOf([{ name: '表', data: '<row r="1"><c r="A1"><v>1e999</v></c></row>' }]), 'a.xlsx');
  expect(grid?.rows).toEqual([[{ error: '#NUM!' }]]);
});

test('sheet names with marks that XML escapes are read', async () => {
  const [grid] = await readWorkbookFile(workbookOf([{ name: '一(1)班 &amp; &quot;二&quot; &lt;3&gt;', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]), 'a.xlsx');
  expect(grid).toMatchObject({ sheet: '一(1)班 & "二" <3>', rows: [[1]] });
});

test('chart sheets are passed over, the others keep their places', async () => {
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const grids = await readWorkbookFile(workbookOf([{ name: '甲', data: cell }, { name: '图', chart: true }, { name: '乙', data: cell }]), 'a.xlsx');
  expect(grids.map((grid) => grid.sheet)).toEqual(['甲', '乙']);
});

test('part names written with backslashes are read', async () => {
  const parts = workbookParts([{ name: '表', data: '<row r="1"><c r="A1"><v>5</v></c></row>' }]).map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }));
  const [grid] = await readWorkbookFile(zipOf(parts), 'a.xlsx');
  expect(grid?.rows).toEqual([[5]]);
});
