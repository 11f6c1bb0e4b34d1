/** @jest-environment jsdom */
import { keepJournal, readJournal } from '../../../src/functions/journalSetting';
import { openWorkbook } from '../../../src/functions/openWorkbook';
import { loadPack, DEFAULT_PACK } from '../../../src/standards';
import type { HandInChoice } from '../../../src/taskpane/handIn/choice';
import { firstChoice } from '../../../src/taskpane/handIn/choice';
import { applyHandIn } from '../../../src/taskpane/handIn/applyHandIn';
import { planHandIn } from '../../../src/taskpane/handIn/handInPlan';
import { planMerged } from '../../../src/taskpane/handIn/planMerged';
import type { HandInSource } from '../../../src/taskpane/handIn/makeReport';
import type { SheetsPlan } from '../../../src/taskpane/handIn/sheetsPlan';
import { createLanguage } from '../../../src/taskpane/language';
import type { Outcome } from '../../../src/taskpane/outcome';
import { validate } from '../../../src/taskpane/session';
import { restoreOperation } from '../../../src/taskpane/writing/restoreOperation';
import type { SheetHost } from '../../../src/taskpane/writing/sheetStanding';
import { EMPTY_JOURNAL } from '../../../src/workbook/writeJournal';
import { Book, Host } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { bookState } from '../../host/excel/bookState';
import { bootOffice } from '../../office/bootOffice';
import { fillCounty } from './countyBook';

jest.setTimeout(180_000);

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = openWorkbook() as SheetHost;
const language = createLanguage('zh-CN', loadPack(DEFAULT_PACK));
const OPTIONS = { options: { date: '2026-11-25', parameters: {}, profiles: [] }, choices: [] };

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(async () => {
  Object.assign(book, { readOnly: false, isStructureProtected: false });
  fillCounty(book);
  await keepJournal(excel, EMPTY_JOURNAL);
});

const judged = (): Promise<Outcome> => validate(excel, OPTIONS, { signal: new AbortController().signal, onProgress: () => undefined });
const sourceOf = (outcome: Outcome): HandInSource => ({ outcome, files: [{ name: '当前工作簿', sha256: undefined }] });
const choice = (...parts: Parameters<typeof parted>): HandInChoice => parted(...parts);
const parted = (parts: readonly string[] = ['audit', 'problems', 'largeClasses'], form: HandInChoice['form'] = 'values'): HandInChoice => ({
  ...firstChoice('sheets'),
  form,
  parts: new Set([...firstChoice('sheets').parts].filter((part) => parts.includes(part))),
});
const plan = async (of: HandInChoice = choice()): Promise<SheetsPlan> => planHandIn(excel, sourceOf(await judged()), of, language);
const write = async (of?: HandInChoice): Promise<string> => {
  const outcome = await applyHandIn(excel, await plan(of));
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome.operation.id;
};

