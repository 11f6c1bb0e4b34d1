import { FIELDS } from '../../standards';
import type { Stage } from '../../standards/terms';
import type { Address } from '../../workbook/address';
import type { FieldMatch, SheetReading } from '../../workbook/reading';
import type { ArgumentDeclaration, ArgumentTakes, FunctionDeclaration } from '../declaration';
import { claimedFields, judgedFields, perOf, suits } from './figureFields';
import { leadOf, tellsStages } from './origin';
import type { Origin } from './origin';
import { NOTHING } from './proposal';
import type { ArgumentProposals, CellProposal, Doubt } from './proposal';
import type { Recognised } from './recognised';
import { rowSpan } from './rowSpan';
import type { RowSpan } from './rowSpan';
import { fieldColumn, figureColumns } from './tableColumns';
import { tableRows } from './tableRows';

type Columns = Extract<Origin, { kind: 'columns' }>;

const areaOf = ({ at }: FieldMatch, top: number, bottom: number): Address => ({ sheet: at.sheet, top, left: at.column, bottom, right: at.column });

const cells = (match: FieldMatch, top: number, bottom: number, doubts: readonly Doubt[] = []): CellProposal => ({
  kind: 'cells',
  address: areaOf(match, top, bottom),
  heading: match.heading,
  ...(match.field === undefined ? {} : { field: match.field }),
  ...(match.stage === undefined ? {} : { stage: match.stage }),
  doubts,
});

/** What is doubtful about the column itself. */
const columnDoubts = (match: FieldMatch, takes: ArgumentTakes): readonly Doubt[] => {
  if (takes.of !== 'figures') return [];
  const totals: readonly Doubt[] =
    takes.per === 'pupil' && perOf(match.field, match.heading) === 'school' ? [{ code: 'totals', ...(takes.forTotals === undefined ? {} : { instead: takes.forTotals }) }] : [];
  return takes.inUnits === true && match.factor !== 1 ? [...totals, { code: 'otherUnit', factor: match.factor }] : totals;
};

/** The numbers that the figures are weighted by or held against, beside the lead. */
const companions = (declaration: FunctionDeclaration, table: SheetReading, stage: Stage | undefined): readonly FieldMatch[] =>
  declaration.arguments
    .flatMap(({ takes }) => (takes?.of === 'field' ? (fieldColumn(table, takes.fields, stage) ?? []) : []))
    .filter(({ field }) => field !== undefined && FIELDS.get(field)?.type === 'number');

const spanOf = (match: FieldMatch, declaration: FunctionDeclaration, { table, stage }: Columns, recognised: Recognised): RowSpan | undefined => {
  const takes = declaration.arguments[leadOf(declaration)]?.takes;
  const beside = companions(declaration, table, stage);
  const whole = stage !== undefined && (match.stage === undefined || (takes?.of === 'field' && takes.whole === true));
  const span = rowSpan({ table, stage, columns: [match, ...beside], whole }, recognised);
  if (span === undefined || stage !== undefined || !tellsStages(declaration)) return span;
  const stages = new Set(tableRows(table, recognised).flatMap((row) => row.stages));
  const told = declaration.arguments.some(({ kind, takes: other }) => kind === 'cells' && other?.of === 'stage') && fieldColumn(table, ['stage'], undefined) !== undefined;
  return stages.size > 1 && !told ? { ...span, doubts: [{ code: 'stagesMixed' }, ...span.doubts] } : span;
};

/** Ranges for the argument that the others follow, the most likely first. */
export const leadProposals = (declaration: FunctionDeclaration, origin: Columns, rule: string | undefined, recognised: Recognised): ArgumentProposals => {
  const takes = declaration.arguments[leadOf(declaration)]?.takes;
  if (takes === undefined) return NOTHING;
  const { table, stage } = origin;
  const named = takes.of === 'field' ? fieldColumn(table, takes.fields, stage) : undefined;
  const columns = takes.of === 'figures' ? figureColumns(table, stage, claimedFields(declaration), recognised) : named === undefined ? [] : [named];
  const judged = judgedFields(recognised.pack, rule);
  const rank = (match: FieldMatch): number => (takes.of === 'figures' ? suits(takes, judged, match.field, match.heading) : 0);
  const options = [...columns]
    .sort((left, right) => rank(right) - rank(left))
    .flatMap((match): readonly CellProposal[] => {
      const span = spanOf(match, declaration, origin, recognised);
      return span === undefined ? [] : [cells(match, span.top, span.bottom, [...columnDoubts(match, takes), ...span.doubts])];
    });
  const [prefilled] = options;
  return { options, ...(prefilled === undefined ? {} : { prefilled }) };
};

/** Whose rows the lead's range covers: a table, and the stage of its column. undefined: cells of no recognised table. */
const coveredBy = (lead: Address, origin: Columns, { reading }: Recognised): { readonly table: SheetReading; readonly stage: Stage | undefined } | undefined => {
  const covers = ({ sheet, file, dataRows: [first, last] }: SheetReading): boolean => file === undefined && sheet === lead.sheet && lead.top >= first && lead.top <= last;
  const table = covers(origin.table) ? origin.table : reading.sheets.find((other) => other.matches.length > 0 && covers(other));
  if (table === undefined || lead.left !== lead.right) return undefined;
  const ofColumn = table.matches.find(({ at }) => at.column === lead.left)?.stage;
  return { table, stage: ofColumn ?? (table === origin.table ? origin.stage : undefined) };
};

const WORDS: Readonly<Partial<Record<ArgumentTakes['of'], string>>> = { stage: 'stage', schoolType: 'schoolType' };

const followedColumns = (takes: ArgumentTakes, lead: Address, table: SheetReading, stage: Stage | undefined, claimed: ReadonlySet<string>, recognised: Recognised): readonly FieldMatch[] => {
  if (takes.of === 'figures') return figureColumns(table, stage, claimed, recognised).filter(({ at }) => at.column !== lead.left);
  const fields = takes.of === 'field' ? takes.fields : [WORDS[takes.of] ?? []].flat();
  const found = fieldColumn(table, fields, takes.of === 'field' ? (takes.stage ?? stage) : stage);
  return found === undefined ? [] : [found];
};

/** Ranges beside the lead's: the same rows of the column that the argument takes, so that the shapes agree. */
export const followerProposals = (argument: ArgumentDeclaration, declaration: FunctionDeclaration, lead: Address, origin: Columns, recognised: Recognised): readonly CellProposal[] => {
  const { takes } = argument;
  const covered = coveredBy(lead, origin, recognised);
  if (takes === undefined || covered === undefined) return [];
  return followedColumns(takes, lead, covered.table, covered.stage, claimedFields(declaration), recognised).map((match) => cells(match, lead.top, lead.bottom, columnDoubts(match, takes)));
};
