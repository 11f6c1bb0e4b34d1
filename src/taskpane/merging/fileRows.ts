import type { Finding, Severity } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import { isMerged } from '../../report/merged/readMerged';
import type { FileReport } from '../../workbook/merging/mergeFile';
import type { Reading } from '../../workbook/reading';
import type { Outcome } from '../outcome';
import type { ListedFile, ListedState } from './listedFile';
import type { MergingState } from './state';

/** A file of the list with what became of it. */
export interface FileRow {
  readonly file: ListedFile;
  readonly state: ListedState;
  /** What the merge says of it; undefined until it has been merged. */
  readonly report: FileReport | undefined;
  /** It was made by a merge of ours: rather one to compare with. */
  readonly isMerged: boolean;
}

const stateOf = (file: ListedFile, report: FileReport | undefined): ListedState => {
  if (file.state.kind !== 'settled') return file.state;
  if (report !== undefined) return report.state;
  const { content } = file.state.merged;
  if (content.kind === 'refused') return { status: 'refused', refusal: content.refusal };
  return { status: content.kind === 'grids' ? 'opened' : content.kind };
};

/** The list of files as it is shown. */
export const fileRows = ({ files, merge }: MergingState): readonly FileRow[] => {
  const reports = new Map(merge?.files.map((report) => [report.name, report]));
  return files.map((file) => {
    const report = file.state.kind === 'settled' ? reports.get(file.name) : undefined;
    const content = file.state.kind === 'settled' ? file.state.merged.content : undefined;
    return { file, state: stateOf(file, report), report, isMerged: content?.kind === 'earlierMerge' || (content?.kind === 'grids' && isMerged(content.grids)) };
  });
};

export type Counts = Readonly<Record<Severity, number>>;

/** What no single cell causes is counted where the school stands. */
const placesOf = ({ subject, cells }: Finding, { dataset: { schools, units } }: Reading): readonly (CellRef | undefined)[] =>
  cells.length > 0 || subject.kind !== 'unit' ? cells : [schools[units.school[subject.unit] ?? -1]?.cell];

/** How many findings and doubts there are about each file. */
export const findingsByFile = ({ assessment, reading }: Outcome): ReadonlyMap<string, Counts> => {
  const counts = new Map<string, Record<Severity, number>>();
  const count = (cells: readonly (CellRef | undefined)[], severity: Severity): void => {
    for (const file of cells.length === 1 ? [cells[0]?.file] : new Set(cells.map((cell) => cell?.file))) {
      if (file === undefined) continue;
      const known = counts.get(file) ?? { error: 0, query: 0, hint: 0 };
      known[severity] += 1;
      counts.set(file, known);
    }
  };
  for (const finding of assessment.findings) count(placesOf(finding, reading), finding.severity);
  for (const { cell, severity } of reading.issues) count([cell], severity);
  return counts;
};

/** How a state is known in words: a key of merge.status or merging.fileState. */
export const statusOf = (state: ListedState): string => ('kind' in state ? state.kind : state.status);
