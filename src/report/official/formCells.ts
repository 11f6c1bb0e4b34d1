import type { UnknownReason } from '../../core/assessment';
import type { Verdict } from '../../standards/terms';
import { computedCell } from '../handIn/computedCell';
import type { Quantity } from '../handIn/quantity';
import type { ModelCell } from '../sheetModel';
import type { FormGround } from './formGround';

/** A number of a form, or why there is none; `least`: it is at least so many, for the reasons. */
export type FormValue = { readonly kind: 'known' | 'least'; readonly value: number; readonly reasons: readonly UnknownReason[] } | { readonly kind: 'unknown'; readonly reasons: readonly UnknownReason[] };

/** A value that is known for certain. */
export const known = (value: number): FormValue => ({ kind: 'known', value, reasons: [] });

/** No value, and why. */
export const unknown = (...reasons: readonly UnknownReason[]): FormValue => ({ kind: 'unknown', reasons });

/** A computed figure of a form. What is not known stays empty, and says why. */
export const figureCell = (ground: FormGround, quantity: Quantity, value: FormValue, format: string, note = ''): ModelCell => {
  const { translator, because, formulaOf } = ground;
  const lines = [note, ...(value.kind === 'least' ? [translator.t('forms:atLeast')] : []), ...(value.kind === 'unknown' ? [translator.t('forms:empty')] : []), because(value.reasons)];
  const comment = lines.filter((line) => line !== '').join('\n');
  const look = { role: value.kind === 'known' ? ('mark' as const) : ('doubt' as const), format, ...(comment === '' ? {} : { comment }) };
  return computedCell(formulaOf, quantity, value.kind === 'unknown' ? undefined : value.value, look);
};

/** 是 or 否; what cannot be judged says so, and why. */
export const verdictCell = ({ formulaOf, chinese, because }: FormGround, quantity: Quantity, verdict: Verdict, reasons: readonly UnknownReason[]): ModelCell => {
  if (verdict === 'met' || verdict === 'notMet') return computedCell(formulaOf, quantity, chinese(verdict === 'met' ? 'term:yes' : 'term:no'), { role: 'mark' });
  if (verdict === 'notApplicable') return { content: chinese('term:verdict.notApplicable'), role: 'mark' };
  const comment = because(reasons);
  return { content: chinese('term:verdict.unknown'), role: 'doubt', ...(comment === '' ? {} : { comment }) };
};
