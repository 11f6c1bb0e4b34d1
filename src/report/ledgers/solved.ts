import { SCHOOL_RULE } from '../../core';
import type { Assessment, Finding, FindingIssue } from '../../core/assessment';
import { subjectKey } from '../../core/findings';
import type { Dataset } from '../../core/dataset';
import { stageOf } from '../../core/unitIndex';
import { VERDICT } from '../../core/verdict';
import { STAGES } from '../../standards/terms';
import type { SchoolRef } from '../../workbook/dispute';
import { SchoolFinder } from '../../workbook/merging/sameSchool';
import type { Reading } from '../../workbook/reading';
import type { ReportContext } from '../handIn/reportContext';
import { DATA_ITEM } from '../readingIdentity';
import { subjectSchool } from '../subjectSchool';
import { classNaming, namingInId } from './overLimit';

/** The issue of a class above its limit. */
const OVER_LIMIT: FindingIssue['code'] = 'classOverLimit';

const keyOf = ({ name, ...more }: SchoolRef): string => subjectKey({ kind: 'school', school: name, ...more });

/** What cannot be judged: by rule and part, the schools at which it cannot; '' for the county as a whole. */
const unjudged = ({ findings }: Assessment): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>();
  const note = ({ rule, part, subject }: Finding): void => {
    const school = subjectSchool(subject);
    const place = `${rule}/${part}`;
    known.set(place, (known.get(place) ?? new Set()).add(school === undefined ? '' : keyOf(school)));
  };
  for (const finding of findings) if (finding.issue.code === 'cannotJudge') note(finding);
  return known;
};

/** What the county as a whole cannot be told: a part, or its dispersion at one stage. */
const isCountyUnknown = ({ items, conditions, county }: Assessment, rule: string, part: string, subject: string): boolean => {
  const dispersions = county.filter((one) => one.rule === rule && one.part === part && (!subject.includes(':') || subject.endsWith(`:${one.stage}`)));
  if (dispersions.length > 0) return dispersions.some(({ verdict }) => verdict === 'unknown');
  return [...items, ...conditions].find((item) => item.rule === rule)?.parts.find((one) => one.part === part)?.verdict === 'unknown';
};

/** The stages of the schools, by school and stage, as units of the assessment. */
const unitsByKey = ({ schools, units }: Dataset): ReadonlyMap<string, number> =>
  new Map(Array.from(units.school, (school, unit) => [`${keyOf(schools[school] ?? { name: '' })}:${stageOf(units, unit) ?? ''}`, unit] as const));

/** Whether a unit cannot be judged: by an indicator, or by the school rule. */
const isUnitUnknown = ({ units }: Assessment, rule: string, part: string, unit: number): boolean => {
  const column = units.indicators.find((one) => one.rule === rule && one.part === part);
  return (rule === SCHOOL_RULE ? units.verdicts : column?.verdicts)?.[unit] === VERDICT.unknown;
};

/** Whether what a doubt about the data was about is read at all: its school, or else its sheet. */
const dataRead = ({ sheets, dataset }: Reading): ((id: string, school: SchoolRef | undefined) => boolean) => {
  const finder = new SchoolFinder<SchoolRef>(dataset.schools);
  const read = sheets.map(({ file = '', sheet }) => `${file}!${sheet}`);
  return (id, school) => {
    if (school !== undefined) return 'school' in finder.find(school);
    const about = id.split('/').slice(2).join('/');
    return !about.includes('!') || read.some((place) => about === place || about.startsWith(`${place}/`));
  };
};

/**
 * Whether a problem that is not found any more is known to be solved. Not found is not solved: its school may be missing
 * from what was read this time, its figures may be gone, its item may not be judged any more.
 */
export const solvedIn = ({ reading, assessment, pack }: Pick<ReportContext, 'reading' | 'assessment' | 'pack'>): ((id: string, school: SchoolRef | undefined) => boolean) => {
  const { dataset } = reading;
  const finder = new SchoolFinder<SchoolRef>(dataset.schools);
  const unitOf = unitsByKey(dataset);
  const sized = new Set(dataset.classes.flatMap((row) => ((row.size.kind === 'exact' ? row.size.pupils : row.size.classes).state === 'value' ? [classNaming(dataset, row)] : [])));
  const lacking = unjudged(assessment);
  const judged = new Set([SCHOOL_RULE, ...[...assessment.items, ...assessment.conditions].map(({ rule }) => rule), ...(pack.checks ?? []).map(({ id }) => id)]);
  const isDataRead = dataRead(reading);
  return (id, school) => {
    const [rule = '', part = '', code = '', subject = ''] = id.split('/');
    if (rule === DATA_ITEM) return isDataRead(id, school);
    if (!judged.has(rule)) return false;
    const unknown = lacking.get(`${rule}/${part}`);
    if (school === undefined) return unknown?.has('') !== true && !isCountyUnknown(assessment, rule, part, subject);
    const found = finder.find(school);
    if (!('school' in found)) return false;
    // The class itself is there, and is not over any more, whatever is missing of others.
    if (code === OVER_LIMIT && sized.has(namingInId(id))) return true;
    const stage = STAGES.find((one) => subject.endsWith(`:${one}`));
    const unit = stage === undefined ? undefined : unitOf.get(`${keyOf(found.school)}:${stage}`);
    if (stage !== undefined && (unit === undefined || isUnitUnknown(assessment, rule, part, unit))) return false;
    return unknown === undefined || !(unknown.has('') || unknown.has(keyOf(found.school)));
  };
};
