import type { CellRef } from '../../core/cellRef';
import { STATE } from '../../core/column';
import type { Column } from '../../core/column';
import { countyKey } from '../../core/dataset';
import { FIELDS } from '../../standards';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { stagesOfType } from '../../workbook/schoolName';
import { indicatorsOf } from '../arguments/indicator';
import type { ArgumentTakes, FunctionDeclaration } from '../declaration';
import { claimedFields, judgedFields, perOf, suits } from './figureFields';
import type { Origin } from './origin';
import type { CellProposal, Doubt } from './proposal';
import { rangeOver } from './rangeOver';
import type { Recognised } from './recognised';

/** Where single cells are taken from. */
type Cells = Extract<Origin, { kind: 'unit' | 'county' }>;
type FieldWanted = Extract<ArgumentTakes, { of: 'field' }>;
type FiguresWanted = Extract<ArgumentTakes, { of: 'figures' }>;

interface Found {
  readonly field: string;
  readonly cell: CellRef;
  readonly stage?: Stage;
}

const cellOf = (column: Column | undefined, record: number): CellRef | undefined => (column === undefined || (column.states[record] ?? STATE.absent) === STATE.absent ? undefined : column.cellAt(record));

const countyCell = (field: string, stage: Stage | undefined, { reading: { dataset } }: Recognised): Found | undefined => {
  const staged = stage === undefined ? undefined : dataset.county.get(countyKey(field, stage))?.cell;
  const cell = staged ?? dataset.county.get(countyKey(field))?.cell;
  return cell === undefined ? undefined : { field, cell, ...(staged === undefined || stage === undefined ? {} : { stage }) };
};

/** The unit of the same school and of that stage. */
const siblingOf = (unit: number, stage: Stage, { reading: { dataset } }: Recognised): number | undefined => {
  const { school, stage: stages, length } = dataset.units;
  for (let other = 0; other < length; other += 1) if (school[other] === school[unit] && STAGES[stages[other] ?? -1] === stage) return other;
  return undefined;
};

const schoolCell = (field: string, unit: number, { reading: { dataset } }: Recognised): Found | undefined => {
  const cell = cellOf(dataset.schoolFigures.get(field), dataset.units.school[unit] ?? -1);
  return cell === undefined ? undefined : { field, cell };
};

const unitCell = (field: string, unit: number, recognised: Recognised): Found | undefined => {
  const { units } = recognised.reading.dataset;
  const cell = cellOf(units.figures.get(field), unit);
  const stage = STAGES[units.stage[unit] ?? -1];
  return cell === undefined ? undefined : { field, cell, ...(stage === undefined ? {} : { stage }) };
};

const hasOneStage = (unit: number, { reading: { dataset } }: Recognised): boolean => {
  const type = dataset.schools[dataset.units.school[unit] ?? -1]?.type;
  return type !== undefined && stagesOfType(type).length === 1;
};

const cellOfField = (field: string, wanted: FieldWanted, origin: Cells, recognised: Recognised): Found | undefined => {
  if (origin.kind === 'county') return countyCell(field, wanted.stage, recognised);
  // A figure of one stage is not the school's, unless it has no other.
  if (wanted.whole === true && !hasOneStage(origin.unit, recognised)) return schoolCell(field, origin.unit, recognised);
  const unit = wanted.stage === undefined ? origin.unit : siblingOf(origin.unit, wanted.stage, recognised);
  const own = unit === undefined ? undefined : unitCell(field, unit, recognised);
  if (own !== undefined || wanted.stage !== undefined) return own;
  return schoolCell(field, origin.unit, recognised) ?? countyCell(field, origin.stage, recognised);
};

/** Every number of a unit, its school's among them. */
const figuresOf = (unit: number, claimed: ReadonlySet<string>, recognised: Recognised): readonly Found[] => {
  const { units, schoolFigures } = recognised.reading.dataset;
  const fields = [...new Set([...units.figures.keys(), ...schoolFigures.keys()])].filter((field) => !claimed.has(field) && FIELDS.get(field)?.type === 'number');
  return fields.flatMap((field) => unitCell(field, unit, recognised) ?? schoolCell(field, unit, recognised) ?? []);
};

const factorAt = (cell: CellRef, { reading }: Recognised): number =>
  reading.sheets.find(({ sheet, template, dataRows: [first, last] }) => sheet === cell.sheet && template === 'schoolTable' && cell.row >= first && cell.row <= last)?.matches.find(({ at }) => at.column === cell.column)?.factor ?? 1;

const doubtsOf = (field: string, cell: CellRef, takes: FiguresWanted, recognised: Recognised): readonly Doubt[] => {
  const factor = factorAt(cell, recognised);
  return [
    ...(takes.per === 'pupil' && perOf(field) === 'school' ? [{ code: 'totals', ...(takes.forTotals === undefined ? {} : { instead: takes.forTotals }) } as const] : []),
    ...(takes.inUnits === true && factor !== 1 ? [{ code: 'otherUnit', factor } as const] : []),
  ];
};

const proposalOf = ({ field, cell: { sheet, row, column }, stage }: Found, doubts: readonly Doubt[] = []): CellProposal => ({
  kind: 'cells',
  address: { sheet, top: row, left: column, bottom: row, right: column },
  field,
  ...(stage === undefined ? {} : { stage }),
  doubts,
});

/** Cells that are only proposed where one range holds them all and nothing else. */
const rangeProposal = (takes: Extract<ArgumentTakes, { of: 'indicators' | 'rooms' }>, origin: Cells, recognised: Recognised): CellProposal | undefined => {
  if (origin.kind === 'county') return undefined;
  const { units, rooms } = recognised.reading.dataset;
  const cells =
    takes.of === 'indicators'
      ? indicatorsOf(recognised.pack).map(({ part: { direct } }) => (direct === undefined ? undefined : unitCell(direct, origin.unit, recognised)?.cell))
      : rooms.filter(({ school, purpose }) => school === units.school[origin.unit] && purpose === takes.purpose).map(({ area }) => area.cell);
  const address = rangeOver(cells);
  return address === undefined ? undefined : { kind: 'cells', address, doubts: [] };
};

/** Single cells for an argument: of one school and stage, or of the county's form. */
export const cellProposals = (takes: ArgumentTakes, declaration: FunctionDeclaration, origin: Cells, rule: string | undefined, recognised: Recognised): readonly CellProposal[] => {
  if (takes.of === 'field') {
    for (const field of takes.fields) {
      const found = cellOfField(field, takes, origin, recognised);
      if (found !== undefined) return [proposalOf(found)];
    }
    return [];
  }
  if (takes.of === 'indicators' || takes.of === 'rooms') return [rangeProposal(takes, origin, recognised) ?? []].flat();
  if (takes.of !== 'figures' || origin.kind === 'county') return [];
  const judged = judgedFields(recognised.pack, rule);
  return [...figuresOf(origin.unit, claimedFields(declaration), recognised)]
    .sort((left, right) => suits(takes, judged, right.field) - suits(takes, judged, left.field))
    .map((found) => proposalOf(found, doubtsOf(found.field, found.cell, takes, recognised)));
};
