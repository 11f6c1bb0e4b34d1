import type { Dataset } from '../../core/dataset';
import { PUPILS, SENIOR_PUPILS } from '../../core/fieldIds';
import type { Operand, Step } from '../../core/explanation';
import { STAGES } from '../../standards/terms';
import type { DataAddresses, DataCell } from './dataAddresses';
import { cellExpression } from './expression';
import type { Expression, Need } from './expression';

/** Whether two numbers are the same but for the order in which they were added up. */
export const isSame = (left: number, right: number): boolean => left === right || Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));

/** Units by school. */
export const unitsBySchool = ({ units }: Dataset): ReadonlyMap<number, readonly number[]> => {
  const bySchool = new Map<number, number[]>();
  for (const [unit, school] of units.school.entries()) {
    const known = bySchool.get(school);
    if (known === undefined) bySchool.set(school, [unit]);
    else known.push(unit);
  }
  return bySchool;
};

/** The data that one school's arithmetic may name. */
export interface SchoolPlace {
  readonly school: number;
  readonly units: readonly number[];
  /** The unit the arithmetic is about; undefined: the school as a whole. */
  readonly unit?: number;
}

type Split = Extract<Step, { kind: 'split' }>;
type Sum = Extract<Step, { kind: 'sum' }>;

/** Turns the steps of an explanation about one school into one expression over the sheets of data. */
export const traceFormulas = (dataset: Dataset, addresses: DataAddresses) => {
  const stageOf = (unit: number): string | undefined => STAGES[dataset.units.stage[unit] ?? -1];

  /** The cell of a given figure: of the unit itself, of the unit of the operand's stage, or of the school. */
  const given = ({ name, stage, value }: Operand, { school, units, unit }: SchoolPlace): DataCell | undefined => {
    const ofStage = units.filter((each) => stage === undefined || stageOf(each) === stage);
    const candidates = [...(unit === undefined ? [] : [unit]), ...ofStage].map((each) => addresses.unit(each, name));
    return [...candidates, addresses.school(school, name)].find((cell) => cell?.value === value);
  };

  /** Pupils of a stage of the school, as a split weighs them. */
  const stagePupils = (stage: Split['terms'][number]['stage'], pupils: number, { school, units }: SchoolPlace): readonly string[] | undefined => {
    if (pupils === 0) return [];
    const cells = stage === 'senior' ? [addresses.school(school, SENIOR_PUPILS)] : units.filter((unit) => stageOf(unit) === stage).map((unit) => addresses.unit(unit, PUPILS));
    const sum = cells.reduce((total, cell) => total + (cell?.value ?? Number.NaN), 0);
    return isSame(sum, pupils) ? cells.flatMap((cell) => cell?.address ?? []) : undefined;
  };

  const split = (step: Split, total: Expression, place: SchoolPlace): Expression | undefined => {
    const weights = step.terms.map(({ stage, pupils, weight }) => ({ stage, cells: stagePupils(stage, pupils, place), weight, pupils }));
    if (weights.some(({ cells }) => cells === undefined)) return undefined;
    const weighted = ({ weight, cells = [] }: (typeof weights)[number]): string => `${weight}*(${cells.length === 0 ? '0' : cells.join('+')})`;
    const products = weights.filter(({ pupils }) => pupils > 0).map(weighted);
    const own = weights.find(({ stage }) => stage === step.of);
    const all = step.terms.reduce((sum, { pupils, weight }) => sum + pupils * weight, 0);
    if (own === undefined || !isSame((own.weight * own.pupils) / all, step.share)) return undefined;
    const needs = [...total.needs, ...weights.flatMap(({ cells = [] }): readonly Need[] => cells.map((cell) => ({ cell })))];
    return { text: `${total.text}*${weighted(own)}/(${products.join('+')})`, value: step.result.value, needs };
  };

  const sum = ({ result, plus, minus }: Sum, resolve: (operand: Operand) => Expression | undefined): Expression | undefined => {
    const [added, taken] = [plus, minus].map((operands) => operands.map(resolve));
    const terms = [...(added ?? []), ...(taken ?? [])];
    if (terms.some((term) => term === undefined)) return undefined;
    const text = [...(added ?? []).map((term) => `+${term?.text ?? ''}`), ...(taken ?? []).map((term) => `-${term?.text ?? ''}`)].join('').replace(/^\+/u, '');
    return { text: `(${text})`, value: result.value, needs: terms.flatMap((term) => term?.needs ?? []) };
  };

  /** The expression of a figure that the steps lead to; undefined where one of its figures stands in no cell of the data. */
  return (target: Operand, steps: readonly Step[], place: SchoolPlace): Expression | undefined => {
    const made = new Map<Operand, Expression | undefined>();
    const resolve = (operand: Operand): Expression | undefined => {
      if (made.has(operand)) return made.get(operand);
      const cell = given(operand, place);
      return cell === undefined ? undefined : cellExpression(cell);
    };
    for (const step of steps) {
      if (step.kind === 'sum') made.set(step.result, sum(step, resolve));
      else if (step.kind === 'split') {
        const total = resolve(step.total);
        made.set(step.result, total === undefined ? undefined : split(step, total, place));
      }
    }
    return resolve(target);
  };
};
