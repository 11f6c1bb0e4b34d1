import { assess, SCHOOL_RULE } from '../../src/core';
import type { Assessment, Comparison, Finding, ItemResult, PartResult, UnknownReason } from '../../src/core/assessment';
import type { Dataset } from '../../src/core/dataset';
import { FIELDS, loadPack, PACK_IDS } from '../../src/standards';
import { STAGES, VERDICTS, type Stage } from '../../src/standards/terms';
import { CASE_DATE } from './boundaries';
import { datasetOf } from './caseDataset';
import { caseFilesOf } from './caseFiles';
import type { Case, Expected } from './caseSchema';

interface Judged {
  readonly dataset: Dataset;
  readonly assessment: Assessment;
}

/** Figures agree to the last few bits: the expected one is the exact quotient, rounded once. */
const expectFigure = (what: string, actual: number | undefined, expected: number): void => {
  const distance = Math.abs((actual ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected));
  expect({ what, actual, expected, close: distance <= 1e-12 }).toEqual({ what, actual, expected, close: true });
};

const codesOf = (reasons: readonly UnknownReason[]): readonly string[] => reasons.map((reason) => reason.code);

const itemOf = ({ assessment }: Judged, rule: string): ItemResult | undefined => [...assessment.items, ...assessment.conditions].find((item) => item.rule === rule);

const valueOf = (comparison: Comparison | undefined): number | undefined => comparison?.value;

const checkPart = (part: string, result: PartResult | undefined, { verdict, value, reason }: NonNullable<Expected['parts']>[string]): void => {
  expect({ part, verdict: result?.verdict }).toEqual({ part, verdict });
  if (value !== undefined) expectFigure(part, valueOf(result?.comparison), value);
  if (reason !== undefined) expect(codesOf(result?.reasons ?? [])).toContain(reason);
};

const unitAt = ({ dataset }: Judged, school: string, stage: Stage): number => {
  const { units, schools } = dataset;
  for (let unit = 0; unit < units.length; unit++) {
    if (schools[units.school[unit] ?? -1]?.name === school && units.stage[unit] === STAGES.indexOf(stage)) return unit;
  }
  throw new Error(`the case has no ${stage} unit of ${school}`);
};

const checkUnit = (judged: Judged, rule: string, expected: NonNullable<Expected['units']>[number]): void => {
  const unit = unitAt(judged, expected.school, expected.stage);
  const indicator = judged.assessment.units.indicators.find((column) => column.rule === rule);
  const where = `${expected.school} ${expected.stage}`;
  expect({ where, verdict: VERDICTS[indicator?.verdicts[unit] ?? -1] }).toEqual({ where, verdict: expected.verdict });
  if (expected.value !== undefined) expectFigure(where, indicator?.values[unit], expected.value);
  if (expected.reachesFloor !== undefined) expect({ where, reachesFloor: indicator?.reachesFloor[unit] === 1 }).toEqual({ where, reachesFloor: expected.reachesFloor });
  if (expected.reason !== undefined) expect({ where, reason: indicator?.reasons.get(unit)?.code }).toEqual({ where, reason: expected.reason });
};

const checkDispersion = (judged: Judged, rule: string, stage: Stage, expected: NonNullable<NonNullable<Expected['dispersion']>[Stage]>): void => {
  const result = judged.assessment.county.find((one) => one.rule === rule && one.stage === stage);
  expect({ stage, verdict: result?.verdict }).toEqual({ stage, verdict: expected.verdict });
  if (expected.cv !== undefined) expectFigure(`cv ${stage}`, result?.cv, expected.cv);
  if (expected.mean !== undefined) expectFigure(`mean ${stage}`, result?.mean, expected.mean);
  if (expected.nearLimit !== undefined) expect({ stage, nearLimit: result?.nearLimit }).toEqual({ stage, nearLimit: expected.nearLimit });
  if (expected.reason !== undefined) expect(codesOf(result?.reasons ?? [])).toContain(expected.reason);
};

const checkRule = (judged: Judged, rule: string, expected: Expected): void => {
  const item = itemOf(judged, rule);
  if (expected.item !== undefined) expect({ rule, item: item?.verdict ?? null }).toEqual({ rule, item: expected.item });
  for (const [part, outcome] of Object.entries(expected.parts ?? {})) {
    checkPart(
      part,
      item?.parts.find((one) => one.part === part),
      outcome,
    );
  }
  for (const unit of expected.units ?? []) checkUnit(judged, rule, unit);
  for (const stage of STAGES) {
    const dispersion = expected.dispersion?.[stage];
    if (dispersion !== undefined) checkDispersion(judged, rule, stage, dispersion);
  }
  const codes = judged.assessment.findings.filter((finding) => finding.rule === rule).map((finding) => finding.issue.code);
  expect(codes).toEqual(expect.arrayContaining(expected.findings ?? []));
  expect(codes.filter((code) => expected.noFindings?.includes(code))).toEqual([]);
};

const checkCounty = (judged: Judged, expected: Expected): void => {
  const verdicts = Object.fromEntries(Object.keys(expected.items ?? {}).map((rule) => [rule, itemOf(judged, rule)?.verdict]));
  expect(verdicts).toEqual(expected.items ?? {});
  for (const { school, stage, verdict } of expected.schoolRule ?? []) {
    const code = judged.assessment.units.verdicts[unitAt(judged, school, stage)];
    expect({ school, stage, verdict: VERDICTS[code ?? -1] }).toEqual({ school, stage, verdict });
  }
  const raised = judged.assessment.findings.filter((finding) => finding.rule === SCHOOL_RULE).map((finding) => finding.issue.code);
  expect(raised).toEqual(expect.arrayContaining(expected.raised ?? []));
  if (expected.county !== undefined) expect(judged.assessment.verdict).toBe(expected.county);
};

const placeOf = ({ subject }: Finding): unknown => {
  const stage = 'stage' in subject && subject.stage !== undefined ? { stage: subject.stage } : {};
  return { ...(subject.kind === 'county' ? {} : { school: subject.school }), ...stage };
};

const checkFaults = ({ assessment }: Judged, pack: string, id: string, { faults }: Expected): void => {
  const check = loadPack(pack).checks?.find((one) => one.id === id);
  const found = assessment.findings.filter((finding) => finding.rule === id);
  expect(found.map(placeOf)).toEqual(faults ?? []);
  for (const finding of found) expect(finding).toMatchObject({ part: id, severity: check?.severity, verdict: 'unknown', issue: { code: 'inconsistent', check: id } });
};

const judge = (pack: string, one: Case): Judged => {
  const dataset = datasetOf(one.given);
  const { date = CASE_DATE, parameters = {}, profiles = [] } = one;
  return { dataset, assessment: assess(dataset, loadPack(pack), { date, fields: FIELDS, parameters, profiles }) };
};

describe.each(PACK_IDS.flatMap((pack) => [...caseFilesOf(pack)].map(([name, file]) => [pack, name, file] as const)))('%s %s', (pack, _, { rule, check, cases }) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (__, one) => {
    const judged = judge(pack, one);
    if (rule !== undefined) checkRule(judged, rule, one.expect);
    if (check !== undefined) checkFaults(judged, pack, check, one.expect);
    checkCounty(judged, one.expect);
  });
});
