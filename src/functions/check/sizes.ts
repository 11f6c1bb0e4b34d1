import type { Verdict } from '../../standards/terms';
import { cellsOf, sizeOf } from '../arguments/cells';
import { numberAt } from '../arguments/numberAt';
import { requireSameShape } from '../arguments/pairs';
import { placeOf } from '../arguments/place';
import { FunctionFailure } from '../failure';
import { placeWords } from '../failureWords';
import type { FunctionCall, Supplied } from '../call';
import type { Scope } from '../scope';
import type { Judgement } from './judgement';
import { judgeSize } from './limits';
import type { Category, SizeLimit } from './limits';

interface Sized {
  readonly size: number;
  readonly category: Category | undefined;
  readonly place: string;
  readonly verdict: Verdict;
}

/** How the sizes' category is read, and the key of its words in locale. */
export interface SizeKind {
  readonly key: 'classSize' | 'schoolSize';
  readonly term: 'stage' | 'schoolType';
  readonly categoryOf: (supplied: Supplied, text: string) => Category;
}

const categoryAt = (categories: Supplied, kind: SizeKind, row: number, column: number): Category | undefined => {
  const cells = cellsOf(categories);
  const single = cells.length === 1 && cells[0]?.length === 1;
  const cell = (single ? cells[0]?.[0] : cells[row]?.[column]) ?? null;
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'object') throw new FunctionFailure('#VALUE!', { key: 'errorCell', data: { place: placeOf(categories, row, column), error: cell.error } });
  return kind.categoryOf(categories, String(cell));
};

/** Reads sizes with their category: one for all, or one beside each. Blanks and 0 are no class and no school. */
const readSizes = (sizes: Supplied, categories: Supplied, kind: SizeKind, limit: SizeLimit, scope: Scope): readonly Sized[] => {
  const [rows, columns] = sizeOf(categories);
  if (rows * columns > 1) requireSameShape(sizes, categories);
  return cellsOf(sizes).flatMap((cells, row) =>
    cells.flatMap((cell, column): readonly Sized[] => {
      const size = numberAt(sizes, row, column, cell);
      if (size === undefined || size === 0) return [];
      const place = placeOf(sizes, row, column);
      const category = categoryAt(categories, kind, row, column);
      return [{ size, category, place: placeWords(scope.context.translator, place), verdict: judgeSize(size, category, limit) }];
    }),
  );
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
  const sized = readSizes(sizes, categories, kind, limit, scope);
  if (sized.length === 0) return { verdict: 'unknown', summary: scope.say(`check.${kind.key}.none`), details: [], notMet: 0, unknown: 0 };
  const count = (verdict: Verdict): number => sized.filter((entry) => entry.verdict === verdict).length;
  const notMet = count('notMet');
  const unknown = count('unknown');
  const verdict = overall(notMet, unknown, count('met'));
  const limits = limitWords(limit, new Set(sized.map(({ category }) => category)), kind, scope);
  return {
    verdict,
    summary: sizeSummary(verdict, { count: sized.length, notMet, unknown }, limits, kind, scope),
    details: sized
      .filter((entry) => entry.verdict === 'notMet' || entry.verdict === 'unknown')
      .map((entry) => scope.say(`check.${kind.key}.${entry.verdict === 'notMet' ? 'overAt' : 'doubtfulAt'}`, { place: entry.place, size: entry.size })),
    notMet,
    unknown,
  };
};
