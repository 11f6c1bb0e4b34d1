import type { FindingIssue, Quantity, Relation, UnknownReason } from '../../../src/core/assessment';
import type { Remedy, Step } from '../../../src/core/explanation';
import { createTranslator, LOCALES } from '../../../src/locale';
import { changedParameters, createWords } from '../../../src/report/words';
import type { Names } from '../../../src/report/words';
import { loadPack } from '../../../src/standards';
import { UNCALCULATED } from '../../../src/workbook/grid';
import type { ReadingIssue } from '../../../src/workbook/reading';

type ByCode<Union extends { readonly code: string }> = { readonly [Code in Union['code']]: Extract<Union, { readonly code: Code }> };
type ByKind<Union extends { readonly kind: string }> = { readonly [Kind in Union['kind']]: Extract<Union, { readonly kind: Kind }> };

const names: Names = { field: (id) => `«${id}»`, rule: (id) => `《${id}》`, part: (_rule, part) => part, department: (id) => id, monitored: (id) => `〈${id}〉` };
const cell = { sheet: '学校', row: 4, column: 3 };
const comparison = { value: 0.515, comparator: '<=', threshold: 0.5, unit: 'none', decimals: 3 } as const;

const reasons: ByCode<UnknownReason> = {
  missingField: { code: 'missingField', field: 'pupils', stage: 'primary' },
  badCell: { code: 'badCell', field: 'pupils', state: 'text', cell, original: '暂缺' },
  noPupils: { code: 'noPupils' },
  noUnits: { code: 'noUnits', stage: 'junior' },
  singleUnit: { code: 'singleUnit', stage: 'junior' },
  zeroMean: { code: 'zeroMean' },
  zeroDenominator: { code: 'zeroDenominator', field: 'pupils' },
  unitsUnknown: { code: 'unitsUnknown', count: 2, of: 10 },
  schoolsLeftOut: { code: 'schoolsLeftOut', count: 2, cell },
  partsUnknown: { code: 'partsUnknown', parts: ['a', 'b'] },
  schoolTypeUnknown: { code: 'schoolTypeUnknown', school: '甲校' },
  schoolTypesUnknown: { code: 'schoolTypesUnknown', count: 2, of: 10 },
  splitImpossible: { code: 'splitImpossible', school: '甲校', field: 'sportArea' },
  stageUnknown: { code: 'stageUnknown', name: '一班' },
  binStraddlesLimit: { code: 'binStraddlesLimit', low: 41, high: 50, limit: 45 },
  classesMissing: { code: 'classesMissing', school: '甲校', known: 3, of: 10 },
  evidenceMissing: { code: 'evidenceMissing', field: 'evidence.X' },
  notDelivered: { code: 'notDelivered', subjects: ['语文', '数学'] },
  outOfRange: { code: 'outOfRange', field: 'satisfaction', value: 95 },
  notFinite: { code: 'notFinite' },
  inconsistent: { code: 'inconsistent', check: 'D01', school: '甲校' },
  notInForce: { code: 'notInForce', date: '2016-01-01' },
};

const side = (field: string, value: number): Quantity => ({ figures: { plus: [field] }, value, unit: 'people' });

