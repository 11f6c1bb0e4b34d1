import type { Comparison, Finding, Subject, UnknownReason } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import type { Remedy, Step } from '../../core/explanation';
import type { Translator } from '../../locale';
import type { Unit } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import type { ReadingIssue } from '../../workbook/reading';
import { findingWords } from './findings';
import { figureWords } from './figures';
import type { Names } from './names';
import { parameterWords } from './parameters';
import type { UsedParameter } from './parameters';
import { placeWords } from './places';
import { readingWords } from './readings';
import { reasonWords } from './reasons';
import { stepWords } from './steps';

export { namesFrom } from './names';
export { changedParameters } from './parameters';
export type { Names } from './names';
export type { UsedParameter } from './parameters';

/** Results in a reader's language, as plain text. */
export interface Words {
  readonly verdict: (verdict: Verdict) => string;
  readonly number: (value: number, unit: Unit, decimals?: number) => string;
  readonly figures: (comparison: Comparison) => { readonly value: string; readonly threshold: string };
  readonly comparison: (comparison: Comparison) => string;
  /** The value in use of a parameter. */
  readonly parameter: (used: UsedParameter) => string;
  readonly cell: (cell: CellRef) => string;
  readonly subject: (subject: Subject) => string;
  readonly reason: (reason: UnknownReason) => string;
  /** What is wrong. */
  readonly finding: (finding: Finding) => string;
  /** What to do about it. */
  readonly advice: (finding: Finding) => string;
  readonly reading: (issue: ReadingIssue) => string;
  readonly step: (step: Step) => string;
  readonly remedy: (remedy: Remedy) => string;
}

export const createWords = (translator: Translator, names: Names): Words => {
  const figures = figureWords(translator);
  const places = placeWords(translator);
  const context = { ...translator, names, figures, places };
  const reason = reasonWords(context);
  return {
    ...figures,
    ...places,
    verdict: (verdict) => translator.t(`term:verdict.${verdict}`),
    parameter: parameterWords(translator, figures),
    reason,
    ...findingWords({ ...context, reason }),
    reading: readingWords(context),
    ...stepWords({ ...context, reason }),
  };
};
