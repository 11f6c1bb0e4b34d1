import type { Verdict } from '../../standards/terms';
import { cellsOf } from '../arguments/cells';
import { headcountAt } from '../arguments/headcountAt';
import { placeOf } from '../arguments/place';
import { placeWords } from '../failureWords';
import type { FunctionCall, Supplied } from '../call';
import type { Scope } from '../scope';
import { categoriesOf } from './categories';
import { MOST_DETAILS } from './judgement';
import type { Judgement } from './judgement';
import { judgeSize } from './limits';
import type { Category, SizeLimit } from './limits';

/** What was counted over the sizes of a range. */
interface Counted {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly categories: ReadonlySet<Category | undefined>;
  readonly details: readonly string[];
}

/** How the sizes' category is read, and the key of its words in locale. */
export interface SizeKind {
  readonly key: 'classSize' | 'schoolSize';
  readonly term: 'stage' | 'schoolType';
  readonly categoryOf: (supplied: Supplied, text: string) => Category;
}

/** Judges every size with its category. Blanks and 0 are no class and no school. */
const countSizes = (sizes: Supplied, categories: Supplied, kind: SizeKind, limit: SizeLimit, scope: Scope): Counted => {
  const categoryAt = categoriesOf(sizes, categories, kind.categoryOf);
  const verdicts = { met: 0, notMet: 0, unknown: 0, notApplicable: 0 };
  const found = new Set<Category | undefined>();
  const details: string[] = [];
  cellsOf(sizes).forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const size = headcountAt(sizes, row, column, cell);
      if (size === undefined || size === 0) return;
      const category = categoryAt(row, column);
      const verdict = judgeSize(size, category, limit);
      verdicts[verdict] += 1;
      found.add(category);
      if ((verdict !== 'notMet' && verdict !== 'unknown') || details.length === MOST_DETAILS) return;
      const place = placeWords(scope.context.translator, placeOf(sizes, row, column));
      details.push(scope.say(`check.${kind.key}.${verdict === 'notMet' ? 'overAt' : 'doubtfulAt'}`, { place, size }));
    }),
  );
  return { verdicts, categories: found, details };
};

/** 小学 45 人、初中 50 人: the limits that were used. */
export const limitWords = ({ limits, part }: SizeLimit, categories: ReadonlySet<Category | undefined>, kind: Pick<SizeKind, 'term'>, scope: Scope): string => {
  const { t } = scope.context.translator;
  const used = [...limits].filter(([category]) => categories.has(category) || categories.has(undefined));
  return used
    .map(([category, [plain = Number.NaN]]) => scope.say('check.limit', { category: t(`term:${kind.term}.${category}`), limit: scope.words.number(plain, part.unit) }))
    .join(t('term:listSeparator'));
};

export interface SizeTally {
  readonly count: number;
  readonly notMet: number;
  readonly unknown: number;
}

/** 共 12 个班，2 个超过标准班额（小学 45人），1 处无法判断. */
export const sizeSummary = (verdict: Verdict, { count, notMet, unknown }: SizeTally, limits: string, kind: Pick<SizeKind, 'key'>, scope: Scope): string => {
  const say = (key: string, data: Readonly<Record<string, unknown>> = {}): string => scope.say(`check.${kind.key}.${key}`, { limits, ...data });
  if (count === 0) return say('none');
  if (verdict === 'notApplicable') return say('notApplicable');
  const clauses = [
    say('total', { count }),
    ...(verdict === 'met' ? [say('within')] : []),
    ...(notMet > 0 ? [say('over', { count: notMet })] : []),
    ...(unknown > 0 ? [say('doubtful', { count: unknown })] : []),
    ...(verdict === 'unknown' && count > unknown ? [say('rest')] : []),
  ];
  return clauses.join(scope.say('check.separator'));
};

const overall = (notMet: number, unknown: number, met: number): Verdict => (notMet > 0 ? 'notMet' : unknown > 0 ? 'unknown' : met > 0 ? 'met' : 'notApplicable');

/** Judges the sizes given in a range, one by one; the whole is met only if every one is. */
export const judgeSizes = (call: FunctionCall, sizes: Supplied, categories: Supplied, kind: SizeKind, limit: SizeLimit): Judgement => {
  const { scope } = call;
  const { verdicts, categories: found, details } = countSizes(sizes, categories, kind, limit, scope);
  const { met, notMet, unknown, notApplicable } = verdicts;
  const count = met + notMet + unknown + notApplicable;
  if (count === 0) return { verdict: 'unknown', summary: scope.say(`check.${kind.key}.none`), details: [], notMet: 0, unknown: 0 };
  const verdict = overall(notMet, unknown, met);
  return {
    verdict,
    summary: sizeSummary(verdict, { count, notMet, unknown }, limitWords(limit, found, kind, scope), kind, scope),
    details,
    moreDetails: notMet + unknown - details.length,
    notMet,
    unknown,
  };
};
