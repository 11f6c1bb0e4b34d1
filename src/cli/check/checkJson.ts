import type { Comparison, Finding, ItemResult, PartResult } from '../../core/assessment';
import { cellAddress } from '../../workbook/address';
import type { ReadingIssue } from '../../workbook/reading';
import type { CheckResult } from './checkResult';
import { figure } from './figure';
import { fileEntries } from './fileEntries';
import { groupEntries } from './groupEntries';
import { schoolEntries } from './schoolEntries';
import { yearEntries } from './yearEntries';

const comparisonEntry = (comparison: Comparison | undefined) => ({
  value: figure(comparison?.value),
  threshold: figure(comparison?.threshold),
  comparator: comparison?.comparator ?? null,
  unit: comparison?.unit ?? null,
});

const partEntry = (result: CheckResult, rule: string, part: PartResult) => ({
  part: part.part,
  label: result.names.part(rule, part.part),
  verdict: part.verdict,
  ...comparisonEntry(part.comparison),
  tally: part.tally ?? null,
  reasons: part.reasons.map(result.words.reason),
});

const itemEntry = (result: CheckResult, item: ItemResult) => ({
  rule: item.rule,
  label: result.names.rule(item.rule),
  group: item.group,
  verdict: item.verdict,
  ...comparisonEntry(item.comparison),
  reasons: item.reasons.map(result.words.reason),
  parts: item.parts.map((part) => partEntry(result, item.rule, part)),
});

const findingEntry = ({ words, names }: CheckResult, finding: Finding) => ({
  id: finding.id,
  rule: finding.rule,
  part: finding.part,
  code: finding.issue.code,
  subject: finding.subject,
  verdict: finding.verdict,
  severity: finding.severity,
  message: words.finding(finding),
  advice: words.advice(finding),
  cells: finding.cells.map(cellAddress),
  file: finding.cells[0]?.file ?? null,
  departments: finding.departments.map(names.department),
});

const readingEntry = ({ words }: CheckResult, issue: ReadingIssue) => ({
  code: issue.code,
  severity: issue.severity,
  file: issue.cell.file ?? null,
  sheet: issue.cell.sheet,
  cell: cellAddress(issue.cell),
  message: words.reading(issue),
});

/** The assessment as plain data, figures unrounded, sentences in the reader's language. */
export const checkJson = (result: CheckResult): unknown => {
  const { assessment, reading } = result;
  return {
    standard: assessment.standard.id,
    standardVersion: assessment.standard.version,
    date: assessment.date,
    parameters: assessment.parameters,
    profiles: assessment.profiles,
    verdict: assessment.verdict,
    items: assessment.items.map((item) => itemEntry(result, item)),
    conditions: assessment.conditions.map((item) => itemEntry(result, item)),
    schools: schoolEntries(result),
    county: assessment.county.map((row) => ({
      stage: row.stage,
      indicator: row.rule,
      units: row.units,
      mean: figure(row.mean),
      sd: figure(row.sd),
      cv: figure(row.cv),
      limit: figure(row.limit),
      verdict: row.verdict,
      nearLimit: row.nearLimit,
      reasons: row.reasons.map(result.words.reason),
    })),
    groups: groupEntries(result),
    years: yearEntries(result),
    findings: assessment.findings.map((finding) => findingEntry(result, finding)),
    files: fileEntries(result),
    readingIssues: reading.issues.map((issue) => readingEntry(result, issue)),
  };
};
