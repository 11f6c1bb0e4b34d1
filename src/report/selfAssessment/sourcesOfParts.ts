import type { CellRef } from '../../core/cellRef';
import type { Step } from '../../core/explanation';
import { stepOperands } from '../../core/stepOperands';
import { CLASSES, PUPILS } from '../../core/fieldIds';
import type { Figure } from '../../core/figures/figure';
import { formulaOf } from '../../core/parts/rate';
import type { Expression, Part, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Ground } from './ground';

const present = (cells: readonly (CellRef | undefined)[]): readonly CellRef[] => cells.flatMap((cell) => cell ?? []);

/** The cells of the data that an arithmetic begins with. */
export const cellsOfSteps = (steps: readonly Step[]): readonly CellRef[] => {
  const cells = steps.flatMap(stepOperands).flatMap(({ cells: own }) => own);
  return [...new Map(cells.map((cell) => [JSON.stringify([cell.file, cell.sheet, cell.row, cell.column]), cell])).values()];
};

const bySchool = ({ basis }: Ground, fields: readonly string[]): readonly CellRef[] =>
  fields.flatMap((field) => {
    const figure: Figure = basis.figures.ofSchools(field);
    return basis.dataset.schools.flatMap((_, school) => figure.cellsAt(school));
  });

const fieldsOf = ({ plus, minus = [] }: Expression): readonly string[] => [...plus, ...minus];

/** The cells that a part of a rule is judged by, for the county. */
export const cellsOfPart = (ground: Ground, rule: Rule, part: Part): readonly CellRef[] => {
  const { basis, context } = ground;
  const { dataset } = basis;
  switch (part.kind) {
    case 'evidence':
      return present([dataset.evidence.get(part.field)?.cell]);
    case 'rate': {
      if (part.scope === 'county') return cellsOfSteps(context.explain({ rule: rule.id, part: part.id, subject: { kind: 'county' } }).steps);
      const { numerator, denominator } = formulaOf(basis, part);
      return bySchool(ground, [...fieldsOf(numerator), ...fieldsOf(denominator)]);
    }
    case 'limit':
      return part.of === 'school' ? bySchool(ground, [PUPILS]) : present(dataset.classes.map(({ size }) => (size.kind === 'exact' ? size.pupils.cell : size.classes.cell)));
    case 'rooms':
      return [...bySchool(ground, [CLASSES]), ...present(dataset.rooms.map(({ area, count }) => area.cell ?? count.cell))];
    case 'headcount':
      return bySchool(ground, [part.funded, part.pupils]);
    case 'delivered':
      return present(part.subjects.flatMap(({ level, gap }) => [dataset.county.get(level)?.cell, dataset.county.get(gap)?.cell]));
    case 'indicator':
    case 'dispersion':
    case 'composite':
      return [];
  }
};

/** The cells of an indicator and of the pupils, for the units of a stage. */
export const cellsOfIndicator = ({ basis }: Ground, rule: Rule, stage: Stage): readonly CellRef[] => {
  const { figures, dataset } = basis;
  const columns = rule.parts.flatMap((part) => (part.kind === 'indicator' ? [figures.sumOfUnits(part.numerator, part.shared), figures.ofUnits(part.direct, false)] : []));
  const all = [...columns, figures.ofUnits(PUPILS, false)];
  return Array.from({ length: dataset.units.length }, (_, unit) => unit)
    .filter((unit) => figures.index.stageAt(unit) === stage)
    .flatMap((unit) => all.flatMap((figure) => figure.cellsAt(unit)));
};
