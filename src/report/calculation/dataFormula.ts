import { judge } from '../../core';
import { countyKey } from '../../core/dataset';
import type { Operand } from '../../core/explanation';
import { PUPILS } from '../../core/fieldIds';
import { valueAt } from '../../standards/dated';
import { STAGES } from '../../standards/terms';
import type { Comparator, Stage } from '../../standards/terms';
import type { Quantity } from '../handIn/quantity';
import { cellExpression, guarded } from './expression';
import type { Of, Sources } from './sources';
import { isSame } from './traceFormula';
import { cellIn } from './workingCell';

const unitFigure = ({ addresses, units }: Sources, { unit, field }: Of<'unitFigure'>, value: number): string | undefined => {
  const cell = addresses.unit(unit, field);
  if (cell?.value === value) return `=${guarded(cellExpression(cell))}`;
  return field === PUPILS ? cellIn(units.sheet, units.pupils, units.rowOf(unit)) : undefined;
};

const countyFigure = (sources: Sources, quantity: Of<'countyFigure'>, shown: number): string | undefined => {
  const { sums, addresses } = sources;
  const { field, stage, tenThousands } = quantity;
  if (tenThousands === true) {
    const own = addresses.county(countyKey(field, stage));
    return own === undefined || !isSame(own.value / TEN_THOUSAND, shown) ? undefined : `=${guarded({ text: `${own.address}/${TEN_THOUSAND}`, needs: [{ cell: own.address }] })}`;
  }
  const value = shown;
  const own = addresses.county(countyKey(field, stage));
  if (own !== undefined) return own.value === value ? `=${guarded(cellExpression(own))}` : undefined;
  const operand: Operand = { name: field, value, unit: 'none', cells: [], ...(stage === undefined ? {} : { stage }) };
  const sum = sums.figure(operand, false);
  return sum === undefined ? undefined : `=${guarded(sum)}`;
};

const TEN_THOUSAND = 10_000;

const countySum = ({ sums }: Sources, { fields }: Of<'countySum'>, value: number): string | undefined => {
  const total = sums.total(fields);
  return total !== undefined && isSame(total.value, value) ? `=${guarded(total)}` : undefined;
};

const countyShare = ({ sums }: Sources, { numerator, denominator }: Of<'countyShare'>, value: number): string | undefined => {
  const [part, whole] = [sums.total(numerator), sums.total(denominator)];
  if (part === undefined || whole === undefined || !isSame(part.value / whole.value, value)) return undefined;
  return `=${guarded({ text: `(${part.text})/(${whole.text})`, needs: [...part.needs, ...whole.needs] })}`;
};

/** How many listed classes of a stage are above its limit; where this is not what was counted (bins, sizes unknown), no formula. */
export const classesAbove = ({ context, addresses }: Sources, { rule, part: id, stage }: Of<'notMet'>, value: number): string | undefined => {
  const part = context.pack.rules.find((each) => each.id === rule)?.parts.find((each) => each.id === id);
  const { classes } = addresses;
  if (part?.kind !== 'limit' || part.of !== 'class' || part.limit.by !== 'stage' || classes === undefined) return undefined;
  const limits = valueAt(part.limit.values, context.assessment.date)?.value ?? {};
  const stages = (stage === undefined ? STAGES : [stage]).flatMap((each) => {
    const limit = limits[each];
    return limit === undefined ? [] : [{ stage: each, limit }];
  });
  const sizes = context.reading.dataset.classes.flatMap(({ stage: own, size }) => {
    const limit = stages.find(({ stage: each }) => each === own)?.limit;
    return limit === undefined || size.kind !== 'exact' || size.pupils.state !== 'value' ? [] : [{ stage: own, misses: !judge(size.pupils.value, part.comparator, limit) }];
  });
  if (stages.length === 0 || sizes.filter(({ misses }) => misses).length !== value) return undefined;
  const counted = (each: Stage, condition: string): string => `COUNTIFS(${classes.stages},"${classes.stageWord(each)}",${classes.range},"${condition}")`;
  const needs = stages.map(({ stage: each }) => ({ count: counted(each, '>=0'), numbers: sizes.filter(({ stage: own }) => own === each).length }));
  return `=${guarded({ text: stages.map(({ stage: each, limit }) => counted(each, `${MISSES[part.comparator]}${limit}`)).join('+'), needs })}`;
};

/** What misses a comparison, as COUNTIF asks for it. */
const MISSES: Readonly<Record<Comparator, string>> = { '<=': '>', '<': '>=', '>=': '<', '>': '<=', '=': '<>' };

/** What is counted or added up over the data, where that comes to the number. What is left (schools judged one by one) has no formula yet. */
export const dataFormula = (sources: Sources, quantity: Quantity, value: number): string | undefined => {
  switch (quantity.kind) {
    case 'unitFigure':
      return unitFigure(sources, quantity, value);
    case 'countyFigure':
      return countyFigure(sources, quantity, value);
    case 'countySum':
      return countySum(sources, quantity, value);
    case 'countyShare':
      return countyShare(sources, quantity, value);
    case 'notMet':
      return classesAbove(sources, quantity, value);
    default:
      return undefined;
  }
};
