import type { Command } from 'commander';
import { findFunction } from '../../functions/catalogue';
import { evaluateFunction } from '../../functions/evaluate';
import type { FunctionError, FunctionResult, FunctionValue, Scalar } from '../../functions/evaluate';
import { readFormula } from '../../functions/formula/readFormula';
import { resolveArguments } from '../../functions/formula/resolveArguments';
import { CliFailure } from '../cliFailure';
import { readData, readFile } from '../readFiles';
import type { Session } from '../session';
import { addStandardOptions, chooseStandard } from '../standardOptions';
import type { StandardOptions } from '../standardOptions';

interface EvalOptions extends StandardOptions {
  readonly workbook?: string;
  readonly sheet?: string;
  readonly json?: boolean;
}

/** An error inside a spilled area shows as its code, as it does in a sheet. */
const plainCell = (cell: Scalar | FunctionError): Scalar => (typeof cell === 'object' ? cell.code : cell);

const isArea = (value: FunctionValue): value is Exclude<FunctionValue, Scalar> => typeof value === 'object';

const plain = (value: FunctionValue): Scalar | readonly (readonly Scalar[])[] => (isArea(value) ? value.map((row) => row.map(plainCell)) : value);

const cellText = (value: Scalar): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

const resultText = (value: FunctionValue): string =>
  (isArea(value) ? value : [[value]]).map((row) => row.map((cell) => cellText(plainCell(cell))).join('\t')).join('\n');

const show = (result: FunctionResult, json: boolean, { io, finish, translator }: Session): void => {
  finish(result.ok ? 0 : 1);
  if (json) io.out(`${JSON.stringify(result.ok ? { value: plain(result.value) } : { error: result.error })}\n`);
  else if (result.ok) io.out(`${resultText(result.value)}\n`);
  else io.err(`${translator.t('cli:eval.error', { ...result.error })}\n`);
};

const evaluate = async (formula: string, options: EvalOptions, session: Session): Promise<void> => {
  const call = readFormula(formula);
  const { pack, date, parameters, profiles } = chooseStandard(options, session.io);
  const { workbook } = options;
  const grids = workbook === undefined ? [] : await readFile(workbook, session.io);
  // An unknown name is #NAME?, whatever its arguments are.
  const args = findFunction(call.name) === undefined ? [] : resolveArguments(call.arguments, grids, options.sheet);
  let workbookMissing = false;
  const result = await evaluateFunction(call.name, args, {
    standard: pack.id,
    date,
    parameters,
    ...(profiles && { profiles }),
    translator: session.translator,
    // A formula's areas hold whatever stands in their cells; of the workbook as a whole only the data count.
    readWorkbook: () => {
      workbookMissing = workbook === undefined;
      return workbook === undefined ? Promise.resolve([]) : readData(workbook, session.io);
    },
  });
  // Nothing was read, so there is no result to speak of.
  if (workbookMissing) throw new CliFailure('wholeWorkbookNeeded', { name: call.name });
  show(result, options.json === true, session);
};

/** `junheng eval FORMULA`: any function of the catalogue over the cells of a workbook file. */
export const evalCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  const command = program
    .command('eval')
    .description(t('cli:eval.description'))
    .argument('<formula>', t('cli:eval.formula'))
    .option('--workbook <file>', t('cli:eval.workbook'))
    .option('--sheet <name>', t('cli:eval.sheet'))
    .option('--json', t('cli:eval.json'));
  addStandardOptions(command, session.translator).action((formula: string, options: EvalOptions) => evaluate(formula, options, session));
};
