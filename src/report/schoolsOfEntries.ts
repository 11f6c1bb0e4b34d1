import type { School } from '../core/dataset';
import type { Reading } from '../workbook/reading';
import type { Entry } from './entry';
import { schoolsOfIssues } from './readingIdentity';
import { subjectSchool } from './subjectSchool';

const keyOf = ({ name, code, town }: Pick<School, 'name' | 'code' | 'town'>): string => JSON.stringify([name, code ?? null, town ?? null]);

/** Which school of the dataset each line of the problem list is about, by its index; namesakes are told apart. */
export const schoolsOfEntries = (reading: Reading): ((entry: Entry) => number | undefined) => {
  const { schools } = reading.dataset;
  const byKey = new Map(schools.map((school, at) => [keyOf(school), at]));
  const issues = schoolsOfIssues(reading);
  const ofIssue = new Map(reading.issues.map((issue, at) => [issue, issues[at]]));
  return (entry) => {
    if (entry.kind === 'reading') return ofIssue.get(entry.issue);
    const school = subjectSchool(entry.finding.subject);
    return school === undefined ? undefined : byKey.get(keyOf(school));
  };
};
