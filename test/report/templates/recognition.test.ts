import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { findTemplate, layTemplate, makeTemplate, TEMPLATES } from '../../../src/report/templates';
import type { LaidPlace, LaidSheet, TemplateDeclaration } from '../../../src/report/templates';
import { modelCell } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { cellAddress, CERTAIN, readWorkbook, type Reading } from '../../../src/workbook';
import type { CellContent } from '../../../src/workbook/cellContent';
import { arrivedIn, figure } from './arrived';
import { filled, type Entries } from './filled';
import { OPTIONS } from './options';

/** What only says that nothing was filled in. */
const MISSING_DATA = new Set(['noDataRows']);
const RESULTS = new Set(['表Ⅱ-1', '表Ⅲ']);

const readBack = async (template: TemplateDeclaration, entries: ReadonlyMap<string, Entries> = new Map()): Promise<Reading> => {
  const bytes = await writeWorkbookFile(filled(makeTemplate(template, OPTIONS), entries));
  return readWorkbook(await readWorkbookFile(bytes, `${template.id}.xlsx`), { fields: FIELDS });
};

const fieldAt = (place: LaidPlace) => {
  const field = FIELDS.get(place.field);
  if (field === undefined) throw new Error(place.field);
  return field;
};

const templateOf = (name: string): TemplateDeclaration => {
  const found = findTemplate(name);
  if (found === undefined) throw new Error(name);
  return found;
};

const byId = TEMPLATES.map((template) => [template.id, template] as const);

test.each(byId)('%s, blank: every heading is certain, and nothing is said but that data are missing', async (_, template) => {
  const reading = await readBack(template);
  expect(reading.issues.filter(({ code }) => !MISSING_DATA.has(code))).toEqual([]);
  const laid = layTemplate(template, OPTIONS);
  expect(reading.sheets.map(({ sheet }) => sheet)).toEqual(laid.map(({ model }) => model.name));
  for (const { model, places } of laid) {
    const sheet = reading.sheets.find(({ sheet: name }) => name === model.name);
    if (!RESULTS.has(model.name)) expect(sheet?.template).not.toBe('unrecognised');
    for (const { field, stage, heading, exponent } of places) {
      const match = sheet?.matches.find(({ at }) => at.row === heading.row && at.column === heading.column);
      const percent = FIELDS.get(field)?.unit === 'ratio';
      expect(match).toMatchObject({ field, score: expect.any(Number), factor: percent ? 0.01 : 10 ** exponent });
      expect({ field, stage: match?.stage, certain: (match?.score ?? 0) >= CERTAIN }).toEqual({ field, stage, certain: true });
    }
  }
});

/** A value for a place: every number is another one, so that no two can be confused. */
const contentFor = (place: LaidPlace, number: number): { readonly content: CellContent; readonly value: unknown } => {
  const field = fieldAt(place);
  switch (field.type) {
    case 'number':
      if (field.unit === 'ratio') return { content: number / 10_000, value: number / 10_000 };
      // So much money as there may be.
      if (place.exponent > 0) return { content: number / 100, value: number * 10 ** (place.exponent - 2) };
      return { content: number, value: number };
    case 'level':
      return { content: 'Ⅳ级', value: 4 };
    case 'evidence':
      return { content: number % 2 === 0 ? '是' : '否', value: number % 2 === 0 };
    case 'flag':
      return { content: '是', value: undefined };
    default:
      return { content: WORDS.get(place.field) ?? null, value: undefined };
  }
};

const WORDS: ReadonlyMap<string, string> = new Map([
  ['schoolName', '育才学校'],
  ['schoolCode', '0212000123'],
  ['schoolType', '九年一贯制学校'],
  ['organiser', '7 县级教育部门'],
  ['region', '镇区'],
  ['town', '城关镇'],
  ['roomPurpose', '音乐'],
  ['roomName', '音乐教室1'],
  ['className', '1班'],
  ['countyName', '某县'],
  ['schoolYear', '2025'],
]);

interface Filling {
  readonly entries: Map<string, CellContent>;
  /** What should arrive, by cell. */
  readonly expected: Map<string, string>;
  number: number;
}

const fillRow = ({ model, places }: LaidSheet, rowOf: (place: LaidPlace) => number, stage: 'primary' | 'junior' | undefined, filling: Filling): void => {
  const staged = places.some(({ field }) => field === 'stage') || stage !== undefined;
  for (const place of places) {
    // In steps, for 1, 2, 3 … are the numbers of columns.
    filling.number += 3;
    const [row, column] = [rowOf(place), place.area.left];
    const { content, value } = place.field === 'stage' ? { content: stage === 'junior' ? '初中' : '小学', value: undefined } : contentFor(place, filling.number);
    filling.entries.set(`${row},${column}`, content);
    if (value === undefined) continue;
    const own = staged && FIELDS.get(place.field)?.scope !== 'room' ? stage : undefined;
    filling.expected.set(cellAddress({ sheet: model.name, row, column }), figure(place.field, place.stage ?? own, value));
  }
};

