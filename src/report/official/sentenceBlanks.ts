import { countyRate, summaryOfGaps } from '../../core/parts/rate';
import type { Part, Rule } from '../../standards/schema';
import { SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { Quantity } from '../handIn/quantity';
import { countyShare, countyValue } from './countyValue';
import { known, unknown } from './formCells';
import type { FormValue } from './formCells';
import type { FormGround } from './formGround';
import { overLimit, pupilsBelow } from './overLimit';
import { rateOf } from './rateOf';

/** What a blank of a printed sentence takes. */
export interface Blank {
  readonly quantity: Quantity;
  readonly value: FormValue;
  readonly isShare: boolean;
  /** What it is called where it stays open. */
  readonly name: string;
}

/** A blank of a sentence, about a part of a rule. */
export interface BlankOf {
  readonly rule: Rule;
  readonly part: Part;
  /** What the vocabulary writes between the braces. */
  readonly of: string;
}

const isStage = (name: string): name is Stage => STAGES.some((stage) => stage === name);

const aboveLimit = (ground: FormGround, { rule, part }: BlankOf, names: readonly string[]): Blank | undefined => {
  if (part.kind !== 'limit') return undefined;
  const [stage] = names.filter(isStage);
  const types = SCHOOL_TYPES.filter((type) => names.includes(type));
  const isOfClasses = part.of === 'class' && stage !== undefined;
  const quantity: Quantity = { kind: 'notMet', rule: rule.id, part: part.id, ...(isOfClasses ? { stage } : { schoolTypes: types }) };
  return { quantity, value: overLimit(ground, rule.id, part, isOfClasses ? { stage } : { types }), isShare: false, name: ground.names.part(rule.id, part.id) };
};

const belowFloor = (ground: FormGround, { rule, part }: BlankOf): Blank | undefined =>
  part.kind === 'headcount' ? { quantity: { kind: 'pupilsBelow', rule: rule.id, part: part.id }, value: pupilsBelow(ground, part), isShare: false, name: ground.names.field(part.pupils) } : undefined;

const shareOf = (ground: FormGround, numerator: readonly string[], denominator: readonly string[]): Blank => ({
  quantity: { kind: 'countyShare', numerator, denominator },
  value: countyShare(ground.basis, numerator, denominator),
  isShare: true,
  name: ground.names.field(numerator[0] ?? ''),
});

const rateBlank = (ground: FormGround, field: string, stage: Stage | undefined): Blank | undefined => {
  const found = rateOf(ground.pack.rules, field, stage);
  if (found === undefined) return undefined;
  const rate = countyRate(ground.basis, found.part);
  return {
    quantity: { kind: 'rate', rule: found.rule.id, part: found.part.id },
    value: rate.known ? known(rate.value) : unknown(summaryOfGaps(rate)),
    isShare: found.part.unit === 'ratio',
    name: ground.names.field(field),
  };
};

/** A figure that a rate is made of is counted over the schools that the rate is about. */
const figureBlank = (ground: FormGround, part: Part, field: string, stage: Stage | undefined): Blank => {
  const reach = part.kind === 'rate' ? { stage: stage ?? part.stage, schools: part.schools } : { stage };
  return {
    quantity: { kind: 'countyFigure', field, ...(reach.stage === undefined ? {} : { stage: reach.stage }) },
    value: countyValue(ground.basis, [field], reach),
    isShare: false,
    name: ground.names.field(field),
  };
};

/** The blank by what the vocabulary says of it; undefined for one that nobody computes. */
export const blankOf = (ground: FormGround, about: BlankOf): Blank | undefined => {
  const { of, part } = about;
  if (of === '') return undefined;
  if (of.startsWith('>')) return aboveLimit(ground, about, of.slice(1).split('+'));
  if (of.startsWith('<')) return belowFloor(ground, about);
  const [numerator = '', denominator] = of.split('/').map((side) => side.split('+'));
  if (denominator !== undefined) return shareOf(ground, [...numerator], denominator);
  if (numerator.length > 1) return { quantity: { kind: 'countySum', fields: [...numerator] }, value: countyValue(ground.basis, [...numerator]), isShare: false, name: ground.names.field(numerator[0] ?? '') };
  const [field = '', place] = of.split('@');
  const stage = STAGES.find((one) => one === place);
  return rateBlank(ground, field, stage) ?? figureBlank(ground, part, field, stage);
};
