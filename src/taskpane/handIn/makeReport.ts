import type { ReportContext, SourceFile } from '../../report/handIn/reportContext';
import type { KeptLedgers } from '../../report/ledgers/kept';
import { FIELDS } from '../../standards';
import type { Language } from '../language';
import type { Outcome } from '../outcome';
import type { HandInChoice } from './choice';
import { chosenParts } from './choice';

/** What a report is made of. */
export interface HandInSource {
  readonly outcome: Outcome;
  readonly files: readonly SourceFile[];
  /** 情况说明, by the id of the entry that each explains. */
  readonly explanations?: ReadonlyMap<string, string>;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The local time as a report prints it. */
export const minuteOf = (now: Date): string =>
  `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())} ${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;

/** Where the data stand: beside the report in the workbook, in its file, or nowhere. */
const dataPlaceOf = ({ target, form, parts }: HandInChoice): ReportContext['dataPlace'] => {
  if (target === 'sheets') return 'workbook';
  return parts.has('data') || form === 'formulas' ? 'report' : 'none';
};

/** The context of a report; what makes reports is loaded when the first one is asked for. */
export const makeContext = async ({ outcome, files, explanations }: HandInSource, choice: HandInChoice, translator: Language, kept: KeptLedgers, now: Date): Promise<ReportContext> => {
  const { reading, assessment, pack } = outcome;
  const { reportContext } = await import('../../report/handIn/makeContext');
  const source = { reading, assessment, pack, fields: FIELDS, files, made: minuteOf(now), dataPlace: dataPlaceOf(choice), translator, ...(explanations === undefined ? {} : { explanations }) };
  const context: ReportContext = { ...reportContext(source), parts: chosenParts(choice), kept };
  if (choice.form === 'values') return context;
  const { withFormulas } = await import('../../report/calculation/withFormulas');
  return withFormulas(context);
};
