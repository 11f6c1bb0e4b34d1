import type { Subject } from '../assessment';
import type { Dataset } from '../dataset';
import type { UnitIndex } from '../unitIndex';

type SchoolSubject = Extract<Subject, { kind: 'school' | 'unit' }>;

const isSchool = ({ schools }: Dataset, index: number, { school, code, town }: SchoolSubject): boolean => {
  const found = schools[index];
  return found !== undefined && (code === undefined ? found.name === school && found.town === town : found.code === code);
};

/** The school a subject is about, as an index into Dataset.schools. */
export const locateSchool = (dataset: Dataset, subject: SchoolSubject): number | undefined => {
  const found = dataset.schools.findIndex((_, index) => isSchool(dataset, index, subject));
  return found < 0 ? undefined : found;
};

/** The unit a subject is about. Its row may have moved since the subject was made: the school and the stage decide. */
export const locateUnit = (dataset: Dataset, index: UnitIndex, subject: Extract<Subject, { kind: 'unit' }>): number | undefined => {
  const isIt = (unit: number): boolean => index.stageAt(unit) === subject.stage && isSchool(dataset, dataset.units.school[unit] ?? -1, subject);
  if (isIt(subject.unit)) return subject.unit;
  const school = locateSchool(dataset, subject);
  return school === undefined ? undefined : index.unitsOf(school).find((unit) => index.stageAt(unit) === subject.stage);
};
