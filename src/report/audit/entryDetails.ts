import type { CellRef } from '../../core/cellRef';
import type { Severity } from '../../core/assessment';
import type { School } from '../../core/dataset';
import { DATA_ITEM, entriesOf } from '../entry';
import type { ReportContext } from '../handIn/reportContext';
import { schoolsOfEntries } from '../schoolsOfEntries';

type Named = Pick<School, 'name' | 'code' | 'town'>;

/** An entry of the problem list in words, with the school it is about. */
export interface EntryDetails {
  readonly severity: Severity;
  /** Code and name of the rule or the check, or that it is a doubt about the data. */
  readonly item: string;
  /** undefined: about the county as a whole. */
  readonly school: Named | undefined;
  readonly departments: readonly string[];
  readonly problem: string;
  readonly advice: string;
  readonly explanation: string | undefined;
  readonly cells: readonly CellRef[];
}

/** All entries, the gravest first. */
export const entryDetails = (context: ReportContext): readonly EntryDetails[] => {
  const { reading, words, names, explanations, translator } = context;
  const schoolAt = schoolsOfEntries(reading);
  return entriesOf(context).map((entry): EntryDetails => {
    const checked = entry.kind === 'finding' ? entry.finding : undefined;
    // A check that does not hold is named as such, though it is listed among the doubts about the data.
    const item = checked?.issue.code === 'inconsistent' ? names.rule(checked.rule) : entry.item === DATA_ITEM ? translator.t('audit:dataItem') : names.rule(entry.item);
    return {
      severity: entry.severity,
      item,
      // One that only a list names is in no table of schools.
      school: reading.dataset.schools[schoolAt(entry) ?? -1] ?? (entry.school === undefined ? undefined : { name: entry.school }),
      departments: entry.departments.map(names.department),
      problem: entry.kind === 'finding' ? words.finding(entry.finding) : words.reading(entry.issue),
      advice: entry.kind === 'finding' ? words.advice(entry.finding) : '',
      explanation: explanations.get(entry.id),
      cells: entry.cells,
    };
  });
};