const findings: ByCode<FindingIssue> = {
  belowThreshold: { code: 'belowThreshold', comparison: { ...comparison, comparator: '>=' }, floor: 0.425, reachesFloor: true },
  schoolRuleFailed: { code: 'schoolRuleFailed', met: 5, of: 7, minimum: 6, belowFloor: [], short: ['X1', 'X2'] },
  cvOverLimit: { code: 'cvOverLimit', comparison, stage: 'primary' },
  cvNearLimit: { code: 'cvNearLimit', comparison, stage: 'primary' },
  overLimit: { code: 'overLimit', comparison: { ...comparison, unit: 'people', value: 2096, threshold: 2000 } },
  classOverLimit: { code: 'classOverLimit', comparison: { ...comparison, unit: 'people', value: 46, threshold: 45 }, classes: 1 },
  classesExceed: { code: 'classesExceed', known: 6, of: 5 },
  roomsShort: { code: 'roomsShort', purpose: 'music', required: 3, qualified: 2, classes: 25, minimumArea: 96 },
  rateNotMet: { code: 'rateNotMet', comparison: { value: 0.0958, comparator: '>=', threshold: 0.1, unit: 'ratio', decimals: 1 }, numerator: 205, denominator: 2140 },
  underfunded: { code: 'underfunded', comparison: { ...comparison, unit: 'people', value: 80, threshold: 100 }, pupils: 80 },
  evidenceNegative: { code: 'evidenceNegative' },
  vetoed: { code: 'vetoed' },
  levelBelow: { code: 'levelBelow', subject: '语文', level: 2, minimum: 3 },
  gapTooWide: { code: 'gapTooWide', subject: '数学', comparison },
  contradicts: { code: 'contradicts', figure: { ...comparison, comparator: '=', value: 2, threshold: 0.5, decimals: 2 } },
  typeAssumed: { code: 'typeAssumed', schools: 4 },
  inconsistent: { code: 'inconsistent', check: 'D01', relation: { kind: 'atMost', left: side('backboneTeachers', 31), right: side('fullTimeTeachers', 30) } },
  cannotJudge: { code: 'cannotJudge', reason: reasons.noPupils },
};

const inconsistent = (relation: Relation): FindingIssue => ({ code: 'inconsistent', check: 'D01', relation });
const relations: readonly Relation[] = [
  { kind: 'atMost', left: { figures: { plus: ['a', 'b'], minus: ['c'] }, value: 31, unit: 'people' }, right: side('fullTimeTeachers', 30) },
  { kind: 'equal', left: side('newPupils', 80), right: side('grade1Pupils', 81) },
  { kind: 'within', left: side('examinedPupils', 79), right: side('pupils', 100), value: 0.79, min: 0.8, max: 1, unit: 'ratio' },
  { kind: 'classes', of: 'list', classes: 1, low: 40, high: 40, total: side('pupils', 41) },
  { kind: 'classes', of: 'bins', classes: 6, low: 186, high: 210, total: side('pupils', 211) },
  { kind: 'classes', of: 'bins', classes: 6, low: 186, total: side('pupils', 185) },
  { kind: 'rooms', purpose: 'music', rooms: 3, total: side('musicRooms', 2) },
];

