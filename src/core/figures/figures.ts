import type { Expression, Field, Pack } from '../../standards/schema';
import type { Dataset, Figures as GivenFigures } from '../dataset';
import { PUPILS, SENIOR_PUPILS } from '../fieldIds';
import { indexUnits } from '../unitIndex';
import type { UnitIndex } from '../unitIndex';
import { addedUpFigure, onlyUnitFigure } from './addedUpFigure';
import type { Figure, FigureTable } from './figure';
import { firstGiven } from './firstGiven';
import { absentFigure, givenFigure } from './givenFigure';
import { sharedFigure } from './sharedFigure';
import { shareAt, shareOfStage } from './shares';
import type { Share, ShareSource } from './shares';
import { sumFigure } from './sumFigure';

type Resolve = (field: string) => Figure;

/**
 * The figures of a dataset, by school-stage unit and by school, each found or computed once.
 * A figure given by stage goes before a school's figure shared out; a given one before a computed one.
 */
export class Figures {
  readonly index: UnitIndex;
  private readonly unitTable: FigureTable;
  private readonly schoolTable: FigureTable;
  private readonly shareSource: ShareSource;
  private readonly made = {
    splittable: new Map<string, Figure>(),
    whole: new Map<string, Figure>(),
    schools: new Map<string, Figure>(),
    finished: new Map<string, Figure>(),
    ownUnits: new Map<string, Figure>(),
    ownSchools: new Map<string, Figure>(),
    sums: new Map<Expression, Figure>(),
  };
  private readonly shares = new Map<number, Share>();

  constructor(
    private readonly dataset: Dataset,
    private readonly fields: ReadonlyMap<string, Field>,
    split: Pack['split'],
  ) {
    this.index = indexUnits(dataset);
    this.unitTable = { length: dataset.units.length, stageAt: this.index.stageAt, fields };
    this.schoolTable = { length: dataset.schools.length, stageAt: () => undefined, fields };
    this.shareSource = { dataset, split, index: this.index, pupils: () => this.ofUnits(PUPILS, false), seniors: () => this.ofSchools(SENIOR_PUPILS) };
  }

  /** By unit. `splittable`: a multi-stage school's figure may be shared out by the pack's weights. */
  ofUnits(field: string, splittable: boolean): Figure {
    return once(splittable ? this.made.splittable : this.made.whole, field, () =>
      firstGiven(this.unitTable, field, [
        () => this.ownOfUnits(field),
        ...(this.isAvailable(field, this.dataset.schoolFigures) ? [() => this.shared(field, splittable)] : []),
        ...this.formulas(this.unitTable, field, (operand) => this.ofUnits(operand, splittable), this.everywhere),
      ]),
    );
  }

  /** By school: the sum of its units, else the school's own figure. */
  ofSchools(field: string): Figure {
    return once(this.made.schools, field, () =>
      firstGiven(this.schoolTable, field, [
        () => addedUpFigure(this.schoolTable, this.dataset, this.index, this.ownOfUnits(field)),
        () => this.ownOfSchools(field),
        ...this.formulas(this.schoolTable, field, (operand) => this.ofSchools(operand), this.everywhere),
      ]),
    );
  }

  /** By school, for a finished rate, which cannot be added up: the school's own, else that of its only unit. */
  finishedOfSchools(field: string): Figure {
    return once(this.made.finished, field, () =>
      firstGiven(this.schoolTable, field, [
        () => this.ownOfSchools(field),
        () => onlyUnitFigure(this.schoolTable, this.dataset, this.index, this.ownOfUnits(field)),
      ]),
    );
  }

  /** An expression of the pack by unit; its first field stands for it where it lacks something. */
  sumOfUnits(expression: Expression, splittable: boolean): Figure {
    return this.sum(this.unitTable, expression, (field) => this.ofUnits(field, splittable));
  }

  /** An expression of the pack by school. */
  sumOfSchools(expression: Expression): Figure {
    return once(this.made.sums, expression, () => this.sum(this.schoolTable, expression, (field) => this.ofSchools(field)));
  }

  private sum(table: FigureTable, { plus, minus = [] }: Expression, resolve: Resolve): Figure {
    const [first = '', ...others] = plus;
    return others.length + minus.length === 0 ? resolve(first) : sumFigure(table, first, { plus: plus.map(resolve), minus: minus.map(resolve) });
  }

  /** Whether any unit or school could have the figure. */
  isGivenAnywhere(field: string): boolean {
    return this.everywhere.some((given) => this.isAvailable(field, given));
  }

  private get everywhere(): readonly GivenFigures[] {
    return [this.dataset.units.figures, this.dataset.schoolFigures];
  }

  private ownOfUnits(field: string): Figure {
    return this.own(this.made.ownUnits, this.unitTable, field, this.dataset.units.figures);
  }

  private ownOfSchools(field: string): Figure {
    return this.own(this.made.ownSchools, this.schoolTable, field, this.dataset.schoolFigures);
  }

  /** From the columns of one table alone: given there, or computed from what is given there. */
  private own(made: Map<string, Figure>, table: FigureTable, field: string, given: GivenFigures): Figure {
    return once(made, field, () => {
      const column = given.get(field);
      const sources = [
        ...(column === undefined ? [] : [() => givenFigure(table, field, column)]),
        ...this.formulas(table, field, (operand) => this.own(made, table, operand, given), [given]),
      ];
      return sources.length === 0 ? absentFigure(table, field) : firstGiven(table, field, sources);
    });
  }

  private formulas(table: FigureTable, field: string, resolve: Resolve, given: readonly GivenFigures[]): readonly (() => Figure)[] {
    return (this.fields.get(field)?.from ?? []).flatMap(({ stage, sum, unless = [] }) => {
      if (unless.some((excluding) => this.everywhere.some((figures) => figures.has(excluding)))) return [];
      const operands = [...sum.plus, ...(sum.minus ?? [])];
      if (!operands.every((operand) => given.some((figures) => this.isAvailable(operand, figures)))) return [];
      const applies = (record: number): boolean => stage === undefined || table.stageAt(record) === stage;
      return [() => sumFigure(table, field, { plus: sum.plus.map(resolve), minus: (sum.minus ?? []).map(resolve) }, applies)];
    });
  }

  private shared(field: string, splittable: boolean): Figure {
    const concerns = this.fields.get(field)?.stage;
    const share = concerns === undefined ? (unit: number) => this.share(unit, splittable) : (unit: number) => shareOfStage(this.shareSource, unit, concerns);
    return sharedFigure(this.unitTable, this.dataset, this.ownOfSchools(field), share);
  }

  private share(unit: number, splittable: boolean): Share {
    const key = splittable ? unit : -1 - unit;
    const known = this.shares.get(key);
    if (known !== undefined) return known;
    const share = shareAt(this.shareSource, unit, splittable);
    this.shares.set(key, share);
    return share;
  }

  private isAvailable(field: string, given: GivenFigures): boolean {
    if (given.has(field)) return true;
    const formulas = this.fields.get(field)?.from ?? [];
    return formulas.some(({ sum }) => [...sum.plus, ...(sum.minus ?? [])].every((operand) => this.isAvailable(operand, given)));
  }
}

const once = <K>(made: Map<K, Figure>, key: K, make: () => Figure): Figure => {
  const known = made.get(key);
  if (known !== undefined) return known;
  const figure = make();
  made.set(key, figure);
  return figure;
};
