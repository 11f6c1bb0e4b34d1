import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { formsPart } from '../../../src/report/official/formsPart';
import { reportWorkbook } from '../../../src/report/handIn/reportWorkbook';
import { modelCell } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { readWorkbook, type Grid } from '../../../src/workbook';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { canonical } from '../merged/canonical';
import { unitFigure } from '../../workbook/sheets';
import { SCHOOLS, contextOf, gridsOf } from './smallCounty';

const NAMES = ['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ'];

const throughFile = async (...[grids, dataPlace]: readonly [readonly Grid[], 'report' | 'none']): Promise<readonly Grid[]> => {
  const context = contextOf(grids, { dataPlace });
  const parts = new Set(dataPlace === 'report' ? (['forms', 'data'] as const) : (['forms'] as const));
  return readWorkbookFile(await writeWorkbookFile(reportWorkbook(context, parts)), '上报.xlsx');
};

test('read back with its data it is the same county, and the forms are no data', async () => {
  const grids = gridsOf();
  const back = await throughFile(grids, 'report');
  expect(back.filter((grid) => ownSheetOf(grid) === 'report').map(({ sheet }) => sheet)).toEqual(NAMES);
  const reading = readWorkbook(back, { fields: FIELDS });
  expect(canonical(reading.dataset)).toEqual(canonical(readWorkbook(grids, { fields: FIELDS }).dataset));
  expect(reading.sheets.map(({ template }) => template)).toEqual(['schoolTable', 'classList', 'countyForm']);
});

test('rows that could not be taken in stay so', async () => {
  const grids = gridsOf({ schools: [...SCHOOLS, ...SCHOOLS.slice(0, 1)] });
  const back = readWorkbook(await throughFile(grids, 'report'), { fields: FIELDS });
  expect(back.dataset.leftOut).toHaveLength(1);
  expect(canonical(back.dataset)).toEqual(canonical(readWorkbook(grids, { fields: FIELDS }).dataset));
});

test('the forms alone are what a county hands in: read, they give the figures they print', async () => {
  const reading = readWorkbook(await throughFile(gridsOf(), 'none'), { fields: FIELDS });
  expect(unitFigure(reading, '甲小学', 'primary', 'qualifiedTeachersPer100')).toBe(5);
  expect(unitFigure(reading, '戊学校', 'junior', 'equipmentPerPupil')).toBe(3000);
  expect(unitFigure(reading, '乙小学', 'primary', 'pupils')).toBe(100);
  expect(reading.dataset.schools.find(({ name }) => name === '乙小学')?.private).toBe(true);
  expect(reading.dataset.county.get('population')).toMatchObject({ state: 'value', value: 523_460 });
  expect(reading.dataset.county.get('rotatedBackbone')).toMatchObject({ state: 'value', value: 3 });
  expect(reading.dataset.county.get('staff@primary')?.state).not.toBe('value');
});

test('the mark stands above in a hidden row, and the form below it as ever', () => {
  const [plain, marked] = (['none', 'report'] as const).map((dataPlace) => formsPart(contextOf(gridsOf(), { dataPlace })));
  for (const [at, model] of (marked ?? []).entries()) {
    expect(model.hiddenRows).toEqual([0]);
    expect(model.rows.slice(1)).toEqual(plain?.[at]?.rows.map((row) => row.map(modelCell)));
    expect(model.frozen?.rows).toBe((plain?.[at]?.frozen?.rows ?? 0) + 1);
    expect(model.merges?.map(({ top }) => top - 1)).toEqual(plain?.[at]?.merges?.map(({ top }) => top));
  }
});

test('every computed number is asked for as a formula, with the value it must come to', () => {
  const asked: (readonly [string, number | string])[] = [];
  const context = { ...contextOf(gridsOf()), formulaOf: ({ kind }: { readonly kind: string }, value: number | string) => (asked.push([kind, value]), '=0') };
  const bare = formsPart(context).flatMap(({ name, rows }) =>
    rows.flatMap((row) => row.flatMap((cell, column) => (typeof modelCell(cell).content === 'number' ? [`${name} ${column}`] : []))),
  );
  // 序号 and the organiser's code are written, not computed.
  expect(new Set(bare)).toEqual(new Set(['表Ⅱ-2 0', '表Ⅱ-2 2']));
  expect(new Set(asked.map(([kind]) => kind))).toEqual(
    new Set(['countyFigure', 'unitsMet', 'shareMet', 'unitFigure', 'indicator', 'unitVerdict', 'units', 'mean', 'cv', 'compositeCv', 'notMet', 'judged', 'pupilsBelow', 'rate', 'countyShare', 'countySum', 'itemVerdict', 'remark']),
  );
  expect(asked).toContainEqual(['rate', 0.12]);
  expect(asked).toContainEqual(['unitVerdict', '否']);
});