const base = { severity: 'query', cell } as const;
const readings: ByCode<ReadingIssue> = {
  uncertainHeading: { ...base, code: 'uncertainHeading', heading: '面积', field: 'sportArea', score: 0.6 },
  duplicateHeading: { ...base, code: 'duplicateHeading', heading: '人数', field: 'pupils', first: cell },
  exampleSkipped: { ...base, code: 'exampleSkipped', text: '示例小学' },
  mergedOverColumns: { ...base, code: 'mergedOverColumns', field: 'pupils' },
  earlierTableRead: { ...base, code: 'earlierTableRead', text: '2023年', year: 2023, used: '2024年' },
  yearMissing: { ...base, code: 'yearMissing', rows: 2 },
  tableYear: { ...base, code: 'tableYear', text: '县级数据', year: 2023, used: 2024 },
  earlierTable: { ...base, code: 'earlierTable', text: '2023年', year: 2023, used: '2024年' },
  earlierHeadings: { ...base, code: 'earlierHeadings', heading: '2023年在校生数', headings: 2, used: '2024年在校生数' },
  otherYear: { ...base, code: 'otherYear', heading: '2023年在校生数', field: 'pupils', year: 2023 },
  severalColumns: { ...base, code: 'severalColumns' },
  mergedHeading: { ...base, code: 'mergedHeading', heading: '在校生数', field: 'pupils' },
  unitUnclear: { ...base, code: 'unitUnclear', heading: '教学仪器设备资产值', field: 'equipmentValue' },
  scaleUnclear: { ...base, code: 'scaleUnclear', field: 'equipmentValue', school: '甲校', values: '25元 ≠ 25万元' },
  noDataRows: { ...base, code: 'noDataRows' },
  workbookEmpty: { ...base, code: 'workbookEmpty' },
  nothingRecognised: { ...base, code: 'nothingRecognised' },
  schoolCarried: { ...base, code: 'schoolCarried', school: '甲校' },
  listedSchoolMissing: { ...base, code: 'listedSchoolMissing' },
  itemsUnread: { ...base, code: 'itemsUnread', heading: '其他', items: 3 },
  notRecognised: { ...base, code: 'notRecognised' },
  hiddenSkipped: { ...base, code: 'hiddenSkipped' },
  hiddenRowsRead: { ...base, code: 'hiddenRowsRead', rows: 4 },
  percentAmbiguous: { ...base, code: 'percentAmbiguous', field: 'satisfaction', text: '1.02' },
  dateForNumber: { ...base, code: 'dateForNumber', field: 'pupils', text: '2025-09-01' },
  schoolAmbiguous: { ...base, code: 'schoolAmbiguous', school: '中心小学' },
  schoolNameMissing: { ...base, code: 'schoolNameMissing' },
  stagesAlike: { ...base, code: 'stagesAlike', field: 'sportArea', school: '甲校', value: 3000, otherCell: base.cell },
  stageMismatch: { ...base, code: 'stageMismatch', school: '甲校', type: 'primary', stage: 'junior' },
  textForNumber: { ...base, code: 'textForNumber', field: 'pupils', text: '暂缺' },
  errorValue: { ...base, code: 'errorValue', field: 'pupils', error: '#DIV/0!' },
  negative: { ...base, code: 'negative', field: 'pupils', value: -3 },
  notInteger: { ...base, code: 'notInteger', field: 'pupils', value: 3.5 },
  aboveMaximum: { ...base, code: 'aboveMaximum', field: 'satisfaction', value: 9, max: 1 },
  percentRead: { ...base, code: 'percentRead', field: 'satisfaction', text: '95', value: 0.95 },
  unitRead: { ...base, code: 'unitRead', field: 'pupils', text: '45人', value: 45 },
  unknownWord: { ...base, code: 'unknownWord', field: 'boarding', text: '也许' },
  answerAmbiguous: { ...base, code: 'answerAmbiguous', field: 'evidence.X', text: '无' },
  duplicateSchool: { ...base, code: 'duplicateSchool', school: '甲校', first: cell },
  schoolRowsDiffer: { ...base, code: 'schoolRowsDiffer', school: '甲校', first: cell },
  schoolSplit: { ...base, code: 'schoolSplit', school: '甲校', heading: '年级', first: cell },
  duplicateCode: { ...base, code: 'duplicateCode', schoolCode: '001', first: cell },
  nameDiffers: { ...base, code: 'nameDiffers', school: '东小学', other: '东学校', schoolCode: '001' },
  conflict: { ...base, code: 'conflict', field: 'pupils', school: '甲校', value: 1, other: 2, otherCell: cell },
  disputed: { ...base, code: 'disputed', field: 'rotated', school: '', values: '1 ≠ 2' },
  leftOutBefore: { ...base, code: 'leftOutBefore', text: '甲校 · 甲.xlsx' },
  countyConflict: { ...base, code: 'countyConflict', field: 'rotated', value: 1, other: 2, otherCell: cell },
  outsideStages: { ...base, code: 'outsideStages', text: '大班' },
  maybeSameSchool: { ...base, code: 'maybeSameSchool', school: '第1小学', other: '第一小学', otherFile: 'a.xlsx', likeness: 0.95 },
  schoolUnknown: { ...base, code: 'schoolUnknown', school: '乙校' },
  stageMissing: { ...base, code: 'stageMissing', school: '乙校' },
  typeInferred: { ...base, code: 'typeInferred', school: '乙校', type: 'primary' },
  sixthGrade: { ...base, code: 'sixthGrade', school: '乙校' },
  subtotalSkipped: { ...base, code: 'subtotalSkipped', text: '合计' },
  earlierYears: { ...base, code: 'earlierYears', year: 2025, rows: 12 },
  formulaBroken: { ...base, code: 'formulaBroken', field: 'pupils' },
  formulaOverwritten: { ...base, code: 'formulaOverwritten', field: 'pupils', value: 5 },
  sumStopsShort: { ...base, code: 'sumStopsShort', field: 'pupils', first: cell },
  branchAdded: { ...base, code: 'branchAdded', school: '东校区', main: '甲小学' },
  branchAlone: { ...base, code: 'branchAlone', school: '东校区' },
  mergedOverSchools: { ...base, code: 'mergedOverSchools', field: 'pupils' },
  placeRow: { ...base, code: 'placeRow', text: '城关镇' },
  rowShifted: { ...base, code: 'rowShifted', school: '甲校', text: '14' },
  schoolNamedOutside: { ...base, code: 'schoolNamedOutside', school: '甲小学', by: 'file' },
  tooManySheets: { ...base, code: 'tooManySheets', sheets: 300, limit: 200 },
  tooManyRows: { ...base, code: 'tooManyRows', rows: 300_000, limit: 200_000 },
};