const begin = (): Filling => ({ entries: new Map(), expected: new Map(), number: 100 });

const onlySheet = (template: TemplateDeclaration): LaidSheet => {
  const [sheet] = layTemplate(template, OPTIONS);
  if (sheet === undefined) throw new Error(template.id);
  return sheet;
};

test.each(['school-form', 'county-form'])('%s, filled: every value arrives under its field and stage, with its cell', async (name) => {
  const template = templateOf(name);
  const sheet = onlySheet(template);
  const filling = begin();
  fillRow(sheet, ({ area }) => area.top, undefined, filling);
  const reading = await readBack(template, new Map([[sheet.model.name, filling.entries]]));
  expect(reading.issues).toEqual([]);
  expect(arrivedIn(reading.dataset)).toEqual(filling.expected);
});

test('county-years, filled: the latest row is this year, the others are earlier ones', async () => {
  const template = templateOf('county-years');
  const sheet = onlySheet(template);
  const numbers = sheet.places.filter(({ field }) => field !== 'reportYear');
  const year = sheet.places.find(({ field }) => field === 'reportYear');
  const entries = new Map<string, CellContent>();
  // Pay of some ten thousands of yuan; a larger sum would be doubted.
  const written = (of: number, at: number, exponent: number): number => (exponent === 4 ? of - 2014 + at / 8 : (of - 2000) * 10 + at);
  for (const [nth, of] of [2024, 2026, 2025].entries()) {
    entries.set(`${(year?.area.top ?? 0) + nth},${year?.area.left ?? 0}`, `${of}年`);
    for (const [at, { area, exponent }] of numbers.entries()) entries.set(`${area.top + nth},${area.left}`, written(of, at, exponent));
  }
  const reading = await readBack(template, new Map([[sheet.model.name, entries]]));
  expect(reading.issues).toMatchObject([{ code: 'earlierYears', severity: 'hint', year: 2026, rows: 2 }]);
  const { dataset } = reading;
  const told = [...(dataset.earlier ?? []), { year: dataset.year, dataset }];
  expect(told.map(({ year: of }) => of)).toEqual([2024, 2025, 2026]);
  for (const { year: of = 0, dataset: { county } } of told) {
    for (const [at, { field, exponent }] of numbers.entries()) expect(county.get(field)).toMatchObject({ state: 'value', value: written(of, at, exponent) * 10 ** exponent });
  }
});

test.each(['school-table', 'class-list', 'year-series'])('%s, filled: every value arrives under its field and stage, with its cell', async (name) => {
  const template = templateOf(name);
  const sheet = onlySheet(template);
  const filling = begin();
  fillRow(sheet, ({ area }) => area.top, 'primary', filling);
  fillRow(sheet, ({ area }) => area.top + 1, 'junior', filling);
  const reading = await readBack(template, new Map([[sheet.model.name, filling.entries]]));
  expect(reading.issues).toEqual([]);
  expect(arrivedIn(reading.dataset)).toEqual(filling.expected);
});

test('the room list, filled', async () => {
  const template = templateOf('rooms');
  const sheet = onlySheet(template);
  const filling = begin();
  fillRow(sheet, ({ area }) => area.top, undefined, filling);
  const reading = await readBack(template, new Map([[sheet.model.name, filling.entries]]));
  expect(reading.issues).toEqual([]);
  expect(arrivedIn(reading.dataset)).toEqual(filling.expected);
  expect(reading.dataset.rooms).toMatchObject([{ purpose: 'music', schoolName: '育才学校', name: '音乐教室1' }]);
});

test('what a school form says of its school in words is read', async () => {
  const template = templateOf('school-form');
  const sheet = onlySheet(template);
  const filling = begin();
  fillRow(sheet, ({ area }) => area.top, undefined, filling);
  const { dataset } = await readBack(template, new Map([[sheet.model.name, filling.entries]]));
  expect(dataset.schools).toMatchObject([{ name: '育才学校', code: '0212000123', type: 'nineYear', region: 'township', town: '城关镇', private: false }]);
  expect(dataset.schools[0]?.flags).toEqual(new Map(['boarding', 'builtBy2010', 'builtBy2016', 'denseUrbanCore', 'ruralSmall50to99', 'maxClassBelow30Rural'].map((flag) => [flag, true])));
});

