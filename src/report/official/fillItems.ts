import type { ItemResult } from '../../core/assessment';
import type { Part, Rule } from '../../standards/schema';
import { computedSentence } from '../handIn/computedCell';
import type { ModelCell } from '../sheetModel';
import type { ItemsFilling } from '../templates/filling';
import { evidenceLines } from './evidenceText';
import { verdictCell } from './formCells';
import type { FormGround } from './formGround';
import { filledSentence } from './filledSentence';
import type { Conclusion } from './filledSentence';
import { missedUnseen } from './missedUnseen';

/** A part that is judged school by school and has no sentence of its own: of so many schools so many miss it. */
const tallied = (ground: FormGround, rule: Rule, part: Part, result: ItemResult | undefined): Conclusion | undefined => {
  const tally = result?.parts.find((each) => each.part === part.id)?.tally;
  if (tally === undefined) return undefined;
  const { chinese } = ground;
  const isOpen = tally.unknown > 0 || result?.parts.some(({ part: id, reasons }) => id === part.id && reasons.some(({ code }) => code === 'schoolsLeftOut')) === true;
  const about = { rule: rule.id, part: part.id };
  const least = isOpen && tally.notMet > 0 ? [chinese('forms:least')] : [];
  const missed = isOpen && tally.notMet === 0 ? undefined : tally.notMet;
  return {
    pieces: [
      chinese('forms:tally.judged'),
      { quantity: { kind: 'judged', ...about }, value: tally.judged, decimals: 0 },
      chinese('forms:tally.notMet'),
      ...least,
      { quantity: { kind: 'notMet', ...about }, value: missed, decimals: 0 },
      tally.unknown > 0 ? chinese('forms:tally.unknown', { unknown: tally.unknown }) : chinese('forms:tally.end'),
    ],
    doubts: [],
  };
};

const isOverSchools = (part: Part): boolean => part.kind === 'rooms' || (part.kind === 'rate' && part.scope === 'everySchool');

const conclusionOf = (ground: FormGround, rule: Rule, result: ItemResult | undefined): Conclusion => {
  const sentence = filledSentence(ground, rule) ?? rule.parts.filter(isOverSchools).map((part) => tallied(ground, rule, part, result)).find((each) => each !== undefined);
  const evidence = evidenceLines(ground, rule).join('\n');
  const { pieces, doubts } = sentence ?? { pieces: [], doubts: [] };
  return { pieces: [...pieces, ...(evidence === '' ? [] : [pieces.length === 0 ? evidence : `\n${evidence}`])], doubts };
};

/** Reliefs let some through that are above the number in the sentence. */
const reliefNote = ({ assessment, translator }: FormGround, { parts }: Rule): string =>
  parts.some((part) => 'reliefs' in part && (part.reliefs ?? []).some(({ profile }) => assessment.profiles.includes(profile))) ? translator.t('forms:reliefs') : '';

/** 表Ⅳ, 表Ⅴ: the sentences filled, what is recorded with its proof, and 是 or 否. */
export const fillItems = (ground: FormGround): ItemsFilling => {
  const results = new Map(ground.assessment.items.map((item) => [item.rule, item]));
  const conclusion = (rule: Rule): ModelCell => {
    const result = results.get(rule.id);
    const { pieces, doubts } = conclusionOf(ground, rule, result);
    if (pieces.length === 0) return { content: null, role: 'label' };
    const unseen = (result?.parts ?? []).map(({ comparison, verdict }) => (comparison === undefined ? '' : missedUnseen(ground, comparison, verdict)));
    const comment = [...doubts, ...unseen, reliefNote(ground, rule)].filter((line) => line !== '').join('\n');
    return computedSentence(ground.formulaOf, pieces, { role: doubts.length > 0 || result?.verdict === 'unknown' ? 'doubt' : 'label', ...(comment === '' ? {} : { comment }) });
  };
  return {
    conclusion,
    answer: (rule) => {
      const result = results.get(rule.id);
      return verdictCell(ground, { kind: 'itemVerdict', rule: rule.id }, result?.verdict ?? 'notApplicable', result?.reasons ?? []);
    },
  };
};
