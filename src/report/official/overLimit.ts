import type { Finding, PartResult, UnknownReason } from '../../core/assessment';
import { passes } from '../../core/schoolFilter';
import { schoolsConcerned } from '../../core/parts/headcount';
import { leftOutReason } from '../../core/leftOut';
import { isKnown } from '../../core/figures/figure';
import type { HeadcountPart, LimitPart } from '../../standards/schema';
import type { SchoolType, Stage } from '../../standards/terms';
import { valuesOfPart } from '../templates/partValues';
import { known, unknown } from './formCells';
import type { FormValue } from './formCells';
import type { FormGround } from './formGround';

/** Whose: classes of a stage, or schools of some types. */
export interface Counted {
  readonly stage?: Stage;
  readonly types?: readonly SchoolType[];
}

const schoolKey = ({ name, code = '', town = '' }: { readonly name: string; readonly code?: string; readonly town?: string }): string => JSON.stringify([name, code, town]);

const isOf = ({ subject }: Finding, { stage, types }: Counted, typeOf: ReadonlyMap<string, SchoolType | undefined>): boolean | undefined => {
  if (subject.kind === 'county') return undefined;
  if (types !== undefined) {
    const type = typeOf.get(schoolKey({ ...subject, name: subject.school }));
    return type === undefined ? undefined : types.includes(type);
  }
  return 'stage' in subject && subject.stage !== undefined ? subject.stage === stage : undefined;
};

const resultOf = ({ assessment }: FormGround, rule: string, part: string): PartResult | undefined => assessment.items.find((item) => item.rule === rule)?.parts.find((each) => each.part === part);

/** How many classes or schools are above a limit: exactly, or at least, where some are unknown; unknown where none is and some may be. */
export const overLimit = (ground: FormGround, rule: string, part: LimitPart, counted: Counted): FormValue => {
  const result = resultOf(ground, rule, part.id);
  if (result === undefined) return unknown();
  const typeOf = new Map(ground.basis.dataset.schools.map((school) => [schoolKey(school), school.type]));
  const reasons: UnknownReason[] = [...result.reasons];
  let count = 0;
  let isTold = true;
  for (const finding of ground.assessment.findings) {
    if (finding.rule !== rule || finding.part !== part.id || finding.verdict !== 'notMet') continue;
    const answer = isOf(finding, counted, typeOf);
    if (answer === undefined) isTold = false;
    else if (answer) count += finding.issue.code === 'classOverLimit' ? finding.issue.classes : 1;
  }
  const isOpen = !isTold || reasons.length > 0 || (result.tally?.unknown ?? 0) > 0;
  if (!isOpen) return known(count);
  return count === 0 ? unknown(...reasons) : { kind: 'least', value: count, reasons };
};

/** The pupils of the schools that a part is about because they have fewer than its floor, together. */
export const pupilsBelow = ({ basis, assessment }: FormGround, part: HeadcountPart): FormValue => {
  const floor = valuesOfPart(part, assessment.date).get('floor');
  const leftOut = leftOutReason(basis.dataset);
  if (floor === undefined) return unknown({ code: 'notInForce', date: assessment.date });
  if (leftOut !== undefined) return unknown(leftOut);
  const pupils = basis.figures.ofSchools(part.pupils);
  const filter = schoolsConcerned(basis, part);
  let sum = 0;
  for (let school = 0; school < basis.dataset.schools.length; school += 1) {
    const applies = passes(basis, school, filter);
    if (applies === false) continue;
    const value = pupils.values[school] ?? Number.NaN;
    if (!isKnown(pupils, school)) return unknown(pupils.reasonAt(school));
    if (value >= floor) continue;
    if (applies !== true) return unknown(applies);
    sum += value;
  }
  return basis.dataset.schools.length === 0 ? unknown({ code: 'noUnits' }) : known(sum);
};
