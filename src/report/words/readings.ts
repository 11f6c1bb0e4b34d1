import { UNCALCULATED } from '../../workbook/grid';
import type { ReadingIssue } from '../../workbook/reading';
import type { WordContext } from './context';

/** What went wrong or is doubtful in reading a sheet; the cell comes first. */
export const readingWords =
  ({ t, names, places }: WordContext) =>
  (issue: ReadingIssue): string => {
    const data: Record<string, unknown> = { ...issue, cell: places.cell(issue.cell), sheet: issue.cell.sheet };
    if ('field' in issue) data['field'] = names.field(issue.field);
    if ('first' in issue) data['first'] = places.cell(issue.first);
    if ('otherCell' in issue) data['otherCell'] = places.cell(issue.otherCell);
    if ('score' in issue) data['score'] = Math.round(issue.score * 100);
    if ('type' in issue) data['type'] = t(`term:schoolType.${issue.type}`);
    if ('stage' in issue) data['stage'] = t(`term:stage.${issue.stage}`);
    const code = issue.code === 'errorValue' && issue.error === UNCALCULATED ? 'uncalculated' : issue.code;
    return t(`reading:${code}`, data);
  };
