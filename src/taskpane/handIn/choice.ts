import { REPORT_PARTS } from '../../report/handIn/reportPart';
import type { ReportPart } from '../../report/handIn/reportPart';

/** Where a report goes. Words: locale `handIn:target.<target>`. */
export const TARGETS = ['sheets', 'file'] as const;
export type Target = (typeof TARGETS)[number];

/** How computed cells are written. Words: locale `handIn:form.<form>`. */
export const FORMS = ['values', 'formulas'] as const;
export type Form = (typeof FORMS)[number];

/** What a person wants to hand in. */
export interface HandInChoice {
  readonly parts: ReadonlySet<ReportPart>;
  readonly form: Form;
  readonly target: Target;
}

/** The open workbook has its data already: there they are no part to be chosen. */
export const partsFor = (target: Target): readonly ReportPart[] => (target === 'file' ? REPORT_PARTS : REPORT_PARTS.filter((part) => part !== 'data'));

/** The parts that are written. */
export const chosenParts = ({ parts, target }: HandInChoice): ReadonlySet<ReportPart> => new Set(partsFor(target).filter((part) => parts.has(part)));

export const firstChoice = (target: Target): HandInChoice => ({ parts: new Set(REPORT_PARTS), form: 'values', target });
