import { findFunction } from '../../../src/functions/catalogue';
import type { FunctionDeclaration } from '../../../src/functions/declaration';
import { originsOf } from '../../../src/functions/proposal/origin';
import type { Origin } from '../../../src/functions/proposal/origin';
import { textOf } from '../../../src/functions/proposal/proposal';
import type { ArgumentProposals } from '../../../src/functions/proposal/proposal';
import { proposalsOf } from '../../../src/functions/proposal/proposals';
import type { Circumstances } from '../../../src/functions/proposal/proposals';
import type { Recognised } from '../../../src/functions/proposal/recognised';
import { assess } from '../../../src/core';
import type { Assessment } from '../../../src/core/assessment';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { SAMPLE_SEED, buildCounty } from '../../../src/workbench/sample';
import type { SampleWorkbook } from '../../../src/workbench/sample';
import { readWorkbook } from '../../../src/workbook';
import type { Grid } from '../../../src/workbook/grid';

const pack = loadPack(DEFAULT_PACK);

/** A sample workbook as the host hands it over: results of the add-in's formulas are no data. */
export const gridsOf = ({ sheets }: SampleWorkbook): readonly Grid[] =>
  sheets.map(({ name, rows, merges = [] }) => ({
    sheet: name,
    hidden: false,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : cell))),
    columnCount: Math.max(...rows.map((row) => row.length)),
    merges,
    hiddenRows: new Set<number>(),
  }));

/** Sheets, read and judged as the pane does it. */
export const recognise = (grids: readonly Grid[]): Recognised & { readonly assessment: Assessment } => {
  const reading = readWorkbook(grids, { fields: FIELDS });
  const assessment = assess(reading.dataset, pack, { date: '2025-09-01', fields: FIELDS });
  return { grids, reading, pack, assessment, takesPart: (unit) => assessment.units.inScope[unit] !== 0 };
};

export const county = (faulty = false) => recognise(gridsOf(buildCounty({ seed: SAMPLE_SEED, faulty })));

export const declared = (name: string): FunctionDeclaration => {
  const found = findFunction(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

export const origins = (name: string, recognised: Recognised): readonly Origin[] => originsOf(declared(name), recognised);

/** The proposals of a function from its first origin that passes. */
export const proposals = (name: string, recognised: Recognised, which: (origin: Origin) => boolean = () => true, more: Partial<Circumstances> = {}): readonly ArgumentProposals[] => {
  const origin = origins(name, recognised).find(which);
  if (origin === undefined) throw new Error(`nothing to take ${name} from`);
  return proposalsOf(declared(name), { pack, recognised, origin, written: [], ...more });
};

/** What the arguments begin with, as it is written. */
export const prefilled = (all: readonly ArgumentProposals[]): readonly string[] => all.map((one) => (one.prefilled === undefined ? '' : textOf(one.prefilled, 'zh-CN')));

/** The doubts about what an argument begins with. */
export const doubts = (one: ArgumentProposals | undefined) => (one?.prefilled?.kind === 'cells' ? one.prefilled.doubts : []);
