import { STAGES } from '../../standards/terms';
import type { Finding, Subject } from '../assessment';
import type { Basis } from '../basis';
import { cellsOfSchool, countySubject, finding, schoolSubject, unitSubject } from '../findings';
import { eachInSteps } from '../steps';
import type { Fault, Place } from './fault';

export const subjectOf = ({ dataset, figures }: Basis, place: Place): Subject => {
  switch (place.kind) {
    case 'unit':
      return unitSubject(dataset, place.unit, figures.index.stageAt(place.unit) ?? STAGES[0]);
    case 'school':
      return schoolSubject(dataset, place.school);
    case 'county':
      return countySubject(place.stage);
  }
};

const schoolOf = ({ dataset }: Basis, place: Place): number | undefined => {
  if (place.kind === 'county') return undefined;
  return place.kind === 'school' ? place.school : dataset.units.school[place.unit];
};

/** Findings for checks that do not hold: what the figures mean is unknown until one of them is put right. */
export function* faultFindings(basis: Basis, faults: readonly Fault[]): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  yield* eachInSteps(faults, ({ check, place, relation, cells }) => {
    const own = cells();
    const made = finding(
      { rule: check.id, part: check.id, departments: check.departments },
      {
        subject: subjectOf(basis, place),
        verdict: 'unknown',
        severity: check.severity,
        issue: { code: 'inconsistent', check: check.id, relation },
        cells: own.length > 0 ? own : cellsOfSchool(basis.dataset, schoolOf(basis, place)),
      },
    );
    findings.push(made);
  });
  return findings;
}
