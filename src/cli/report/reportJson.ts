import { REPORT_PARTS } from '../../report/handIn/reportWorkbook';
import { VERDICTS } from '../../standards/terms';
import type { ReportResult } from './reportResult';

/** What was written, as plain data; the assessment itself is that of `junheng check --json`. */
export const reportJson = ({ out, summary, parts, context, workbook }: ReportResult): unknown => {
  const { assessment, files, made, dataPlace, reading } = context;
  const { items, findings } = assessment;
  return {
    out,
    summary: summary ?? null,
    made,
    standard: assessment.standard,
    date: assessment.date,
    parameters: assessment.parameters,
    profiles: assessment.profiles,
    verdict: assessment.verdict,
    items: Object.fromEntries(VERDICTS.map((verdict) => [verdict, items.filter((item) => item.verdict === verdict).length])),
    findings: findings.length,
    doubts: reading.issues.length,
    schools: reading.dataset.schools.length,
    units: reading.dataset.units.length,
    files: files.map(({ name, sha256 }) => ({ name, sha256: sha256 ?? null })),
    data: dataPlace,
    parts: REPORT_PARTS.filter((part) => parts.has(part)),
    sheets: workbook.sheets.map(({ name }) => name),
  };
};
