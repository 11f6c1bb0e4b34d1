import { cellsOf } from '../arguments/cells';
import { numbersArgument } from '../arguments/number';
import { numberAt } from '../arguments/numberAt';
import { requireSameShape } from '../arguments/pairs';
import { placeOf } from '../arguments/place';
import { ofField, taking, TOTALS } from '../arguments/taking';
import type { FunctionDefinition, FunctionOutput } from '../definition';
import { FunctionFailure } from '../failure';
import type { FunctionCall, Supplied } from '../call';
import { columnOf, requireAlike } from '../native/columns';
import { elementsOf } from '../native/elements';
import { figureOf, requireOneValue } from '../native/figures';
import { where } from '../native/guard';
import type { NativeCall, NativeForm } from '../native/nativeCall';
import type { Scalar } from '../value';
import { MEASURES_SOURCE } from './source';

const PUPILS = taking(numbersArgument({ zh: '学生数', en: 'pupils' }, { zh: '在校生数；给区域时与前一区域逐格对应', en: 'Pupils; a range is taken cell by cell' }), ofField('pupils'));

const ratioAt = (amounts: Supplied, pupils: Supplied, multiplier: number) => (row: number, column: number): Scalar => {
  const amount = numberAt(amounts, row, column, cellsOf(amounts)[row]?.[column] ?? null);
  const count = numberAt(pupils, row, column, cellsOf(pupils)[row]?.[column] ?? null);
  // A row without a school stays empty.
  if (amount === undefined && count === undefined) return '';
  if (count === undefined) throw new FunctionFailure('#N/A', { key: 'pupilsMissing', data: { place: placeOf(pupils, row, column) } });
  if (amount === undefined) throw new FunctionFailure('#N/A', { key: 'figureMissing', data: { place: placeOf(amounts, row, column) } });
  if (count === 0) throw new FunctionFailure('#DIV/0!', { key: 'noPupils', data: { place: placeOf(pupils, row, column) } });
  // Multiplied first: 9 ÷ 1000 × 100 is not 0.9 in binary, 900 ÷ 1000 is.
  return (amount * multiplier) / count;
};

const caught = (compute: () => Scalar): Scalar | FunctionFailure => {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof FunctionFailure) return thrown;
    throw thrown;
  }
};

/** Divides one cell, or spills a range cell by cell; then a cell that fails leaves the others standing. */
const perPupilOf = (call: FunctionCall, multiplier: number): FunctionOutput => {
  const amounts = call.at(0);
  const pupils = call.at(1);
  requireSameShape(amounts, pupils);
  const at = ratioAt(amounts, pupils, multiplier);
  const cells = cellsOf(amounts);
  if (cells.length === 1 && cells[0]?.length === 1) {
    const value = at(0, 0);
    if (value === '') throw new FunctionFailure('#N/A', { key: 'figureMissing', data: { place: placeOf(amounts, 0, 0) } });
    return value;
  }
  return cells.map((row, r) => row.map((_, c) => caught(() => at(r, c))));
};

const nativeRatio = (amount: string, pupils: string, multiplier: number): string => `${amount}${multiplier === 1 ? '' : `*${multiplier}`}/${pupils}`;

const nativeOne = (call: NativeCall, multiplier: number): string => {
  const amount = figureOf(call.at(0), call);
  const pupils = figureOf(call.at(1), call);
  return where([...amount.conditions, ...pupils.conditions], nativeRatio(amount.text, pupils.text, multiplier));
};

/** One formula a cell; what an expression comes to is taken for one value. */
const nativePerPupil = (call: NativeCall, multiplier: number): NativeForm => {
  const both = [call.at(0), call.at(1)] as const;
  if (both.some(({ kind }) => kind === 'expression')) {
    both.forEach(requireOneValue);
    return nativeOne(call, multiplier);
  }
  requireAlike(...both);
  const [amounts, pupils] = [elementsOf(call.at(0)), elementsOf(call.at(1))];
  if (amounts.length === 1 && amounts[0]?.length === 1) return nativeOne(call, multiplier);
  both.forEach((argument) => columnOf(argument, call));
  return amounts.map((row, r) =>
    row.map((amount, c) => {
      const count = pupils[r]?.[c] ?? '""';
      const ratio = where([`ISNUMBER(${amount})`, `ISNUMBER(${count})`, `(${amount}>=0)`, `(${count}>=0)`], nativeRatio(amount, count, multiplier));
      // A row without a school stays empty.
      return `IF(LEN(${amount})+LEN(${count})=0,"",${ratio})`;
    }),
  );
};

export const perPupil: FunctionDefinition = {
  name: 'BALANCE.PERPUPIL',
  description: { zh: '生均值：总量÷学生数。给区域时逐格计算并溢出。', en: 'Figure per pupil: total over pupils. Ranges are computed cell by cell and spill.' },
  arguments: [taking(numbersArgument({ zh: '总量', en: 'total' }, { zh: '面积（㎡）、设备值（元）等总量', en: 'Total, such as area (m²) or value of equipment (yuan)' }), { ...TOTALS, each: true }), PUPILS],
  result: 'any',
  readsWorkbook: false,
  isFigure: true,
  example: '=BALANCE.PERPUPIL(C2,B2)',
  source: MEASURES_SOURCE,
  evaluate: (call) => perPupilOf(call, 1),
  native: (call) => nativePerPupil(call, 1),
};

export const per100: FunctionDefinition = {
  name: 'BALANCE.PER100',
  description: { zh: '每百名学生拥有数：数量÷学生数×100。给区域时逐格计算并溢出。', en: 'Figure per 100 pupils: number over pupils times 100. Ranges are computed cell by cell and spill.' },
  arguments: [taking(numbersArgument({ zh: '数量', en: 'number' }, { zh: '教师数、教室间数等数量', en: 'Number of teachers, rooms and the like' }), { ...TOTALS, each: true }), PUPILS],
  result: 'any',
  readsWorkbook: false,
  isFigure: true,
  example: '=BALANCE.PER100(C2,B2)',
  source: MEASURES_SOURCE,
  evaluate: (call) => perPupilOf(call, 100),
  native: (call) => nativePerPupil(call, 100),
};
