import fc from 'fast-check';
import { createTranslator } from '../../../src/locale';
import { keptFrom, type KeptLedger } from '../../../src/report/ledgers/kept';
import { LEDGER_COLUMNS } from '../../../src/report/ledgers/ledgerColumns';
import type { LedgerRecord } from '../../../src/report/ledgers/ledgerRecord';
import { ledgerSheet } from '../../../src/report/ledgers/ledgerSheet';
import { ledgerUpdate, type LedgerUpdate } from '../../../src/report/ledgers/ledgerUpdate';
import { mergedLedger, type MergedLedger } from '../../../src/report/ledgers/mergedLedger';
import type { CellValue, Grid } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';
import { gridOf } from './county';

const translator = createTranslator('zh-CN');
const HEADINGS = LEDGER_COLUMNS.problems.map(({ key }) => translator.t(`ledger:column.${key}`));
const PEOPLES = LEDGER_COLUMNS.problems.flatMap(({ kind }, at) => (kind === 'peoples' ? [at] : []));

const record = (at: number): LedgerRecord => ({
  id: `R1/indicator/belowThreshold/${String(at)}:primary`,
  school: { name: `第${String(at)}小学`, code: String(at) },
  cells: { school: `第${String(at)}小学`, stage: '小学', item: 'R1', problem: `每百名学生 ${String(at)} 人`, severity: '错误' },
});

/** One run over what stands now; what is gone is solved. */
const run = (records: readonly LedgerRecord[], kept: KeptLedger | undefined, today = '2026-11-25'): MergedLedger =>
  mergedLedger({ kind: 'problems', records, schools: records.flatMap(({ school }) => school ?? []), isSolved: () => true, today }, kept, translator);

const gridAfter = (merged: MergedLedger): Grid => gridOf(ledgerSheet(merged, translator));
const keptIn = (grid: Grid): KeptLedger | undefined => keptFrom([grid]).problems;

/** A sheet with what an update writes into it. */
const updated = ({ rows, ...grid }: Grid, { changed, appended }: LedgerUpdate): Grid => {
  const cells: CellValue[][] = rows.map((row) => [...row]);
  for (const { row, column, content } of [...changed, ...appended.flat()]) {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = content;
  }
  return sheet(cells, { name: grid.sheet });
};

/** What somebody did to a ledger: columns and rows in another order, words in their cells, lost ids, rows and columns of their own. */
const treatment = fc.record({
  columns: fc.shuffledSubarray(HEADINGS.map((_, at) => at), { minLength: HEADINGS.length }),
  order: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 }),
  words: fc.array(fc.record({ row: fc.nat({ max: 7 }), column: fc.nat({ max: PEOPLES.length - 1 }) }), { maxLength: 20 }),
  lost: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
  extraRows: fc.nat({ max: 2 }),
  extraColumns: fc.nat({ max: 2 }),
  inserted: fc.nat({ max: 2 }),
});
type Treatment = typeof treatment extends fc.Arbitrary<infer T> ? T : never;

/** The sheet as somebody left it, and every word in it that is not ours; each word is one of its kind. */
const treated = (grid: Grid, { columns, order, words, lost, extraRows, extraColumns, inserted }: Treatment): { readonly grid: Grid; readonly words: readonly string[] } => {
  const top = grid.rows.findIndex((row) => row.includes('整改措施'));
  const said: string[] = [];
  const say = (): string => {
    said.push(`话${String(said.length)}号`);
    return said.at(-1) ?? '';
  };
  const id = HEADINGS.length - 1;
  const rows = grid.rows.slice(top + 1).map((row, at): CellValue[] => HEADINGS.map((_, column) => (column === id && lost.includes(at) ? null : (row[column] ?? null))));
  for (const { row, column } of words) {
    const [line, place = 0] = [rows[row], PEOPLES[column]];
    if (line !== undefined && (line[place] ?? null) === null) line[place] = say();
  }
  const sorted = rows.map((row, at) => ({ row, by: order[at % order.length] ?? 0 })).sort((a, b) => a.by - b.by);
  const lines = [...sorted.map(({ row }) => columns.map((at) => row[at] ?? null)), ...Array.from({ length: extraRows }, () => columns.map((_, at) => (at === 3 ? say() : null)))];
  const more = Array.from({ length: extraColumns }, (_, at) => `自加${String(at)}`);
  const body = lines.map((line) => [...line, ...more.map(() => say())]);
  const above = Array.from({ length: inserted }, () => [null, say()]);
  const [mark = [], ...titles] = grid.rows.slice(0, top);
  return { grid: sheet([mark, ...above, ...titles, [...columns.map((at) => HEADINGS[at] ?? null), ...more], ...body], { name: '改过名' }), words: said };
};

