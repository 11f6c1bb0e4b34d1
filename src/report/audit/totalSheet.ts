import { SEVERITIES } from '../../standards/terms';
import type { CellContent } from '../../workbook/cellContent';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelCell, SheetModel } from '../sheetModel';
import type { EntryDetails } from './entryDetails';
import { auditSheetName } from './sheetNames';
import { TOTALS, allOf, totalsOf } from './totals';
import type { Total, TotalKind } from './totals';

type Row = readonly (ModelCell | CellContent)[];

const rowOf = ({ name, detail, counts }: Total): Row => [
  { content: name, role: 'label' },
  { content: detail ?? null, role: 'label' },
  ...SEVERITIES.map((severity): ModelCell => ({ content: counts[severity], role: 'mark' })),
  { content: allOf(counts), role: 'mark' },
];

const block = (kind: TotalKind, entries: readonly EntryDetails[], { translator: { t } }: ReportContext): readonly Row[] => {
  const totals = totalsOf(entries, kind, { county: t('term:county'), noTown: t('audit:total.noTown'), noDepartment: t('audit:total.noDepartment') });
  if (totals.length === 0) return [];
  const heading = (content: string): ModelCell => ({ content, role: 'heading' });
  return [
    [],
    [heading(t(`audit:total.${kind}`)), heading(t(`audit:total.detail.${kind}`)), ...SEVERITIES.map((severity) => heading(t(`term:severity.${severity}`))), heading(t('audit:total.all'))],
    ...totals.map(rowOf),
  ];
};

/** 校验汇总: how many errors, queries and hints, by item, department, town and school. */
export const totalSheet = (entries: readonly EntryDetails[], context: ReportContext): SheetModel => {
  const { t } = context.translator;
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, entries.filter((entry) => entry.severity === severity).length]));
  return {
    name: auditSheetName(context, 'totals'),
    rows: [
      [{ content: t('audit:total.title'), role: 'title' }],
      [{ content: t('audit:total.sum', { ...counts, total: entries.length }), role: 'plain' }],
      [{ content: t('audit:total.note'), role: 'plain' }],
      ...TOTALS.flatMap((kind) => block(kind, entries, context)),
    ],
    widths: [42, 24, 9, 9, 9, 9],
  };
};
