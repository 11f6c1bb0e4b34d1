import { FIELDS, findRule } from '../../standards';
import type { Pack } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { parseAddress } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { ArgumentDeclaration, FunctionDeclaration } from '../declaration';
import { fullWidthToHalf } from '../formula/formulaText';
import { cellProposals } from './cellProposals';
import { followerProposals, leadProposals } from './columnProposals';
import { leadOf } from './origin';
import type { Origin } from './origin';
import { NOTHING } from './proposal';
import type { ArgumentProposals, CellProposal, Proposal, WordProposal } from './proposal';
import type { Recognised } from './recognised';
import { tableProposal } from './tableProposals';
import { stageWord, typeWord, wordProposals } from './wordProposals';

/** What the form knows: the workbook, once it is read, where the arguments come from, and what the person wrote over it. */
export interface Circumstances {
  readonly pack: Pack;
  readonly recognised?: Recognised;
  readonly origin?: Origin;
  /** By the argument's place; undefined: nothing was written. */
  readonly written: readonly (string | undefined)[];
  /** The sheet that an address without one means. */
  readonly sheet?: string;
}

/** The item of the standard that the call is about, if it names one; by default the first that can be proposed. */
const ruleIn = (declaration: FunctionDeclaration, { pack, written, recognised }: Circumstances): string | undefined => {
  const at = declaration.arguments.findIndex(({ takes }) => takes?.of === 'indicator' || takes?.of === 'rule');
  const takes = declaration.arguments[at]?.takes;
  if (takes === undefined) return undefined;
  const text = written[at];
  if (text !== undefined) return findRule(pack, text.replaceAll('"', ''))?.id;
  return wordProposals(takes, pack, recognised)[0]?.word.zh;
};

const stageOfOrigin = (origin: Origin | undefined): Stage | undefined => (origin?.kind === 'columns' || origin?.kind === 'unit' ? origin.stage : undefined);

/** The word that goes with the origin: its stage, its school's type. */
const wordOfOrigin = (argument: ArgumentDeclaration, { origin, recognised }: Circumstances): WordProposal | undefined => {
  const stage = stageOfOrigin(origin);
  if (argument.takes?.of === 'stage' && stage !== undefined) return stageWord(stage);
  if (argument.takes?.of !== 'schoolType' || origin?.kind !== 'unit' || recognised === undefined) return undefined;
  const { dataset } = recognised.reading;
  const type = dataset.schools[dataset.units.school[origin.unit] ?? -1]?.type;
  return type === undefined ? undefined : typeWord(type);
};

/** An optional column of words (a grouping) is offered and not filled in: it would ask for more than the person did. */
const fillsIn = ({ optional, takes }: ArgumentDeclaration, proposal: Proposal): boolean =>
  !optional || proposal.kind === 'word' || takes?.of !== 'field' || takes.fields.some((field) => FIELDS.get(field)?.type === 'number');

const proposed = (argument: ArgumentDeclaration, cells: readonly CellProposal[], circumstances: Circumstances): ArgumentProposals => {
  const { takes, optional } = argument;
  if (takes === undefined) return NOTHING;
  const words = wordProposals(takes, circumstances.pack, circumstances.recognised);
  const ofOrigin = circumstances.origin?.kind === 'workbook' ? undefined : wordOfOrigin(argument, circumstances);
  const best = cells[0] ?? ofOrigin ?? (optional ? undefined : words[0]);
  return { options: [...cells, ...words], ...(best === undefined || !fillsIn(argument, best) ? {} : { prefilled: best }) };
};

const leadAddress = (lead: ArgumentProposals, text: string | undefined, sheet: string | undefined): Address | undefined => {
  if (text === undefined) return lead.prefilled?.kind === 'cells' ? lead.prefilled.address : undefined;
  const address = parseAddress(fullWidthToHalf(text));
  return address === undefined || address.sheet !== undefined || sheet === undefined ? address : { ...address, sheet };
};

const inColumns = (declaration: FunctionDeclaration, origin: Extract<Origin, { kind: 'columns' }>, recognised: Recognised, circumstances: Circumstances): readonly ArgumentProposals[] => {
  const leading = leadOf(declaration);
  const lead = leadProposals(declaration, origin, ruleIn(declaration, circumstances), recognised);
  const address = leadAddress(lead, circumstances.written[leading], circumstances.sheet);
  const taken = new Set<number>();
  return declaration.arguments.map((argument, index) => {
    if (index === leading) return lead;
    const range = argument.kind === 'numbers' || argument.kind === 'cells';
    const beside = range && address !== undefined ? followerProposals(argument, declaration, address, origin, recognised) : [];
    // Two arguments of figures begin with two columns.
    const free = [...beside].sort((left, right) => Number(taken.has(left.address.left)) - Number(taken.has(right.address.left)));
    if (free[0] !== undefined) taken.add(free[0].address.left);
    return proposed(argument, free, circumstances);
  });
};

/** What is proposed for each argument. A range that was written over moves the ranges beside it to its rows. */
export const proposalsOf = (declaration: FunctionDeclaration, circumstances: Circumstances): readonly ArgumentProposals[] => {
  const { origin, recognised } = circumstances;
  if (recognised !== undefined && origin?.kind === 'columns') return inColumns(declaration, origin, recognised, circumstances);
  const rule = ruleIn(declaration, circumstances);
  return declaration.arguments.map((argument) => {
    const { takes } = argument;
    if (takes === undefined || recognised === undefined || origin === undefined) return proposed(argument, [], circumstances);
    if (origin.kind === 'table' && takes.of === 'table') return proposed(argument, [tableProposal(origin.table, recognised) ?? []].flat(), circumstances);
    if (origin.kind === 'unit' || origin.kind === 'county') return proposed(argument, cellProposals(takes, declaration, origin, rule, recognised), circumstances);
    return proposed(argument, [], circumstances);
  });
};