const operand = { name: 'pupils', value: 302, unit: 'people', cells: [cell] } as const;
const steps: ByKind<Step> = {
  given: { kind: 'given', operand: { ...operand, original: '３０２人' } },
  sum: { kind: 'sum', result: operand, plus: [operand], minus: [operand] },
  quotient: { kind: 'quotient', result: operand, numerator: operand, denominator: operand, multiplier: 100 },
  split: { kind: 'split', result: operand, total: operand, share: 0.418, terms: [{ stage: 'primary', pupils: 166, weight: 1 }], of: 'primary' },
  average: { kind: 'average', stage: 'primary', of: [{ rule: 'R1', value: 0.3 }, { rule: 'R2', value: 0.5 }], value: 0.4 },
  dispersion: { kind: 'dispersion', units: 5, pupils: 302, mean: 6.33, sd: 3.26, cv: 0.515, top: [{ school: '小学3', share: 0.48, value: 10.5 }] },
  count: { kind: 'count', met: 5, of: 7, minimum: 6, belowThreshold: ['X1'], belowFloor: ['X2'] },
  tally: { kind: 'tally', judged: 60, notMet: 2, unknown: 1, schools: ['甲校'] },
  roundUp: { kind: 'roundUp', purpose: 'music', classes: 25, per: 12, required: 3, qualified: 2 },
  recorded: { kind: 'recorded', field: 'evidence.X', answer: true, proof: '文件', cell },
  compare: { kind: 'compare', comparison, holds: false },
  unknown: { kind: 'unknown', reason: reasons.noPupils },
};

const remedies: ByKind<Remedy> = {
  add: { kind: 'add', field: 'qualifiedTeachers', amount: 3, unit: 'people', reaches: 'threshold' },
  reduce: { kind: 'reduce', field: 'classPupils', amount: 2, unit: 'people' },
  fill: { kind: 'fill', field: 'pupils', cell },
  raiseLowest: { kind: 'raiseLowest', schools: ['甲校', '乙校'] },
};

const finding = (issue: FindingIssue) =>
  ({ id: 'x', rule: 'X', part: 'p', subject: { kind: 'school', school: '甲校' }, verdict: 'notMet', severity: 'error', issue, cells: [cell], departments: ['教育'] }) as const;

