import { leftOutReason } from '../../core/leftOut';
import type { Stage } from '../../standards/terms';
import type { SchoolType } from '../../standards/terms';
import { computedSentence } from '../handIn/computedCell';
import type { Piece } from '../handIn/computedCell';
import type { ModelCell } from '../sheetModel';
import type { FormGround } from './formGround';

/** The blanks of the note under 表Ⅱ-2 in their order: units of a stage, all or of schools of some types. */
const BLANKS: readonly { readonly stage: Stage; readonly types?: readonly SchoolType[] }[] = [
  { stage: 'primary' },
  { stage: 'primary', types: ['nineYear', 'twelveYear'] },
  { stage: 'primary', types: ['teachingPoint'] },
  { stage: 'junior' },
  { stage: 'junior', types: ['nineYear', 'twelveYear'] },
  { stage: 'junior', types: ['complete'] },
];

const BLANK = '＿＿';

/** 小学学校总数＿＿所（其中…）: with the numbers of units that take part. What depends on a type that nobody told stays open. */
export const unitNote = (ground: FormGround, sentence: string): ModelCell => {
  const { reading, assessment, units, basis, formulaOf, because } = ground;
  const schoolOf = (unit: number) => reading.dataset.schools[reading.dataset.units.school[unit] ?? -1];
  const leftOut = leftOutReason(basis.dataset);
  const doubts = new Map(assessment.units.scopeReasons);
  const valueOf = ({ stage, types }: (typeof BLANKS)[number]): number | undefined => {
    const listed = units[stage];
    if (leftOut !== undefined || listed.some((unit) => doubts.has(unit))) return undefined;
    if (types === undefined) return listed.length;
    if (listed.some((unit) => schoolOf(unit)?.type === undefined)) return undefined;
    return listed.filter((unit) => types.some((type) => type === schoolOf(unit)?.type)).length;
  };
  const pieces = sentence.split(BLANK).flatMap((text, at): readonly Piece[] => {
    const blank = BLANKS[at - 1];
    if (blank === undefined) return [text];
    const { stage, types } = blank;
    return [{ quantity: { kind: 'units', stage, ...(types === undefined ? {} : { schoolTypes: types }) }, value: valueOf(blank), decimals: 0 }, text];
  });
  const comment = because([...(leftOut === undefined ? [] : [leftOut]), ...doubts.values()]);
  return computedSentence(formulaOf, pieces, { role: 'note', ...(comment === '' ? {} : { comment }) });
};
