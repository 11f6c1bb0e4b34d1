import { createTranslator } from '../../locale';
import type { IndicatorPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';

/** Forms are in Chinese in every language, and these words travel into them. */
const FORM = createTranslator('zh-CN');
export const YES = FORM.t('term:yes');
export const NO = FORM.t('term:no');
export const UNKNOWN = FORM.t('term:verdict.unknown');

/** An indicator of the pack, as columns of the working sheet. */
export interface IndicatorColumnRef {
  readonly rule: string;
  readonly part: IndicatorPart;
}

/** Rows: the mark (hidden), title, note, blocks, headings, then threshold and floor of every stage, then the units. */
export const HEADINGS = 4;
export const LIMITS = 5;
export const FIRST_UNIT = LIMITS + 2 * STAGES.length;
/** Columns: school, type, stage, pupils, then the blocks of numerators, values, verdicts and floors, then the school rule. */
export const FIRST_BLOCK = 4;
export const TYPE_COLUMN = 1;
const PUPILS_COLUMN = 3;

/** Where things stand in the working sheet of the units. */
export interface UnitPlaces {
  readonly sheet: string;
  readonly rowOf: (unit: number) => number | undefined;
  /** First and last row of a stage's units; undefined: there are none. */
  readonly rowsOf: (stage: Stage) => readonly [number, number] | undefined;
  readonly pupils: number;
  readonly numerator: (indicator: number) => number;
  readonly value: (indicator: number) => number;
  readonly met: (indicator: number) => number;
  readonly floor: (indicator: number) => number;
  readonly schoolRule: number;
  readonly units: readonly number[];
}

/** The units that take part, stage by stage, as 表Ⅱ-2 lists them. */
const unitsInOrder = ({ reading: { dataset }, assessment }: Pick<ReportContext, 'reading' | 'assessment'>): readonly number[] =>
  STAGES.flatMap((_, code) => Array.from(dataset.units.stage.keys()).filter((unit) => dataset.units.stage[unit] === code && assessment.units.inScope[unit] === 1));

export const indicatorsOf = ({ assessment, pack }: Pick<ReportContext, 'assessment' | 'pack'>): readonly IndicatorColumnRef[] =>
  assessment.units.indicators.flatMap(({ rule, part }) => {
    const found = pack.rules.find(({ id }) => id === rule)?.parts.find(({ id }) => id === part);
    return found?.kind === 'indicator' ? [{ rule, part: found }] : [];
  });

export const unitPlaces = (context: Pick<ReportContext, 'reading' | 'assessment' | 'pack'>, sheet: string): UnitPlaces => {
  const units = unitsInOrder(context);
  const { stage } = context.reading.dataset.units;
  const count = indicatorsOf(context).length;
  const rows = new Map(units.map((unit, at) => [unit, FIRST_UNIT + at]));
  const block = (number: number) => (indicator: number) => FIRST_BLOCK + number * count + indicator;
  return {
    sheet,
    units,
    rowOf: (unit) => rows.get(unit),
    rowsOf: (wanted) => {
      const code = STAGES.indexOf(wanted);
      const own = units.filter((unit) => stage[unit] === code).map((unit) => rows.get(unit) ?? 0);
      return own.length === 0 ? undefined : [own[0] ?? 0, own[own.length - 1] ?? 0];
    },
    pupils: PUPILS_COLUMN,
    numerator: block(0),
    value: block(1),
    met: block(2),
    floor: block(3),
    schoolRule: FIRST_BLOCK + 4 * count + 3,
  };
};