const sheetOf = (name: string): Sheet => {
  const found = book.sheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** Where a ledger's column stands. */
const columnOf = (sheet: Sheet, heading: string): { readonly row: number; readonly column: number } => {
  for (const [row, column, cell] of sheet.cells()) if (cell.value === heading) return { row, column };
  throw new Error(`no heading ${heading}`);
};

test('every part is written, checked again it is the same county, and 还原 leaves the workbook as it was', async () => {
  const before = bookState(book);
  const first = await judged();
  const id = await write(firstChoice('sheets'));
  expect(book.sheets.length).toBeGreaterThan(12);
  const again = await judged();
  expect(again.reading.dataset.schools.map(({ name }) => name)).toEqual(first.reading.dataset.schools.map(({ name }) => name));
  expect(again.assessment.items.map(({ verdict }) => verdict)).toEqual(first.assessment.items.map(({ verdict }) => verdict));
  expect(again.reading.issues.map(({ code }) => code)).toEqual(first.reading.issues.map(({ code }) => code));
  expect(await restoreOperation(excel, id)).toMatchObject({ left: [], sheetsLeft: [] });
  expect(bookState(book)).toBe(before);
});

test('with formulas: every computed cell is one, none was changed by the way into the workbook', async () => {
  const first = await judged();
  const id = await write(choice(['forms'], 'formulas'));
  // Working sheets and copies of the data are none.
  const again = await judged();
  expect(again.reading.issues.map(({ code }) => code)).toEqual(first.reading.issues.map(({ code }) => code));
  expect(again.assessment.items.map(({ verdict }) => verdict)).toEqual(first.assessment.items.map(({ verdict }) => verdict));
  const formulas = book.sheets.flatMap((sheet) => sheet.formulaPositions());
  expect(formulas.length).toBeGreaterThan(100);
  await restoreOperation(excel, id);
  expect(book.sheets).toHaveLength(5);
});

describe('ledgers, written again', () => {
  test('are brought up to date where they stand: words, colours and order stay, what is solved is told, what is new comes below', async () => {
    await write();
    const ledger = sheetOf('问题清单');
    const { row: top, column: measures } = columnOf(ledger, '整改措施');
    const { column: status } = columnOf(ledger, '状态');
    host.userEdit(ledger, top + 1, measures, '招聘教师两名');
    ledger.applyStyle({ row: top + 1, column: 0, rowCount: 1, columnCount: 5 }, { fill: '#FFFF00' }, 'user');
    const rows = (ledger.used()?.rowCount ?? 0) + (ledger.used()?.row ?? 0);
    // Figures go wrong.
    const data = book.sheets[1];
    if (data === undefined) throw new Error('no data');
    const { row: head, column: area } = columnOf(data, '教学及辅助用房面积（㎡）');
    for (const down of [5, 6, 7, 8]) host.userEdit(data, head + down, area, 1);
    const before = bookState(book);
    const planned = await plan();
    expect(planned.ledgers.map(({ sheet, kept }) => [sheet, kept])).toEqual([['问题清单', 1], ['大班额销号台账', 0]]);
    expect(planned.ledgers[0]?.appended.length).toBeGreaterThan(0);
    const outcome = await applyHandIn(excel, planned);
    if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
    expect(ledger.value(top + 1, measures)).toBe('招聘教师两名');
    expect(ledger.cell(top + 1, 0).style?.fill).toBe('#FFFF00');
    expect(ledger.value(rows, status)).toBe('新增');
    // New rows look like the others.
    expect(ledger.cell(rows, 0).style?.borders).toEqual(ledger.cell(rows - 1, 0).style?.borders);
    expect(await restoreOperation(excel, outcome.operation.id)).toMatchObject({ left: [], sheetsLeft: [] });
    expect(bookState(book)).toBe(before);
  });

  test('a protected one is named, and nothing is written', async () => {
    await write();
    sheetOf('问题清单').setProtected(true, 'user');
    await expect(plan()).rejects.toMatchObject({ issue: { code: 'protected', sheet: '问题清单' } });
  });
});

test('a workbook whose structure is protected takes no sheets, and says so before anything is made', async () => {
  const outcome = await judged();
  book.isStructureProtected = true;
  await expect(planHandIn(excel, sourceOf(outcome), choice(), language)).rejects.toMatchObject({ issue: { code: 'workbookProtected' } });
});

test('written a second time, sheets nobody edited are replaced and edited ones stay; links lead to the new ones', async () => {
  await write(choice(['audit', 'summary']));
  const audit = sheetOf('校验报告');
  host.userEdit(audit, 60, 0, '局长批示');
  const planned = await plan(choice(['audit', 'summary']));
  expect(planned.sheets.find(({ wanted }) => wanted === '校验报告')).toMatchObject({ name: '校验报告 (2)', why: 'edited', replaces: false });
  expect(planned.sheets.some(({ replaces }) => replaces)).toBe(true);
  const outcome = await applyHandIn(excel, planned);
  expect(outcome.kind).toBe('written');
  expect(audit.value(60, 0)).toBe('局长批示');
  expect(readJournal(excel).operations).toHaveLength(2);
});

test('a merged table goes beside the sheets of the same name, and what it says of itself follows', async () => {
  const before = bookState(book);
  const [data] = book.sheets.slice(1);
  const models = [
    { name: data?.name ?? '', rows: [['学校名称', '在校生数'], ['一小', 900]] },
    { name: '来源', rows: [['junheng/sources/1'], [{ content: { formula: `='${data?.name ?? ''}'!B2` } }]] },
  ];
  const planned = await planMerged(excel, models, {});
  expect(planned).toMatchObject({ kind: 'merged', sheets: [{ name: `${data?.name ?? ''} (2)`, why: 'foreign' }, { name: '来源' }] });
  const outcome = await applyHandIn(excel, planned);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  expect(sheetOf('来源').cell(1, 0).formula).toBe(`='${data?.name ?? ''} (2)'!B2`);
  // Merged again, they are replaced: nobody edited them.
  expect((await planMerged(excel, models, {})).sheets.map(({ replaces }) => replaces)).toEqual([true, true]);
  await restoreOperation(excel, outcome.operation.id);
  expect(bookState(book)).toBe(before);
});
