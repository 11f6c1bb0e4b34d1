import type { Finding } from '../assessment';
import { SCHOOL_RULE } from '../assessment';
import type { Basis } from '../basis';
import { cellsOfSchool, commonLack, countySubject, finding, lacks, reasonsOf, toldOfUnits } from '../findings';
import type { Lack } from '../findings';
import type { Resources } from '../resources/resources';
import { standingOf } from '../resources/schoolRule';
import { VERDICT } from '../verdict';

/** What all units are asked about at once, and which are not known to take part or how many pupils they have. */
const basics = (resources: Resources): readonly Lack[] => {
  const found = new Map([...resources.pupils.reasons, ...resources.scope.reasons]);
  return [...found].sort(([a], [b]) => a - b).map(([record, reason]) => ({ record, reason }));
};

/** Findings on the school rule: units that fail it, and units of which the pupils or the type are not known. */
export const findSchoolRule = (basis: Basis, resources: Resources): readonly Finding[] => {
  const { pack, dataset, figures } = basis;
  const departmentsOf = new Map(resources.indicators.map(({ rule }) => [rule.id, rule.departments]));
  const place = { rule: SCHOOL_RULE, part: SCHOOL_RULE };
  const columns = resources.indicators.map(({ column }) => column);
  const units = toldOfUnits(dataset, figures.index.stageAt);
  const findings: Finding[] = [];
  for (let u = 0; u < resources.verdicts.length; u++) {
    if (resources.verdicts[u] !== VERDICT.notMet) continue;
    const { met, of, short, belowFloor } = standingOf(columns, pack.schoolRule.minimumMet, u);
    const departments = [...new Set(short.flatMap((rule) => departmentsOf.get(rule) ?? []))];
    const issue = { code: 'schoolRuleFailed', met, of, minimum: pack.schoolRule.minimumMet, belowFloor, short } as const;
    findings.push(finding({ ...place, departments }, { subject: units.subjectOf(u), verdict: 'notMet', issue, cells: cellsOfSchool(dataset, units.schoolOf(u)) }));
  }
  const lacking = basics(resources);
  const judged = resources.verdicts.reduce((count, verdict) => count + (verdict === VERDICT.notApplicable ? 0 : 1), 0);
  const all = [...new Set(resources.indicators.flatMap(({ rule }) => rule.departments))];
  const isCommon = commonLack(reasonsOf(lacking), judged) !== undefined;
  const told = isCommon ? lacking : onceASchool(basis, lacking);
  return [...findings, ...assumedTypes({ ...place, departments: all }, basis, resources), ...lacks({ ...place, departments: all }, told, judged, units)];
};

/** Schools taken in without a type are asked about once: a special or vocational school among them would have to stay out. */
const assumedTypes = (place: Parameters<typeof finding>[0], { dataset }: Basis, { scope }: Resources): readonly Finding[] => {
  const schools = new Set(scope.assumed.map((unit) => dataset.units.school[unit] ?? -1));
  if (schools.size === 0) return [];
  const cells = [...schools].flatMap((school) => cellsOfSchool(dataset, school));
  return [finding(place, { subject: countySubject(), verdict: 'met', severity: 'query', issue: { code: 'typeAssumed', schools: schools.size }, cells })];
};

/** An unknown school type is told once, not for each stage of the school. */
const onceASchool = ({ dataset }: Basis, lacking: readonly Lack[]): readonly Lack[] => {
  const told = new Set<number>();
  return lacking.filter(({ record, reason }) => {
    if (reason.code !== 'schoolTypeUnknown') return true;
    const school = dataset.units.school[record] ?? -1;
    const isNew = !told.has(school);
    told.add(school);
    return isNew;
  });
};
