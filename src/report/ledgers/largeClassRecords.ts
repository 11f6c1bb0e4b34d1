import { classBandOf } from '../../core/classBands';
import { inLocale } from '../../locale';
import type { ReportContext } from '../handIn/reportContext';
import { subjectSchool } from '../subjectSchool';
import type { LedgerRecord } from './ledgerRecord';
import { overLimit, type OverLimit } from './overLimit';

/** 超标, 大班额, 超大班额; of sizes that may lie in several, from which to which. */
const categoryOf = ({ row, finding }: OverLimit, { pack, assessment, translator }: ReportContext): string => {
  const { t, locale } = translator;
  const nameOf = (size: number): string => {
    const band = classBandOf(pack, assessment.date, size, row.stage);
    return band === undefined ? t('ledger:overLimit') : inLocale(band.label, locale);
  };
  const { size } = row;
  const least = nameOf(size.kind === 'exact' ? finding.issue.comparison.value : size.low);
  if (size.kind === 'exact') return least;
  const most = nameOf(size.high ?? Number.MAX_SAFE_INTEGER);
  return least === most ? least : t('ledger:categories', { least, most });
};

/** By how much the size is over: a limit that must not be reached is missed by one more. */
const excessOf = ({ value, threshold, comparator }: OverLimit['finding']['issue']['comparison']): number => value - threshold + (comparator === '<' ? 1 : 0);

const recordOf = (over: OverLimit, context: ReportContext): LedgerRecord => {
  const { row, finding } = over;
  const { t } = context.translator;
  const { size, stage } = row;
  const { comparison, classes } = finding.issue;
  const excess = excessOf(comparison);
  const sizes = size.kind === 'exact' ? undefined : size.high === undefined ? t('ledger:sizeFrom', { low: size.low }) : t('ledger:sizeBetween', { low: size.low, high: size.high });
  return {
    id: finding.id,
    school: subjectSchool(finding.subject),
    cells: {
      school: row.schoolName,
      grade: row.grade ?? (stage === undefined ? null : t(`term:stage.${stage}`)),
      className: sizes === undefined ? (row.name ?? null) : t('ledger:classes', { count: classes }),
      pupils: sizes ?? comparison.value,
      excess: sizes === undefined ? excess : t('ledger:atLeast', { excess }),
      category: categoryOf(over, context),
    },
  };
};

/** The classes of the 大班额销号台账: all above the limit of the standard. */
export const largeClassRecords = (context: ReportContext): readonly LedgerRecord[] => overLimit(context).map((over) => recordOf(over, context));
