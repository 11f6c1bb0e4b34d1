import { UNCALCULATED } from '../../workbook/grid';
import type { ReadingIssue } from '../../workbook/reading';
import type { WordContext } from './context';

/** Whose figure is disputed. */
const disputedSubject = (t: WordContext['t'], { school, stage }: Extract<ReadingIssue, { code: 'disputed' | 'scaleUnclear' }>): string => {
  if (school === '') return stage === undefined ? t('term:county') : t('term:countyStage', { stage: t(`term:stage.${stage}`) });
  return stage === undefined ? school : t('term:schoolStage', { school, stage: t(`term:stage.${stage}`) });
};

/** What went wrong or is doubtful in reading a sheet; the cell comes first. */
export const readingWords =
  ({ t, has, names, places }: WordContext) =>
  (issue: ReadingIssue): string => {
    const data: Record<string, unknown> = { ...issue, cell: places.cell(issue.cell), sheet: issue.cell.sheet };
    if ('field' in issue) data['field'] = has(`term:list.${issue.field}`) ? t(`term:list.${issue.field}`) : names.field(issue.field);
    if (issue.code === 'disputed' || issue.code === 'scaleUnclear') data['school'] = disputedSubject(t, issue);
    if ('first' in issue) data['first'] = places.cell(issue.first);
    if ('otherCell' in issue) data['otherCell'] = places.cell(issue.otherCell);
    if ('score' in issue) data['score'] = Math.round(issue.score * 100);
    if ('likeness' in issue) data['likeness'] = Math.round(issue.likeness * 100);
    if ('type' in issue) data['type'] = t(`term:schoolType.${issue.type}`);
    if ('stage' in issue && issue.stage !== undefined) data['stage'] = t(`term:stage.${issue.stage}`);
    const code = issue.code === 'errorValue' && issue.error === UNCALCULATED ? 'uncalculated' : issue.code;
    return t(`reading:${code}`, data);
  };
