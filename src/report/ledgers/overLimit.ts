import type { Finding } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import type { ClassRow, Dataset } from '../../core/dataset';
import { subjectKey } from '../../core/findings';
import { cellsOf, classSubject, detailOf } from '../../core/parts/classRow';
import type { ReportContext } from '../handIn/reportContext';

/** A row of class data whose classes are above the limit of the standard, and the finding that says so. */
export interface OverLimit {
  readonly row: ClassRow;
  readonly finding: Finding & { readonly issue: Extract<Finding['issue'], { readonly code: 'classOverLimit' }> };
}

const isOver = (finding: Finding): finding is OverLimit['finding'] => finding.issue.code === 'classOverLimit';

const placeOf = ({ file = '', sheet, row, column }: CellRef): string => JSON.stringify([file, sheet, row, column]);

/** What a row of class data is known by, as it stands in the id of a finding about it. */
export const classNaming = (dataset: Dataset, row: ClassRow): string => [subjectKey(classSubject(dataset, row)), detailOf(row).detail].filter((part) => part !== undefined).join('/');

/** The same, out of the id of a finding; look-alikes have a number behind it. */
export const namingInId = (id: string): string => id.split('/').slice(3).join('/').replace(/#\d+$/u, '');

/** The classes above the limit, in the order of the findings: found by their cell, else by their name. */
export const overLimit = ({ reading: { dataset }, assessment }: Pick<ReportContext, 'reading' | 'assessment'>): readonly OverLimit[] => {
  const byPlace = new Map<string, ClassRow>();
  const byName = new Map<string, ClassRow>();
  for (const row of dataset.classes) {
    for (const cell of cellsOf(row)) byPlace.set(placeOf(cell), row);
    byName.set(classNaming(dataset, row), row);
  }
  return assessment.findings.filter(isOver).flatMap((finding): readonly OverLimit[] => {
    const [cell] = finding.cells;
    const row = (cell === undefined ? undefined : byPlace.get(placeOf(cell))) ?? byName.get(namingInId(finding.id));
    return row === undefined ? [] : [{ row, finding }];
  });
};
