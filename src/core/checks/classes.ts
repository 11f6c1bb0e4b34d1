import type { ClassesCheck } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { Basis } from '../basis';
import type { CellRef } from '../cellRef';
import { judge } from '../compare';
import { CLASSES } from '../fieldIds';
import { isKnown } from '../figures/figure';
import type { Figure, Trace } from '../figures/figure';
import { cellsOf } from '../parts/classRow';
import { OPEN, PLACES, placeOf, tallyClasses } from './classTally';
import type { ClassTally } from './classTally';
import type { Fault, Place } from './fault';
import { rowsOfSchool } from './rowsOfSchool';
import { operandsOf, quantityOf } from './side';
import { hasOtherStages } from './wholeness';

const FORM = { list: 'exact', bins: 'bin' } as const;

/** Class data that are held against one number of pupils: those of a stage, or of a whole school. */
interface Group {
  readonly place: Place;
  readonly school: number;
  /** Which of the school's rows: by OPEN or the index of their stage. */
  readonly rows: readonly number[];
  /** Records of `pupils` and `classes` that are added up. */
  readonly records: readonly number[];
  readonly pupils: Figure;
  readonly classes: Figure;
}

/** The figures by unit and by school, those by school only where someone needs them. */
interface Tables {
  readonly units: { readonly pupils: Figure; readonly classes: Figure };
  readonly schools: () => { readonly pupils: Figure; readonly classes: Figure };
}

const tablesOf = ({ figures }: Basis, { total }: ClassesCheck): Tables => ({
  units: { pupils: figures.sumOfUnits(total, false), classes: figures.ofUnits(CLASSES, false) },
  schools: () => ({ pupils: figures.sumOfSchools(total), classes: figures.ofSchools(CLASSES) }),
});

const EVERY_ROW: readonly number[] = Array.from({ length: PLACES }, (_, row) => row);

/** What of a school can be compared: stage by stage, or where the stages of the classes or the pupils are not told apart, the whole. */
const groupsOf = (basis: Basis, tables: Tables, { listed }: ClassTally, school: number): readonly Group[] => {
  const { index } = basis.figures;
  const units = Array.from(index.unitsOf(school));
  const stages = STAGES.filter((stage) => units.some((unit) => index.stageAt(unit) === stage));
  const ofStage = (stage: Stage): readonly number[] => units.filter((unit) => index.stageAt(unit) === stage);
  const isOpen = stages.length > 1 && listed[school * PLACES + OPEN] === 1;
  if (!isOpen && units.every((unit) => isKnown(tables.units.pupils, unit))) {
    return stages.map((stage) => {
      const records = ofStage(stage);
      const rows = [STAGES.indexOf(stage), ...(stages.length === 1 ? [OPEN] : [])];
      return { place: { kind: 'unit', unit: records[0] ?? -1 }, school, rows, records, ...tables.units };
    });
  }
  // The classes of another stage are not among the rows, but may be among the pupils, or the other way round.
  if (hasOtherStages(basis, school)) return [];
  return [{ place: { kind: 'school', school }, school, rows: EVERY_ROW, records: [school], ...tables.schools() }];
};

const sumOf = (figure: Figure, records: readonly number[]): number | undefined =>
  records.every((record) => isKnown(figure, record)) ? records.reduce((sum, record) => sum + (figure.values[record] ?? Number.NaN), 0) : undefined;

const judgeGroup = (basis: Basis, check: ClassesCheck, tally: ClassTally, group: Group, rowCells: (group: Group) => readonly CellRef[]): Fault | undefined => {
  const places = group.rows.map((row) => group.school * PLACES + row);
  const add = (column: Float64Array): number => places.reduce((sum, place) => sum + (column[place] ?? 0), 0);
  const pupils = sumOf(group.pupils, group.records);
  if (pupils === undefined || !places.some((place) => tally.listed[place] === 1)) return undefined;
  const [classes, of] = [add(tally.classes), sumOf(group.classes, group.records)];
  // Too few or too many classes are told by the rule on class sizes.
  if (of !== undefined && of !== classes) return undefined;
  if (of === undefined && places.some((place) => tally.lacking[place] === 1)) return undefined;
  const [low, most] = [add(tally.low), add(tally.high)];
  // Only where the number of classes is known do the data say that there are no others.
  const high = of === undefined || most === Infinity ? undefined : most;
  if (judge(low, '<=', pupils) && (high === undefined || judge(pupils, '<=', high))) return undefined;
  return {
    check,
    place: group.place,
    relation: { kind: 'classes', of: check.of, classes, low, ...(high === undefined ? {} : { high }), total: quantityOf(basis, check.total, pupils) },
    cells: () => [...group.records.flatMap((record) => group.pupils.cellsAt(record)), ...rowCells(group)],
    traces: (): readonly Trace[] => group.records.map((record) => group.pupils.traceAt(record)),
  };
};

/** Schools, or their stages, whose pupils are not those of their classes. */
export const classesFaults = (basis: Basis, check: ClassesCheck): readonly Fault[] => {
  const { dataset, figures } = basis;
  const form = FORM[check.of];
  const tally = operandsOf(check.total).every((field) => figures.isGivenAnywhere(field)) ? tallyClasses(dataset, form) : undefined;
  if (tally === undefined) return [];
  const tables = tablesOf(basis, check);
  const rowsOf = rowsOfSchool(dataset.classes);
  const cells = ({ school, rows }: Group): readonly CellRef[] => rowsOf(school).filter((row) => row.size.kind === form && rows.includes(placeOf(row))).flatMap(cellsOf);
  const faults: Fault[] = [];
  for (let school = 0; school < dataset.schools.length; school++) {
    if (!EVERY_ROW.some((row) => tally.listed[school * PLACES + row] === 1)) continue;
    for (const group of groupsOf(basis, tables, tally, school)) {
      const fault = judgeGroup(basis, check, tally, group, cells);
      if (fault !== undefined) faults.push(fault);
    }
  }
  return faults;
};
