import { judge } from '../../core';
import type { PartResult } from '../../core/assessment';
import { CLASS_PUPILS } from '../../core/fieldIds';
import { valueAt } from '../../standards';
import type { LimitPart, Rule } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import { cellsOf, isOmitted } from '../arguments/cells';
import { headcountAt } from '../arguments/headcountAt';
import { numbersArgument } from '../arguments/number';
import { OUTPUT, readOutput } from '../arguments/output';
import { placeOf } from '../arguments/place';
import { ofField, taking } from '../arguments/taking';
import type { FunctionCall } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { placeWords } from '../failureWords';
import { columnOf } from '../native/columns';
import { holds } from '../native/compare';
import { NotConvertible } from '../native/conversion';
import { figureText } from '../native/figureText';
import { unlessAny } from '../native/guard';
import { always, presentNative, verdictIf } from '../native/judgement';
import { badHeadcounts } from '../../report/calculation/moments';
import type { NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { counted, literal, number } from '../native/text';
import type { Scope } from '../scope';
import { MOST_DETAILS, present } from './judgement';
import type { Judgement } from './judgement';
import { assessRules } from './ruleJudgement';

/** How many classes there are, and how many of them lie in each band; `unknown` could not be told, for these reasons. */
interface Count {
  readonly classes: number;
  readonly inBand: readonly number[];
  readonly unknown: number;
  readonly reasons: readonly string[];
  /** The classes of the first band; MOST_DETAILS suffice. */
  readonly details: readonly string[];
}

const bandsOf = ({ pack }: Scope): readonly LimitPart[] => {
  const { classBands = [] } = pack;
  if (classBands.length === 0) throw new FunctionFailure('#N/A', { key: 'noClassBands', data: { standard: pack.label } });
  return classBands;
};

/** The size at which a band begins; the same for every stage, for a class may name none. */
const beginningOf = (band: LimitPart, { pack, context }: Scope): number => {
  const sizes = new Set(Object.values(valueAt(band.limit.values, context.date)?.value ?? {}));
  const [first] = sizes;
  if (first === undefined) throw new FunctionFailure('#N/A', { reason: { code: 'notInForce', date: context.date } });
  if (sizes.size > 1) throw new FunctionFailure('#N/A', { key: 'severalLimits', data: { standard: pack.label } });
  return first;
};

const countGiven = ({ at, scope }: FunctionCall, bands: readonly LimitPart[]): Count => {
  const sizes = at(0);
  const limits = bands.map((band) => ({ comparator: band.comparator, limit: beginningOf(band, scope) }));
  const inBand = bands.map(() => 0);
  const details: string[] = [];
  let classes = 0;
  cellsOf(sizes).forEach((row, r) =>
    row.forEach((cell, c) => {
      const size = headcountAt(sizes, r, c, cell);
      if (size === undefined || size === 0) return;
      classes += 1;
      limits.forEach(({ comparator, limit }, band) => {
        if (judge(size, comparator, limit)) return;
        inBand[band] = (inBand[band] ?? 0) + 1;
        if (band === 0 && details.length < MOST_DETAILS) details.push(scope.say('check.largeClass.at', { place: placeWords(scope.context.translator, placeOf(sizes, r, c)), size }));
      });
    }),
  );
  return { classes, inBand, unknown: 0, reasons: [], details };
};

/** The bands as a rule of their own, so that the classes of a workbook are counted by the code that judges class sizes. */
const ruleOf = (bands: readonly LimitPart[]): Rule => ({
  id: 'classBands',
  group: 'guarantee',
  label: { zh: 'classBands', en: 'classBands' },
  aliases: [],
  judgedBy: 'computable',
  departments: [],
  clauses: [],
  parts: [...bands],
});

const countWorkbook = async ({ scope }: FunctionCall, bands: readonly LimitPart[]): Promise<Count> => {
  const reading = scope.read(await scope.context.readWorkbook());
  const { items, findings } = assessRules(reading.dataset, [ruleOf(bands)], scope);
  const results = items.flatMap(({ parts }) => parts);
  const tally = (result: PartResult | undefined) => result?.tally ?? { judged: 0, notMet: 0, unknown: 0 };
  const [first] = results;
  const large = findings.filter(({ part, verdict }) => part === first?.part && verdict === 'notMet');
  return {
    classes: tally(first).judged,
    inBand: results.map((result) => tally(result).notMet),
    unknown: tally(first).unknown,
    reasons: (first?.reasons ?? []).map((reason) => scope.words.reason(reason)),
    details: large.map(({ subject, issue }) => scope.say('check.largeClass.at', { place: scope.words.subject(subject), size: issue.code === 'classOverLimit' ? issue.comparison.value : '' })),
  };
};

const verdictOf = ({ classes, inBand: [large = 0], unknown, reasons }: Count): Verdict => (large > 0 ? 'notMet' : classes === 0 || unknown > 0 || reasons.length > 0 ? 'unknown' : 'met');

/** 共 120 个班，大班额（56人及以上）3 个（2.5%），超大班额（66人及以上）1 个（0.8%）. */
const summaryOf = ({ classes, inBand, unknown, reasons }: Count, bands: readonly LimitPart[], scope: Scope): string => {
  const list = (entries: readonly string[]): string => entries.join(scope.context.translator.t('term:listSeparator'));
  if (classes === 0) return reasons.length > 0 ? list(reasons) : scope.say('check.classSize.none');
  const share = (count: number): string => scope.words.number(count / classes, 'ratio', 1);
  const clauses = [
    scope.say('check.classSize.total', { count: classes }),
    ...bands.map(({ label }, band) => scope.say('check.largeClass.band', { band: scope.pick(label), count: inBand[band] ?? 0, share: share(inBand[band] ?? 0) })),
    ...(unknown > 0 ? [scope.say('check.classSize.doubtful', { count: unknown })] : []),
  ];
  const summary = clauses.join(scope.say('check.separator'));
  return reasons.length > 0 ? scope.say('check.because', { summary, reasons: list(reasons) }) : summary;
};

const judgeCount = (count: Count, bands: readonly LimitPart[], scope: Scope): Judgement => {
  const [large = 0] = count.inBand;
  return {
    verdict: verdictOf(count),
    summary: summaryOf(count, bands, scope),
    details: count.details,
    moreDetails: Math.max(0, large - count.details.length),
    notMet: large,
    unknown: count.unknown,
  };
};

/** The sentence over sizes in a range, with the counts and shares computed. */
const nativeSummary = (text: string, bands: readonly LimitPart[], scope: Scope): { readonly all: string; readonly large: string; readonly summary: string } => {
  const live = `ISNUMBER(${text})*(${text}>0)`;
  const all = `SUMPRODUCT(${live})`;
  const inBand = bands.map((band) => `SUMPRODUCT(${live}*(1-(${holds(text, band.comparator, number(beginningOf(band, scope)))})))`);
  const told = bands.map(({ label }, index) => {
    const count = inBand[index] ?? '0';
    const share = figureText(`(${count}/${all})`, 'ratio', '1', scope.words);
    return counted<'share'>((many, marks) => scope.say('check.largeClass.band', { band: scope.pick(label), count: many, ...marks }), count, { share });
  });
  const total = counted((many) => scope.say('check.classSize.total', { count: many }), all, {});
  return { all, large: inBand[0] ?? '0', summary: [total, ...told].join(`&${literal(scope.say('check.separator'))}&`) };
};

const native = (call: NativeCall): string => {
  const { scope } = call;
  if (call.at(0).kind === 'omitted') throw new NotConvertible({ code: 'readsWorkbook', name: call.name });
  const { text } = columnOf(call.at(0), call);
  const { all, large, summary } = nativeSummary(text, bandsOf(scope), scope);
  noteStandard(call, scope);
  const none = { when: `${all}=0`, ...always('unknown'), summary: literal(scope.say('check.classSize.none')), details: undefined };
  return unlessAny(badHeadcounts(text), presentNative([none, { ...verdictIf(`${large}=0`), notMet: large, summary, details: undefined }], call.at(1), call));
};

export const largeClass: FunctionDefinition = {
  name: 'CHECK.LARGECLASS',
  description: {
    zh: '大班额（56人及以上）和超大班额（66人及以上）的个数与占比；一个也没有为达标。不带参数时检查本工作簿的班级表，并随编辑更新。',
    en: 'Number and share of large classes (56 pupils or more) and oversized ones (66 or more); met if there is none. Without arguments it checks the class sheets of the workbook and follows edits.',
  },
  arguments: [
    taking(numbersArgument({ zh: '班级人数', en: 'classPupils' }, { zh: '各班人数，一班一格；省略时检查整个工作簿', en: 'Pupils of each class; if omitted, the whole workbook is checked' }, true), ofField(CLASS_PUPILS)),
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.LARGECLASS(B2:B6)',
  source: {
    zh: '国务院关于统筹推进县域内城乡义务教育一体化改革发展的若干意见（国发〔2016〕40号）',
    en: 'Opinions of the State Council on integrated compulsory education in town and country (2016, no. 40)',
  },
  evaluate: async (call) => {
    const output = readOutput(call.at(1));
    const bands = bandsOf(call.scope);
    const count = isOmitted(call.at(0)) ? await countWorkbook(call, bands) : countGiven(call, bands);
    return present(judgeCount(count, bands, call.scope), output, call.scope);
  },
  native,
};
