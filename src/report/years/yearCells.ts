import type { YearLine, YearPoint } from '../../core/years';
import type { CellContent } from '../../workbook/cellContent';
import { VERDICT_ROLES } from '../audit/itemSheet';
import { numberFormat } from '../audit/numberFormat';
import type { CellRole, ModelCell } from '../sheetModel';
import { askedText, notComparedText, pointText, reasonsText, verdictText } from './yearWords';
import type { YearTeller } from './yearWords';

export const label = (content: CellContent): ModelCell => ({ content, role: 'label' });
export const mark = (content: CellContent): ModelCell => ({ content, role: 'mark' });
export const heading = (content: string): ModelCell => ({ content, role: 'heading' });

/** The figure of a year; none is shown where it is not known. */
export const pointCell = (point: YearPoint | undefined, line: YearLine, teller: YearTeller): ModelCell => {
  if (point?.state === 'known') return { content: point.value, role: 'mark', format: numberFormat(pointText(point, line, teller)) };
  return mark(point?.state === 'unknown' ? '—' : verdictText(point, teller));
};

export const verdictCell = (point: YearPoint | undefined, teller: YearTeller): ModelCell => ({
  content: verdictText(point, teller),
  role: point === undefined || point.state === 'absent' ? 'mark' : VERDICT_ROLES[point.verdict],
});

/** What is asked in the latest year that asks for something. */
export const askedCell = (line: YearLine, teller: YearTeller): ModelCell => {
  const threshold = line.points.flatMap((point) => (point.state === 'known' && point.threshold !== undefined ? [point.threshold] : [])).at(-1);
  return mark(threshold === undefined ? null : askedText(threshold, line.comparator, line, teller));
};

/** Change, trend, both verdicts, and why there is nothing to compare. */
export const changeCells = (line: YearLine, teller: YearTeller): readonly ModelCell[] => {
  const { change, points } = line;
  const { t } = teller.translator;
  const [before, now] = [points.at(-2), points.at(-1)];
  const remark = [...(change.state === 'notCompared' ? [notComparedText(change, teller)] : []), reasonsText(points.slice(-2), teller)].filter((text) => text !== '').join(t('years:text.separator'));
  const [value, trend] = change.state === 'compared' ? [change.value, change.trend] : [undefined, undefined];
  const format = now?.state === 'known' ? numberFormat(pointText({ value: value ?? 0 }, line, teller)) : '0';
  const role: CellRole = trend === 'worse' ? 'doubt' : 'mark';
  return [
    value === undefined ? mark('—') : { content: value, role: 'mark', format: `+${format};-${format};${format}` },
    { content: trend === undefined ? null : t(`years:trend.${trend}`), role },
    verdictCell(before, teller),
    verdictCell(now, teller),
    label(remark === '' ? null : remark),
  ];
};
