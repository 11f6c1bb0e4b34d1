import type { ConversionNote, ConversionReason } from '../../../src/functions/native/convert';
import { createTranslator, LOCALES } from '../../../src/locale';
import { CASE_A, sheetOf } from '../formulas';
import { reasonOf } from './converting';

const LONG_NAME = '很长很长的工作表名称很长很长的工作表名称很长很长的工作';

/** Every reason with a formula that stays for it. */
const STAYING: readonly (readonly [ConversionReason['code'], string, Readonly<Record<string, unknown>>?])[] = [
  ['noOwnFunction', '=SUM(A1)'],
  ['unreadable', '=BALANCE.CV(D2:D6'],
  ['readsWorkbook', '=CHECK.CLASSSIZE()', { name: 'CHECK.CLASSSIZE' }],
  ['readsWorkbook', '=BALANCE.COUNTY(,"national-2017")', { name: 'BALANCE.COUNTY' }],
  ['noNativeForm', '=BALANCE.COUNTY(A1:D6)', { name: 'BALANCE.COUNTY' }],
  ['noNativeForm', '=CHECK.ROOMS(24,{96,100},{90,95})', { name: 'CHECK.ROOMS' }],
  ['readsWorkbook', '=IF(TRUE,CHECK.COUNTY(),"")', { name: 'CHECK.COUNTY' }],
  ['readsWorkbook', '=CHECK.CERTIFICATE()', { name: 'CHECK.CERTIFICATE' }],
  ['noNativeForm', '=BALANCE.SOURCE("R1")', { name: 'BALANCE.SOURCE' }],
  ['argumentUnsupported', '=BALANCE.THEIL(D2:D6,B2:B6,A2:A6,"T组间")', { argument: { zh: '分组', en: 'groups' } }],
  ['argumentUnsupported', '=CHECK.CLASSSIZE(B2:B6,"小学","说明")', { argument: { zh: '输出', en: 'output' } }],
  ['argumentUnsupported', '=CHECK.CERTIFICATE(B2:B3,C2:C3)'],
  ['failing', '=BALANCE.STANDARD("R1","高中")', { message: expect.stringContaining('高中') }],
  ['failing', '=BALANCE.CV(D2:D6,B2:B5)', { message: expect.stringContaining('5 行 1 列') }],
  ['failing', '=BALANCE.CV()', { message: expect.stringContaining('缺少参数') }],
  ['failing', '=BALANCE.MEAN(A1,B1,C1)', { message: expect.stringContaining('最多 2 个参数') }],
  ['failing', '=BALANCE.STANDARD("R1","小学","没有")', { message: expect.stringContaining('没有') }],
  ['constantNeeded', '=BALANCE.STANDARD("R1","小学",E1)', { argument: { zh: '标准', en: 'standard' } }],
  ['wordUnusual', '=BALANCE.STANDARD("R1",E2)', { place: '表!E2', text: '小 学' }],
  ['numberAsText', '=BALANCE.MEAN(E3:E4,B2:B3)', { place: '表!E3', text: '45人' }],
  ['numberAsText', '=BALANCE.MEAN(E4:E5,B2:B3)', { place: '表!E5', text: '—' }],
  ['failing', '=BALANCE.MEAN(E7:E8,B2:B3)', { message: expect.stringContaining('TRUE') }],
  ['emptyText', '=BALANCE.GINI(E6:E7,B2:B3)', { place: '表!E6' }],
  ['cellsNeeded', '=BALANCE.GINI({1,2,3})'],
  ['cellsNeeded', '=BALANCE.CV(IF(D2:D6>1,D2:D6,0),B2:B6)'],
  ['cellsNeeded', '=BALANCE.RETENTION(ABS(B2:B6),1,1,1,1)'],
  ['shapeUnknown', '=BALANCE.PERPUPIL(总量,学生数)'],
  ['tooManyCells', '=BALANCE.GINI(D2:D6000,B2:B6000)', { most: 5000 }],
  ['spillReference', '=BALANCE.MEAN(H2#)', { reference: 'H2#' }],
  ['tableInside', '=MAX(BALANCE.CONTRIBUTION(D2:D6,B2:B6))', { name: 'BALANCE.CONTRIBUTION' }],
  ['notSpilled', '=BALANCE.PERPUPIL(C2:C6,B2:B6)', { rows: 5, columns: 1 }],
  ['tooLong', `=CHECK.SCHOOLSIZE('${LONG_NAME}'!A1:A99,'${LONG_NAME}'!B1:B99)`, { most: 8192 }],
  ['tooDeep', `=${'ABS('.repeat(64)}BALANCE.MEAN(D2:D6)${')'.repeat(64)}`, { most: 64 }],
];

const GRID = sheetOf('表', CASE_A.rows.map((row, index) => [...row, ['national-2017', '小 学', '45人', 3, '—', ''][index] ?? null]).concat([[null, null, null, null, 1], [null, null, null, null, true]]));

test.each(STAYING.map(([code, formula, data = {}]) => ({ code, formula, data })))('$code: $formula', ({ code, formula, data }) => {
  expect(reasonOf(formula, undefined, [GRID])).toEqual(expect.objectContaining({ code, ...data }));
});

/** Said in convert.test.ts: it is of values only. */
const OF_VALUES: ReadonlySet<ConversionReason['code']> = new Set(['showsError']);

/** All codes; the compiler keeps the lists whole. */
const REASONS: Readonly<Record<ConversionReason['code'], true>> = {
  noOwnFunction: true, unreadable: true, readsWorkbook: true, noNativeForm: true, argumentUnsupported: true, failing: true, constantNeeded: true, wordUnusual: true, numberAsText: true, emptyText: true,
  cellsNeeded: true, shapeUnknown: true, tooManyCells: true, spillReference: true, tableInside: true, notSpilled: true, tooLong: true, tooDeep: true, showsError: true,
};
const NOTES: Readonly<Record<ConversionNote['code'], true>> = { standardFixed: true, choiceFixed: true, languageFixed: true, unchecked: true, wordsFixed: true, unknownAsError: true, newerParts: true, errorsKept: true };

test('every reason has a formula here', () => {
  const shown = new Set(STAYING.map(([code]) => code));
  expect(Object.keys(REASONS).filter((code) => !shown.has(code as ConversionReason['code']) && !OF_VALUES.has(code as ConversionReason['code']))).toEqual([]);
});

test.each(LOCALES)('every reason and note has words in %s', (locale) => {
  const { has } = createTranslator(locale);
  const wordless = [...Object.keys(REASONS).map((code) => `conversion:reason.${code}`), ...Object.keys(NOTES).map((code) => `conversion:note.${code}`)].filter((key) => !has(key) && !has(`${key}_other`));
  expect(wordless).toEqual([]);
});
