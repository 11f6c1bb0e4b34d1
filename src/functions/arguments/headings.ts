import { readNumber } from '../../workbook';
import { MAX_ROWS, parseAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionArgument } from '../value';

type Range = Extract<FunctionArgument, { kind: 'range' }>;

/** Whether a range is made of whole columns (D:D): its address says so, or, where none is known, its length. */
const isWholeColumns = (argument: FunctionArgument | undefined): argument is Range => {
  if (argument?.kind !== 'range') return false;
  if (argument.address === undefined) return argument.values.length >= MAX_ROWS;
  const area = parseAddress(argument.address);
  return area?.top === 0 && area.bottom === MAX_ROWS - 1;
};

const isFigure = (cell: CellValue): boolean => {
  const { state } = readNumber(cell);
  return state === 'value' || state === 'negative';
};

/** The row of the first figure; below it everything is data. */
const firstFigure = ({ values }: Range): number => values.findIndex((row) => row.some(isFigure));

const withoutTexts = (argument: Range, rows: number): Range => {
  const headings = argument.values.slice(0, rows).map((row) => row.map((cell) => (typeof cell === 'string' ? null : cell)));
  return { ...argument, values: [...headings, ...argument.values.slice(rows)] };
};

/**
 * Whole columns of figures begin with their headings, which are no figures gone wrong: texts above the first figure of
 * any of these columns are taken as blank. All columns lose the same rows, and below that row texts are refused as ever.
 * Columns without a single figure stay as they are.
 */
export const withoutHeadings = (declarations: readonly ArgumentDeclaration[], args: readonly FunctionArgument[]): readonly FunctionArgument[] => {
  const isColumn = (argument: FunctionArgument | undefined, index: number): argument is Range => declarations[index]?.kind === 'numbers' && isWholeColumns(argument);
  const first = args.filter(isColumn).map(firstFigure).filter((row) => row >= 0).reduce((least, row) => Math.min(least, row), MAX_ROWS);
  if (first === 0 || first === MAX_ROWS) return args;
  return args.map((argument, index) => (isColumn(argument, index) ? withoutTexts(argument, first) : argument));
};
