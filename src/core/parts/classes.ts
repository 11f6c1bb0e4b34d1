import type { LimitPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Comparison, Finding, PartResult, UnknownReason } from '../assessment';
import type { CellRef } from '../cellRef';
import type { ClassRow } from '../dataset';
import { CLASS_PUPILS, PUPILS } from '../fieldIds';
import { isKnown } from '../figures/figure';
import { cannotJudge, commonLack, countySubject, finding, placeOf, unitSubject } from '../findings';
import { leftOutReason } from '../leftOut';
import { passes } from '../schoolFilter';
import { cellsOf, classSubject, detailOf, judgeClass } from './classRow';
import type { ByStage } from './classRow';
import { decisive } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

/** School-stages with pupils but without any class in the data: every class must be within the limit, so theirs must be known. */
const unitsWithoutClasses = ({ basis, part }: PartInput<LimitPart>, byStage: ByStage): readonly number[] => {
  const { dataset, figures } = basis;
  const listed = new Set<string>();
  for (const { school, stage } of dataset.classes) {
    if (school !== undefined) listed.add(`${String(school)} ${stage ?? 'any'}`);
  }
  const pupils = figures.ofUnits(PUPILS, false);
  const without: number[] = [];
  for (let u = 0; u < dataset.units.length; u++) {
    const school = dataset.units.school[u] ?? -1;
    const stage = figures.index.stageAt(u);
    if (stage === undefined || byStage[stage] === undefined || passes(basis, school, part.schools) === false) continue;
    if (listed.has(`${String(school)} ${stage}`) || listed.has(`${String(school)} any`)) continue;
    if (isKnown(pupils, u) && pupils.values[u] === 0) continue;
    without.push(u);
  }
  return without;
};

/** Bins of one school that are not filled in are one finding with all their cells. */
const blankBins = (input: PartInput<LimitPart>, rows: readonly Unknown[]): readonly Finding[] => {
  const groups = new Map<string, Unknown[]>();
  for (const each of rows) {
    const key = JSON.stringify([each.row.school, each.row.schoolName, each.row.stage]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [unknownRow(input, first, [first, ...others].flatMap(({ row }) => cellsOf(row)))],
  );
};

interface Unknown {
  readonly row: ClassRow;
  readonly reason: UnknownReason;
}

const isBlankBin = ({ row, reason }: Unknown): boolean => row.size.kind === 'bin' && reason.code === 'badCell' && reason.state === 'blank';

const unknownRow = ({ rule, part }: PartInput<LimitPart>, { row, reason }: Unknown, cells: readonly CellRef[], detail?: string): Finding =>
  finding(placeOf(rule, part.id), {
    subject: classSubject(row),
    verdict: 'unknown',
    issue: { code: 'cannotJudge', reason },
    cells,
    ...(detail === undefined ? {} : { detail }),
  });

/** What all rows of class data come to. */
interface Survey {
  readonly tally: { judged: number; notMet: number; unknown: number };
  readonly findings: Finding[];
  readonly unknown: Unknown[];
  readonly comparisons: Comparison[];
}

const survey = (input: PartInput<LimitPart>, byStage: ByStage): Survey => {
  const place = placeOf(input.rule, input.part.id);
  const found: Survey = { tally: { judged: 0, notMet: 0, unknown: 0 }, findings: [], unknown: [], comparisons: [] };
  for (const row of input.basis.dataset.classes) {
    const judgement = judgeClass(input, byStage, row);
    if (judgement.verdict === 'notApplicable') continue;
    found.tally.judged += judgement.classes;
    if (judgement.verdict === 'unknown') {
      found.tally.unknown += Math.max(1, judgement.classes);
      found.unknown.push({ row, reason: judgement.reason });
      continue;
    }
    if (judgement.comparison !== undefined) found.comparisons.push(judgement.comparison);
    if (judgement.verdict === 'met') continue;
    found.tally.notMet += judgement.classes;
    const issue = { code: 'classOverLimit', comparison: judgement.comparison, classes: judgement.classes } as const;
    found.findings.push(finding(place, { subject: classSubject(row), verdict: 'notMet', issue, cells: cellsOf(row), ...detailOf(row) }));
  }
  return found;
};

/** Judges every class by the limit of its stage. */
export const judgeClasses = (input: PartInput<LimitPart>, byStage: ByStage): PartOutcome => {
  const { basis, rule, part } = input;
  const place = placeOf(rule, part.id);
  const { tally, findings, unknown, comparisons } = survey(input, byStage);
  const missing: UnknownReason = { code: 'missingField', field: CLASS_PUPILS };
  const isMissingAltogether = tally.judged === 0 && unknown.length === 0;
  const without = isMissingAltogether ? [] : unitsWithoutClasses(input, byStage);
  const unitFindings = without.map((unit) => cannotJudge(place, unitSubject(basis.dataset, unit, basis.figures.index.stageAt(unit) ?? STAGES[0]), missing));
  const rowFindings = unknown.filter((each) => !isBlankBin(each)).map((each) => unknownRow(input, each, cellsOf(each.row), detailOf(each.row).detail));
  const reasons = [...unknown.map(({ reason }) => reason), ...(isMissingAltogether ? [missing] : without.map(() => missing))];
  const leftOut = leftOutReason(basis.dataset);
  const summary = commonLack(reasons, reasons.length) ?? reasons[0];
  const comparison = decisive(comparisons);
  const result: PartResult = {
    part: part.id,
    verdict: tally.notMet > 0 ? 'notMet' : reasons.length > 0 || leftOut !== undefined ? 'unknown' : 'met',
    tally: { ...tally, unknown: tally.unknown + without.length },
    reasons: [leftOut, summary].filter((reason) => reason !== undefined),
    ...(comparison === undefined ? {} : { comparison }),
  };
  const county = isMissingAltogether ? [cannotJudge(place, countySubject(), missing)] : [];
  return { result, findings: [...findings, ...rowFindings, ...blankBins(input, unknown.filter(isBlankBin)), ...unitFindings, ...county] };
};
