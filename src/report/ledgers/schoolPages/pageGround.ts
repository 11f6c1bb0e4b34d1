import { indexUnits, type UnitIndex } from '../../../core/unitIndex';
import type { ClassRow, RoomRow } from '../../../core/dataset';
import { SchoolFinder } from '../../../workbook/merging/sameSchool';
import { entriesOf, type Entry } from '../../entry';
import type { ReportContext } from '../../handIn/reportContext';
import { schoolsOfEntries } from '../../schoolsOfEntries';
import { ledgerOf } from '../ledgers';
import type { LedgerRecord } from '../ledgerRecord';
import type { LedgerRow, MergedLedger } from '../mergedLedger';
import { overLimit } from '../overLimit';
import { ranksOf, type Rank } from './ranks';

type BySchool<T> = ReadonlyMap<number, readonly T[]>;

/** What the pages of all schools are made of, each thing looked for once. */
export interface PageGround {
  readonly context: ReportContext;
  readonly index: UnitIndex;
  readonly ranks: readonly ReadonlyMap<number, Rank>[];
  readonly classes: BySchool<ClassRow>;
  readonly isOver: (row: ClassRow) => boolean;
  readonly rooms: BySchool<RoomRow>;
  readonly entries: BySchool<Entry>;
  readonly problems: MergedLedger;
  /** What the problem list says of an entry, by its id. */
  readonly sayings: ReadonlyMap<string, LedgerRecord['cells']>;
  /** The rows of the problem list about each school. */
  readonly measures: BySchool<LedgerRow>;
}

const grouped = <T>(things: readonly T[], schoolOf: (thing: T) => number | undefined): BySchool<T> => {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const school = schoolOf(thing);
    if (school === undefined) continue;
    const known = groups.get(school);
    if (known === undefined) groups.set(school, [thing]);
    else known.push(thing);
  }
  return groups;
};

export const pageGround = (context: ReportContext): PageGround => {
  const { dataset } = context.reading;
  const problems = ledgerOf('problems', context);
  const finder = new SchoolFinder(dataset.schools.map(({ name, code, town }, at) => ({ name, at, ...(code === undefined ? {} : { code }), ...(town === undefined ? {} : { town }) })));
  const over = new Set(overLimit(context).map(({ row }) => row));
  const schoolOfRow = ({ match }: LedgerRow): number | undefined => {
    const school = match.kind === 'current' ? match.record.school : match.kind === 'gone' ? match.school : undefined;
    const found = school === undefined ? undefined : finder.find(school);
    return found !== undefined && 'school' in found ? found.school.at : undefined;
  };
  return {
    context,
    index: indexUnits(dataset),
    ranks: ranksOf(context.assessment.units, dataset.units, context.pack),
    classes: grouped(dataset.classes, ({ school }) => school),
    isOver: (row) => over.has(row),
    rooms: grouped(dataset.rooms, ({ school }) => school),
    entries: grouped(entriesOf(context), schoolsOfEntries(context.reading)),
    problems,
    sayings: new Map(problems.rows.flatMap(({ match }) => (match.kind === 'current' ? [[match.record.id, match.record.cells] as const] : []))),
    measures: grouped(problems.rows, schoolOfRow),
  };
};