const formSheet = (name: string): LaidSheet => {
  const found = layTemplate(templateOf('forms'), OPTIONS).find(({ model }) => model.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test('表Ⅰ, 表Ⅱ-2 and 表Ⅵ, filled: the school’s stage is that of its section', async () => {
  const [first, schools, last] = [formSheet('表Ⅰ'), formSheet('表Ⅱ-2'), formSheet('表Ⅵ')];
  const filling = begin();
  fillRow(first, ({ area }) => area.top, undefined, filling);
  const entries = new Map([[first.model.name, new Map(filling.entries)]]);
  filling.entries.clear();
  const sectionRow = (label: string): number => schools.model.rows.findIndex(([cell]) => modelCell(cell ?? null).content === label);
  fillRow(schools, () => sectionRow('小学') + 1, 'primary', filling);
  fillRow(schools, () => sectionRow('初中') + 1, 'junior', filling);
  entries.set(schools.model.name, new Map(filling.entries));
  filling.entries.clear();
  fillRow(last, ({ area }) => area.top, undefined, filling);
  entries.set(last.model.name, new Map(filling.entries));
  const reading = await readBack(templateOf('forms'), entries);
  expect(reading.issues.filter(({ code }) => !MISSING_DATA.has(code))).toEqual([]);
  expect(arrivedIn(reading.dataset)).toEqual(filling.expected);
});

test('表Ⅳ and 表Ⅴ, filled: the figures in the sentences and the answers to items of evidence', async () => {
  const entries = new Map<string, Map<string, CellContent>>();
  for (const sheet of [formSheet('表Ⅳ'), formSheet('表Ⅴ')]) {
    const own = new Map<string, CellContent>();
    sheet.model.rows.forEach((cells, row) => {
      const { content } = modelCell(cells[1] ?? null);
      let number = 0;
      if (typeof content === 'string' && content.includes('＿＿')) own.set(`${row},1`, content.replace(/级、校际差异率＿＿/gu, '级、校际差异率0.12').replace(/＿＿级/gu, 'Ⅲ级').replace(/＿＿/gu, () => String((number += 1))));
    });
    for (const { area } of sheet.places) own.set(`${area.top},${area.left}`, '达标');
    entries.set(sheet.model.name, own);
  }
  const reading = await readBack(templateOf('forms'), entries);
  expect(reading.issues.filter(({ code }) => !MISSING_DATA.has(code) && code !== 'percentRead' && code !== 'percentAmbiguous' && code !== 'countyConflict')).toEqual([]);
  const county = new Map([...reading.dataset.county].flatMap(([key, datum]) => (datum.state === 'value' ? [[key, datum.value] as const] : [])));
  expect(Object.fromEntries(county)).toMatchObject({
    specialFunds: 10_000,
    specialPupils: 2,
    teacherPay: 1,
    rotationEligible: 1,
    rotated: 2,
    rotationRate: 0.03,
    rotatedBackbone: 4,
    rotationBackboneRate: 0.05,
    eliteQuotaRural: 4,
    migrantPurchased: 3,
    'zoneRate@junior': 0.02,
    graduates: 1,
    deceased: 4,
    retentionRate: 0.06,
    disabledEnrolled: 2,
    'level.moral': 3,
    'gap.chinese': 0.12,
  });
  expect([...reading.dataset.evidence].map(([field, { answer }]) => [field, answer])).toEqual(['G01', 'G02', 'G10', 'Q3', 'Q5', 'Q6', 'Q7', 'Q8'].map((item) => [`evidence.${item}`, true]));
});

test('a table of several years is read for the latest, and says so', async () => {
  const template = templateOf('series');
  const sheet = onlySheet(template);
  const filling = begin();
  fillRow(sheet, ({ area }) => area.top, 'primary', filling);
  const earlier = begin();
  fillRow(sheet, ({ area }) => area.top + 1, 'primary', earlier);
  const year = sheet.places.find(({ field }) => field === 'schoolYear')?.area.left ?? -1;
  earlier.entries.set(`${sheet.places[0]?.area.top === undefined ? 0 : sheet.places[0].area.top + 1},${year}`, '2024—2025学年');
  const reading = await readBack(template, new Map([[sheet.model.name, new Map([...filling.entries, ...earlier.entries])]]));
  expect(reading.issues).toMatchObject([{ code: 'earlierYears', year: 2025, rows: 1 }]);
  expect(arrivedIn(reading.dataset)).toEqual(filling.expected);
});
