import type { Subject } from '../core/assessment';
import type { SchoolRef } from '../workbook/dispute';
import { schoolRef } from '../workbook/settlement';

/** The school that a finding is about; undefined: the county. */
export const subjectSchool = (subject: Subject): SchoolRef | undefined => {
  if (subject.kind === 'county') return undefined;
  const { school: name, code, town } = { code: undefined, town: undefined, ...subject };
  return schoolRef({ name, code, town });
};
