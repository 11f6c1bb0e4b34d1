import type { CellValue } from '../../workbook/grid';
import { cellsOf, sizeOf } from '../arguments/cells';
import { refuseUnusualWords, choose } from '../native/choice';
import type { Choice } from '../native/choice';
import { columnOf, requireAlike } from '../native/columns';
import { holds } from '../native/compare';
import { NotConvertible } from '../native/conversion';
import { suppliedOf } from '../native/figures';
import { unlessAny } from '../native/guard';
import { always, certain, presentNative } from '../native/judgement';
import type { NativeJudgement } from '../native/judgement';
import { badHeadcounts } from '../../report/calculation/moments';
import type { NativeArgument, NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { counted, literal, number, sentence, wordArray } from '../native/text';
import type { Scope } from '../scope';
import type { Category, SizeLimit } from './limits';
import { limitWords } from './sizes';
import type { SizeKind } from './sizes';

/** Sizes that the same limits are for. */
interface Group {
  /** 1 for each of its cells; none where all cells are meant. */
  readonly mask?: string;
  readonly limits: readonly number[];
}

/** Sizes of a range with how they are grouped and what their limits are called. */
interface Sizes {
  readonly text: string;
  readonly groups: readonly Group[];
  readonly limits: string;
}

const live = (text: string): string => `ISNUMBER(${text})*(${text}>0)`;

/** How many sizes pass a test made of the limits of their group. */
const countOf = ({ text, groups }: Sizes, test: (limits: readonly number[]) => string | undefined): string | undefined => {
  const terms = groups.flatMap(({ mask, limits }) => {
    const passes = limits.length === 0 ? undefined : test(limits);
    return passes === undefined ? [] : [mask === undefined ? passes : `${mask}*${passes}`];
  });
  return terms.length === 0 ? undefined : `SUMPRODUCT(${live(text)}*(${terms.join('+')}))`;
};

const within = (text: string, limit: number): string => `(${holds(text, '<=', number(limit))})`;

/** The sentences, as those of a judgement that was computed: the first that applies. */
const judgements = (sizes: Sizes, { key }: SizeKind, scope: Scope): readonly NativeJudgement[] => {
  const { text, limits } = sizes;
  const say = (name: string) => (count: number, marks: Readonly<Record<string, string>>): string => scope.say(`check.${key}.${name}`, { count, ...marks });
  const clause = (name: string, count: string): string => counted(say(name), count, { limits });
  const separator = literal(scope.say('check.separator'));
  const all = `SUMPRODUCT(${live(text)})`;
  const total = clause('total', all);
  const over = countOf(sizes, (list) => `(1-${within(text, Math.max(...list))})`);
  const doubtful = countOf(sizes, (list) => (new Set(list).size > 1 ? `${within(text, Math.max(...list))}*(1-${within(text, Math.min(...list))})` : undefined));
  const met = countOf(sizes, (list) => within(text, Math.min(...list)));
  const doubts = doubtful === undefined ? [] : [`IF(${doubtful}>0,${separator}&${clause('doubtful', doubtful)},"")`];
  const plain = (name: string): string => sentence((marks) => scope.say(`check.${key}.${name}`, marks), { limits });
  return [
    { when: `${all}=0`, ...always('unknown'), summary: plain('none'), details: undefined },
    ...(over === undefined ? [] : [{ when: `${over}>0`, ...certain('notMet', over), summary: [total, separator, clause('over', over), ...doubts].join('&'), details: undefined }]),
    ...(doubtful === undefined
      ? []
      : [{ when: `${doubtful}>0`, ...always('unknown'), summary: `${total}&${separator}&${clause('doubtful', doubtful)}&IF(${all}>${doubtful},${separator}&${plain('rest')},"")`, details: undefined }]),
    ...(met === undefined ? [] : [{ when: `${met}>0`, ...certain('met', '0'), summary: `${total}&${separator}&${plain('within')}`, details: undefined }]),
    { ...always('notApplicable'), summary: plain('notApplicable'), details: undefined },
  ];
};

const isMany = (argument: NativeArgument): boolean => {
  const { address } = argument;
  if (address !== undefined) return address.top !== address.bottom || address.left !== address.right;
  const [rows, columns] = sizeOf(suppliedOf(argument));
  return rows * columns > 1;
};

/** One group a category that has a column of words beside the sizes; a blank may be any of them. */
const grouped = (text: string, words: string, choice: Choice<Category | undefined>, kind: SizeKind, limit: SizeLimit, scope: Scope): Sizes & { readonly strange: string } => {
  const masks = new Map(choice.options.map(({ value, words: list }) => [value, `ISNUMBER(MATCH(${words},${wordArray(list)},0))`]));
  const blank = `(LEN(${words})=0)`;
  const groups = [...masks].map(([category, mask]): Group => ({ mask, limits: category === undefined ? [] : (limit.limits.get(category) ?? []) }));
  const named = [...limit.limits.keys()].flatMap((category) => {
    const mask = masks.get(category);
    return mask === undefined ? [] : [{ mask, words: limitWords(limit, new Set([category]), kind, scope) }];
  });
  const separator = scope.context.translator.t('term:listSeparator');
  const used = named.map(({ mask, words: limits }) => `IF(SUMPRODUCT(${live(text)}*(${mask}+${blank}))>0,${literal(`${separator}${limits}`)},"")`);
  return {
    text,
    groups: [...groups, { mask: blank, limits: [...limit.limits.values()].flat() }],
    limits: `MID(${used.join('&')},${separator.length + 1},999)`,
    strange: `SUMPRODUCT(${live(text)}*(${[...masks.values()].join('+')}+${blank}=0))`,
  };
};

const wordsIn = (argument: NativeArgument): readonly CellValue[] => cellsOf(suppliedOf(argument)).flat();

/** The native form over sizes in a range, with one category for all of them, one beside each, or none. */
export const nativeSizes = (call: NativeCall, choice: Choice<Category | undefined>, kind: SizeKind, limit: SizeLimit): string => {
  const { scope } = call;
  const [sizes, categories] = [call.at(0), call.at(1)];
  if (sizes.kind === 'omitted') throw new NotConvertible({ code: 'readsWorkbook', name: call.name });
  if (limit.part.comparator !== '<=') throw new NotConvertible({ code: 'noNativeForm', name: call.name });
  const { text } = columnOf(sizes, call);
  noteStandard(call, scope);
  const shown = (given: Sizes): string => presentNative(judgements(given, kind, scope), call.at(2), call);
  if (isMany(categories)) {
    requireAlike(sizes, categories);
    if (categories.kind !== 'cells') throw new NotConvertible({ code: 'cellsNeeded', argument: categories.declaration.name });
    refuseUnusualWords(categories, choice, wordsIn(categories));
    call.note({ code: 'wordsFixed', reference: categories.text });
    const { strange, ...given } = grouped(text, categories.text, choice, kind, limit, scope);
    return unlessAny(`${badHeadcounts(text)}+${strange}`, shown(given));
  }
  const single = (category: Category | undefined): string => {
    const limits = category === undefined ? [...limit.limits.values()].flat() : (limit.limits.get(category) ?? []);
    return shown({ text, groups: [{ limits }], limits: literal(limitWords(limit, new Set([category]), kind, scope)) });
  };
  return unlessAny(badHeadcounts(text), choose(categories, choice, call, single));
};
