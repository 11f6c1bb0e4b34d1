import type { LimitPart } from '../../standards/schema';
import type { Comparison, Finding, PartResult, Subject, UnknownReason } from '../assessment';
import type { CellRef } from '../cellRef';
import type { ClassRow } from '../dataset';
import { CLASS_PUPILS } from '../fieldIds';
import { cannotJudge, cellsOfSchool, commonLack, countySubject, finding, placeOf, schoolSubject, toldOfUnits, unitSubject } from '../findings';
import { leftOutReason } from '../leftOut';
import { classCoverage, shortReason } from './classCoverage';
import type { ClassCoverage, ClassMismatch } from './classCoverage';
import { cellsOf, classSubject, detailOf, judgeClass } from './classRow';
import type { ByStage } from './classRow';
import { decisive } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

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

const unknownRow = ({ basis, rule, part }: PartInput<LimitPart>, { row, reason }: Unknown, cells: readonly CellRef[], detail?: string): Finding =>
  finding(placeOf(rule, part.id), {
    subject: classSubject(basis.dataset, row),
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
    found.findings.push(finding(place, { subject: classSubject(input.basis.dataset, row), verdict: 'notMet', issue, cells: cellsOf(row), ...detailOf(row) }));
  }
  return found;
};

const NOTHING: ClassCoverage = { without: [], short: [], over: [] };

const mismatchSubject = ({ basis }: PartInput<LimitPart>, { school, stage }: ClassMismatch): Subject => {
  const { dataset, figures } = basis;
  const unit = stage === undefined ? undefined : figures.index.unitsOf(school).find((each) => figures.index.stageAt(each) === stage);
  return unit === undefined || stage === undefined ? schoolSubject(dataset, school) : unitSubject(dataset, unit, stage);
};

/** Schools whose class data leave classes out, are not there, or name more classes than the school has. */
const coverageFindings = (input: PartInput<LimitPart>, { without, short, over }: ClassCoverage): readonly Finding[] => {
  const { basis, rule, part } = input;
  const place = placeOf(rule, part.id);
  const units = toldOfUnits(basis.dataset, basis.figures.index.stageAt);
  return [
    ...short.map((each) => {
      const reason = { code: 'classesMissing', known: each.known, of: each.of } as const;
      return finding(place, { subject: mismatchSubject(input, each), verdict: 'unknown', issue: { code: 'cannotJudge', reason }, cells: each.cells });
    }),
    ...over.map((each) => {
      const issue = { code: 'classesExceed', known: each.known, of: each.of } as const;
      return finding(place, { subject: mismatchSubject(input, each), verdict: 'met', severity: 'query', issue, cells: each.cells });
    }),
    ...without.map((unit) => cannotJudge(place, units.subjectOf(unit), MISSING, cellsOfSchool(basis.dataset, units.schoolOf(unit)))),
  ];
};

const MISSING: UnknownReason = { code: 'missingField', field: CLASS_PUPILS };

/** Why not all classes are known to be within the limit: of the rows, and of what they leave out. */
const lackOf = ({ basis }: PartInput<LimitPart>, rows: readonly Unknown[], { without, short }: ClassCoverage): UnknownReason | undefined => {
  const reasons = [...rows.map(({ reason }) => reason), ...without.map(() => MISSING)];
  return commonLack(reasons, reasons.length) ?? reasons[0] ?? shortReason(basis, short);
};

/** Judges every class by the limit of its stage. */
export const judgeClasses = (input: PartInput<LimitPart>, byStage: ByStage): PartOutcome => {
  const { basis, rule, part } = input;
  const { tally, findings, unknown, comparisons } = survey(input, byStage);
  const isMissingAltogether = tally.judged === 0 && unknown.length === 0;
  const coverage = isMissingAltogether ? NOTHING : classCoverage(input, byStage);
  const rowFindings = unknown.filter((each) => !isBlankBin(each)).map((each) => unknownRow(input, each, cellsOf(each.row), detailOf(each.row).detail));
  const reasons = [leftOutReason(basis.dataset), isMissingAltogether ? MISSING : lackOf(input, unknown, coverage)].filter((reason) => reason !== undefined);
  const comparison = decisive(comparisons);
  const left = coverage.short.reduce((count, { known, of }) => count + of - known, coverage.without.length);
  const result: PartResult = {
    part: part.id,
    verdict: tally.notMet > 0 ? 'notMet' : reasons.length > 0 ? 'unknown' : 'met',
    tally: { ...tally, unknown: tally.unknown + left },
    reasons,
    ...(comparison === undefined ? {} : { comparison }),
  };
  const county = isMissingAltogether ? [cannotJudge(placeOf(rule, part.id), countySubject(), MISSING)] : [];
  return { result, findings: [...findings, ...rowFindings, ...blankBins(input, unknown.filter(isBlankBin)), ...coverageFindings(input, coverage), ...county] };
};
