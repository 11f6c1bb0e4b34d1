import type { Dataset, School, YearData } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import { DatasetBuilder } from '../datasetBuilder';
import type { MappedTable } from '../mappedTable';
import type { ReadingIssue } from '../reading';
import { SchoolRecordReader, type TableMemory } from '../schoolRecord';
import { readSchoolName } from '../schoolName';
import { codeKey } from '../schoolRegister';
import type { EarlierYear } from './yearTables';

/** How the tables of a year are read: as those of the year that is judged. */
export type ReadTable = (table: MappedTable, builder: DatasetBuilder, records: SchoolRecordReader, codes: TableMemory['codes']) => Generator<void, number>;

/** What was doubtful in reading an earlier year. */
export interface YearIssues {
  readonly year: number;
  readonly issues: readonly ReadingIssue[];
}

type Describing = Pick<School, 'type' | 'region' | 'town' | 'private' | 'organiser'>;

const described = (school: School, now: School | undefined): School => {
  if (now === undefined) return school;
  const kept = Object.fromEntries(Object.entries(school).filter(([, value]) => value !== undefined)) as Partial<Describing>;
  const { type, region, town, private: isPrivate, organiser } = now;
  return { ...school, type, ...(region && { region }), ...(town && { town }), ...(isPrivate === undefined ? {} : { private: isPrivate }), ...(organiser && { organiser }), ...kept };
};

/** What a school is today (its type, its town) it was before, as far as the earlier tables do not say. Schools are known by code, else by a name that is theirs alone. */
const asDescribedNow = (dataset: Dataset, now: Dataset): Dataset => {
  const byCode = new Map(now.schools.flatMap((school) => (school.code === undefined ? [] : [[codeKey(school.code), school] as const])));
  const byName = new Map<string, School | undefined>();
  for (const school of now.schools) {
    const { key } = readSchoolName(school.name);
    byName.set(key, byName.has(key) ? undefined : school);
  }
  const known = ({ name, code }: School): School | undefined => {
    const named = byName.get(readSchoolName(name).key);
    if (code === undefined) return named;
    return byCode.get(codeKey(code)) ?? (named?.code === undefined ? named : undefined);
  };
  return { ...dataset, schools: dataset.schools.map((school) => described(school, known(school))) };
};

/** Reads earlier years, each as if it were there alone. `missing`: what could not be taken in, of whatever year it is. */
export function* earlierDatasets(years: readonly EarlierYear[], now: Dataset, fields: ReadonlyMap<string, Field>, missing: readonly ReadingIssue[], readTable: ReadTable): Generator<void, { readonly earlier: readonly YearData[]; readonly issues: readonly YearIssues[] }> {
  const earlier: YearData[] = [];
  const doubts: YearIssues[] = [];
  for (const { year, tables, undated } of years) {
    const issues: ReadingIssue[] = [];
    const builder = new DatasetBuilder((issue) => issues.push(issue));
    const records = new SchoolRecordReader(builder);
    const codes: TableMemory['codes'] = new Map();
    for (const issue of missing) builder.leaveOut(issue);
    for (const cell of undated) builder.leaveOut({ severity: 'error', cell, code: 'yearMissing', rows: 1 });
    for (const table of tables) {
      yield* readTable(table, builder, records, codes);
      yield;
    }
    const { dataset } = yield* builder.finish(fields);
    earlier.push({ year, dataset: asDescribedNow({ ...dataset, year }, now) });
    doubts.push({ year, issues });
  }
  return { earlier, issues: doubts };
}
