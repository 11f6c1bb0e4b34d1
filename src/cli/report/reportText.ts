import { VERDICTS } from '../../standards/terms';
import type { ReportResult } from './reportResult';

/** What was written and what it says, in a few lines. */
export const reportText = ({ out, summary, context, workbook }: ReportResult): string => {
  const { assessment, translator, reading } = context;
  const { t } = translator;
  const { items, findings, verdict } = assessment;
  const tally = VERDICTS.map((one) => `${t(`term:verdict.${one}`)} ${items.filter((item) => item.verdict === one).length}`).join(t('term:listSeparator'));
  return [
    t('cli:report.written', { out, sheets: workbook.sheets.filter(({ hidden }) => hidden !== true).length }),
    ...(summary === undefined ? [] : [t('cli:report.summaryWritten', { file: summary })]),
    t('cli:check.verdict', { verdict: t(`term:verdict.${verdict}`) }),
    t('cli:check.tally', { count: items.length, tally }),
    t('cli:report.findings', { findings: findings.length, doubts: reading.issues.length }),
    '',
  ].join('\n');
};
