import { createBasis } from '../../core/basis';
import type { Basis } from '../../core/basis';
import type { UnknownReason } from '../../core/assessment';
import { createTranslator } from '../../locale';
import type { Stage } from '../../standards/terms';
import { STAGES } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';

type Data = Readonly<Record<string, unknown>>;

/** Works each text out once. */
const once = <T>(textOf: (of: T) => string): ((of: T) => string) => {
  const texts = new Map<string, string>();
  return (of) => {
    const key = JSON.stringify(of);
    const text = texts.get(key) ?? textOf(of);
    texts.set(key, text);
    return text;
  };
};

/** What all forms are filled from. */
export interface FormGround extends ReportContext {
  /** The figures that the assessment was computed of. */
  readonly basis: Basis;
  /** The units of each stage that take part, in the order of the data. */
  readonly units: Readonly<Record<Stage, readonly number[]>>;
  /** Words that stand in the forms: Chinese in every language. */
  readonly chinese: (key: string, data?: Data) => string;
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
  // What is said of one school is said of thousands.
  const reasonText = once(words.reason);
  const chinese = once(([key, data]: readonly [string, Data | undefined]) => createTranslator('zh-CN').t(key, data));
  const because = (reasons: readonly UnknownReason[]): string => {
    if (reasons.length === 0) return '';
    const texts = [...new Set(reasons.map(reasonText))];
    return [...texts.slice(0, MOST), ...(texts.length > MOST ? [translator.t('forms:moreReasons', { count: texts.length - MOST })] : [])].join('\n');
  };
  return { ...context, basis, units: byStage, chinese: (key, data) => chinese([key, data]), because };
};