const occurrences = ({ rows }: Grid): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const cell of rows.flat()) if (typeof cell === 'string') found.set(cell, (found.get(cell) ?? 0) + 1);
  return found;
};

const EIGHT = Array.from({ length: 8 }, (_, at) => record(at));

describe.each([
  ['as a sheet of a new file', (merged: MergedLedger) => gridAfter(merged)],
  ['in the sheet where it stands', (merged: MergedLedger, before: Grid) => {
    const update = ledgerUpdate(merged, translator);
    if (update === undefined) throw new Error('no ledger to update');
    return updated(before, update);
  }],
])('whatever people did, running again %s', (_, after) => {
  test('keeps every word exactly once and loses no row; once more it changes nothing', () => {
    fc.assert(
      fc.property(treatment, fc.subarray(EIGHT.map((__, at) => at)), fc.nat({ max: 3 }), (how, solved, added) => {
        const { grid, words } = treated(gridAfter(run(EIGHT, undefined)), how);
        const records = [...EIGHT.filter((__, at) => !solved.includes(at)), ...Array.from({ length: added }, (__, at) => record(100 + at))];
        const first = run(records, keptIn(grid));
        const sheetAfter = after(first, grid);
        const found = occurrences(sheetAfter);
        expect(words.map((word) => [word, found.get(word) ?? 0])).toEqual(words.map((word) => [word, 1]));
        for (const { cells } of [...EIGHT, ...records]) expect(found.get(String(cells.problem))).toBe(1);
        const second = run(records, keptIn(sheetAfter));
        expect(after(second, sheetAfter).rows).toEqual(sheetAfter.rows);
        expect(ledgerUpdate(second, translator)).toMatchObject({ changed: [], appended: [] });
      }),
      { numRuns: 150 },
    );
  });
});

test('rows stay in the order in which people put them; new ones come below', () => {
  fc.assert(
    fc.property(treatment, (how) => {
      const { grid } = treated(gridAfter(run(EIGHT, undefined)), { ...how, extraRows: 0, inserted: 0 });
      const problems = (from: Grid): readonly CellValue[] => {
        const top = from.rows.findIndex((row) => row.includes('问题'));
        const at = from.rows[top]?.indexOf('问题') ?? -1;
        return from.rows.slice(top + 1).map((row) => row[at] ?? null);
      };
      const after = gridAfter(run([...EIGHT, record(9)], keptIn(grid)));
      expect(problems(after)).toEqual([...problems(grid), record(9).cells.problem]);
    }),
    { numRuns: 60 },
  );
});

test('an update touches no cell that people fill in, and moves nothing', () => {
  fc.assert(
    fc.property(treatment, fc.subarray(EIGHT), (how, records) => {
      const { grid } = treated(gridAfter(run(EIGHT, undefined)), how);
      const kept = keptIn(grid);
      const update = ledgerUpdate(run([...records, record(50)], kept), translator);
      const peoples = new Set(kept?.columns.filter(({ key }) => key === undefined || LEDGER_COLUMNS.problems.some((own) => own.key === key && own.kind === 'peoples')).map(({ at }) => at));
      expect(update?.changed.filter(({ column }) => peoples.has(column))).toEqual([]);
      expect(update?.appended.flat().every(({ row }) => row >= grid.rows.length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
