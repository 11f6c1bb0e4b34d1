import { createBasis } from '../../core/basis';
import type { Basis } from '../../core/basis';
import type { UnknownReason } from '../../core/assessment';
import { createTranslator } from '../../locale';
import type { Stage } from '../../standards/terms';
import { STAGES } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';

/** What all forms are filled from. */
export interface FormGround extends ReportContext {
  /** The figures that the assessment was computed of. */
  readonly basis: Basis;
  /** The units of each stage that take part, in the order of the data. */
  readonly units: Readonly<Record<Stage, readonly number[]>>;
  /** Words that stand in the forms: Chinese in every language. */
  readonly chinese: (key: string, data?: Readonly<Record<string, unknown>>) => string;
  /** Why something is unknown, as a comment in the reader's language. */
  readonly because: (reasons: readonly UnknownReason[]) => string;
}

/** More reasons than these nobody reads in a comment. */
const MOST = 4;

/** Works out once what the forms have in common. */
export const formGround = (context: ReportContext): FormGround => {
  const { reading, assessment, pack, fields, words, translator } = context;
  const { date, parameters, profiles, units } = assessment;
  const basis = createBasis(reading.dataset, pack, { date, fields, parameters, profiles });
  const byStage: Record<Stage, number[]> = { primary: [], junior: [] };
  for (let unit = 0; unit < units.length; unit += 1) {
    const stage = STAGES[reading.dataset.units.stage[unit] ?? -1];
    if (stage !== undefined && units.inScope[unit] === 1) byStage[stage].push(unit);
  }
  const because = (reasons: readonly UnknownReason[]): string => {
    const texts = [...new Set(reasons.map(words.reason))];
    return [...texts.slice(0, MOST), ...(texts.length > MOST ? [translator.t('forms:moreReasons', { count: texts.length - MOST })] : [])].join('\n');
  };
  return { ...context, basis, units: byStage, chinese: createTranslator('zh-CN').t, because };
};
