import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { isFormula } from '../../src/workbook/cellContent';
import { columnLetters } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/grid';
import { convertCases, SHEET } from './converted';
import type { Converted } from './converted';
import type { Oracle, OracleEntry } from './oracle';

type Cell = NonNullable<NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['cells']> extends Map<string, infer C> ? C : never>;

/** Where the results stand, right of all data. */
const RESULTS = 40;
const NONCE = 7 + Math.floor(Math.random() * 1e6);

const formulasOf = ({ conversion }: Converted): readonly (readonly string[])[] =>
  conversion === undefined || conversion.kind === 'kept' ? [] : conversion.contents.map((row) => row.map((content) => (isFormula(content) ? content.formula : '')));

const cellOf = (value: CellValue): Partial<Cell> => {
  if (typeof value !== 'object' || value === null) return value === '' ? { value: null, formula: '""' } : { value };
  return { value: null, formula: value.error };
};

/** One sheet a formula: its data, its native formulas, and a formula over a number that nobody could have computed before. */
const sheetOf = (converted: Converted, index: number) => {
  const cells = new Map<string, Partial<Cell>>();
  converted.rows.forEach((row, r) => row.forEach((value, c) => value !== null && cells.set(`${r},${c}`, cellOf(value))));
  formulasOf(converted).forEach((row, r) => row.forEach((formula, c) => cells.set(`${r},${RESULTS + c}`, { value: null, formula: formula.slice(1).replaceAll(`${SHEET}!`, `${SHEET}${index}!`) })));
  const canary = RESULTS - 2;
  cells.set(`0,${canary}`, { value: NONCE + index });
  cells.set(`0,${canary + 1}`, { value: null, formula: `${columnLetters(canary)}1*3` });
  return { name: `${SHEET}${index}`, rows: [[null]], cells };
};

const resultOf = (cell: { readonly value: unknown; readonly type?: string } | undefined): CellValue => {
  const value = cell?.value ?? null;
  if (cell?.type === 'error') return { error: String(value) };
  if (typeof value === 'string' && /^(?:#[A-Z/0]+[!?A]?|Err:\d+)$/.test(value)) return { error: value };
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
};

const run = (command: string, args: readonly string[]): string => {
  const ran = spawnSync(command, [...args], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${command} failed: ${ran.stderr}${ran.error?.message ?? ''}`);
  return ran.stdout.trim();
};

const recalculated = async (converted: readonly Converted[]) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
  try {
    const file = path.join(folder, 'cases.xlsx');
    writeFileSync(file, await writeXlsx({ sheets: converted.map(sheetOf) } as Parameters<typeof writeXlsx>[0]));
    run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path.join(folder, 'out'), file]);
    return await readXlsx(readFileSync(path.join(folder, 'out', 'cases.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const make = async (target: string): Promise<void> => {
  const converted = (await convertCases()).filter(({ conversion }) => conversion?.kind === 'native');
  const workbook = await recalculated(converted);
  const entries = converted.map((each, index): OracleEntry => {
    const sheet = workbook.sheets[index];
    const at = (row: number, column: number): CellValue => resultOf(sheet?.cells?.get(`${row},${column}`) ?? { value: sheet?.rows[row]?.[column] });
    if (at(0, RESULTS - 1) !== (NONCE + index) * 3) throw new Error(`LibreOffice did not calculate sheet ${index}: ${JSON.stringify(at(0, RESULTS - 1))}`);
    const native = formulasOf(each);
    return { title: each.title, formula: each.formula, native, libreOffice: native.map((row, r) => row.map((_, c) => at(r, RESULTS + c))) };
  });
  const oracle: Oracle = { program: run('soffice', ['--version']), date: new Date().toISOString().slice(0, 10), entries };
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  writeFileSync(target, `{\n  "program": ${JSON.stringify(oracle.program)},\n  "date": ${JSON.stringify(oracle.date)},\n  "entries": [\n${lines}\n  ]\n}\n`);
  console.log(`${entries.length} formulas, ${oracle.program}`);
};

void make(process.argv[2] ?? 'oracle.json');