describe.each(LOCALES)('words in %s', (locale) => {
  const words = createWords(createTranslator(locale), names);
  const sentences: readonly string[] = [
    ...Object.values(reasons).map(words.reason),
    ...(['blank', 'text', 'error', 'negative'] as const).map((state) => words.reason({ code: 'badCell', field: 'pupils', state })),
    ...Object.values(findings).flatMap((issue) => [words.finding(finding(issue)), words.advice(finding(issue))]),
    ...relations.map((relation) => words.finding(finding(inconsistent(relation)))),
    ...(['error', 'query', 'hint'] as const).map((severity) => words.advice({ ...finding(findings.inconsistent), severity })),
    ...Object.values(reasons).map((reason) => words.advice(finding({ code: 'cannotJudge', reason }))),
    ...Object.values(readings).map(words.reading),
    ...Object.values(steps).map(words.step),
    ...Object.values(remedies).map(words.remedy),
  ];

  test('every code has a sentence with all its data filled in', () => {
    // A missing key shows as the key (no spaces, no Chinese), a missing datum as {{name}} or undefined.
    expect(sentences.filter((sentence) => /\{\{|undefined|NaN|^[\w.:]*$/.test(sentence))).toEqual([]);
  });
});

describe('figures', () => {
  const words = createWords(createTranslator('zh-CN'), names);

  test('a ratio is a percentage, a count has its unit', () => {
    expect(words.number(0.957, 'ratio', 1)).toBe('95.7%');
    expect(words.number(1286, 'people')).toBe('1,286人');
    expect(words.number(7, 'perPupilArea')).toBe('7㎡/生');
  });

  test('decimals that are asked for are shown, as in the forms (表Ⅲ: three)', () => {
    expect(words.number(0.5, 'none', 3)).toBe('0.500');
    expect(words.number(0.95, 'ratio', 1)).toBe('95.0%');
  });

  test('a figure that misses never looks equal to what it misses', () => {
    // 4.196 shown with one decimal would read 4.2 below 4.2.
    expect(words.figures({ value: 4.196, comparator: '>=', threshold: 4.2, unit: 'per100', decimals: 1 })).toEqual({ value: '4.196', threshold: '4.2' });
  });

  test('a formula without a stored result is not called an error value', () => {
    expect(words.reading({ ...base, code: 'errorValue', field: 'pupils', error: UNCALCULATED })).toContain('没有保存');
    expect(words.reason({ code: 'badCell', field: 'pupils', state: 'error', original: UNCALCULATED })).toContain('没有保存');
  });

  test('a place names file, sheet and address', () => {
    expect(words.cell({ file: '甲校.xlsx', sheet: '表一', row: 9, column: 27 })).toBe('甲校.xlsx · 表一!AB10');
  });
});

test('indicators that cannot be judged are told by their names, not by their ids', () => {
  expect(createWords(createTranslator('zh-CN'), names).reason(reasons.partsUnknown)).toContain('《a》、《b》');
});

describe('a monitored subject', () => {
  const { reason, finding } = createWords(createTranslator('zh-CN'), names);
  const place = { id: 'x', rule: 'Q9', part: 'monitoring', subject: { kind: 'county' }, verdict: 'notMet', severity: 'error', cells: [], departments: [] } as const;

  test('is told by its name, not by its id', () => {
    expect(reason(reasons.notDelivered)).toContain('〈语文〉、〈数学〉');
    expect(finding({ ...place, issue: findings.levelBelow })).toContain('〈语文〉');
    expect(finding({ ...place, issue: findings.gapTooWide })).toContain('〈数学〉');
  });
});

describe('parameters', () => {
  const words = createWords(createTranslator('zh-CN'), names);
  const pack = loadPack('national-2017');
  const defaults = Object.fromEntries(pack.parameters.map((parameter) => [parameter.id, parameter.default]));

  test('only those that are not at their default are changed', () => {
    expect(changedParameters(pack, defaults)).toEqual([]);
    expect(changedParameters(pack, { ...defaults, includePrivate: false }).map(({ parameter, value }) => [parameter.id, value])).toEqual([['includePrivate', false]]);
  });

  test('a value is a yes or no, a figure with its unit, or the words of a choice', () => {
    const used = { includePrivate: false, roomCounting: 'combined', specialSchoolFunds: 8000 };
    expect(changedParameters(pack, used).map(words.parameter)).toEqual(expect.arrayContaining(['否', '8,000元/生']));
    const choice = changedParameters(pack, used).find(({ parameter }) => parameter.id === 'roomCounting');
    const label = choice?.parameter.type === 'choice' ? choice.parameter.options.find(({ id }) => id === 'combined')?.label.zh : undefined;
    expect(choice === undefined ? '' : words.parameter(choice)).toBe(label);
  });
});
