import type { FieldPlace } from '../templates/declaration';
import { ASKED } from '../templates/declarationForms/form6';
import type { FillTable } from '../templates/filling';
import { countyRate, summaryOfGaps } from '../../core/parts/rate';
import type { ModelCell } from '../sheetModel';
import { countyShare, countyValue } from './countyValue';
import { figureCell, known, unknown } from './formCells';
import type { FormGround } from './formGround';
import { missedUnseen } from './missedUnseen';
import { rateOf } from './rateOf';

/** The share that a field of the visits is, where it is not given. */
const SHARES: ReadonlyMap<string, { readonly numerator: string; readonly denominator: string }> = new Map([['visitSatisfaction', { numerator: 'visitSatisfied', denominator: 'visited' }]]);

const rateCell = (ground: FormGround, field: string): ModelCell | undefined => {
  const found = rateOf(ground.pack.rules, field, undefined);
  if (found === undefined) return undefined;
  const { rule, part } = found;
  const rate = countyRate(ground.basis, part);
  const comparison = ground.assessment.items.find((item) => item.rule === rule.id)?.parts.find((each) => each.part === part.id);
  const note = comparison?.comparison === undefined ? '' : missedUnseen(ground, comparison.comparison, comparison.verdict);
  return figureCell(ground, { kind: 'rate', rule: rule.id, part: part.id }, rate.known ? known(rate.value) : unknown(summaryOfGaps(rate)), '0.0%', note);
};

const figureOf = (ground: FormGround, { field }: FieldPlace): ModelCell => {
  const rate = rateCell(ground, field);
  if (rate !== undefined) return rate;
  const value = countyValue(ground.basis, [field]);
  const share = SHARES.get(field);
  if (share === undefined) return figureCell(ground, { kind: 'countyFigure', field }, value, '0');
  if (value.kind === 'known') return figureCell(ground, { kind: 'countyFigure', field }, value, '0.0%');
  const [numerator, denominator] = [[share.numerator], [share.denominator]];
  return figureCell(ground, { kind: 'countyShare', numerator, denominator }, countyShare(ground.basis, numerator, denominator), '0.0%');
};

/** 表Ⅵ: the survey. What parents alone said is nowhere among the data: their line is left to be filled in. */
export const fillForm6 =
  (ground: FormGround): FillTable =>
  () => ({
    cell: ({ printed }, _, { place }) => {
      if (place === undefined) return undefined;
      if (printed?.result === ASKED.all) return figureOf(ground, place);
      return { content: null, role: 'doubt', comment: ground.translator.t('forms:parents') };
    },
  });
