import { theil as theilOf } from '../../core/statistics/theil';
import type { Theil, TheilKind } from '../../core/statistics/theil';
import type { CellValue } from '../../workbook/grid';
import { cellsOf, isOmitted } from '../arguments/cells';
import { forEachCounted } from '../arguments/forEachCounted';
import { readPairs, requireSameShape } from '../arguments/pairs';
import { placeOf } from '../arguments/place';
import { ofField } from '../arguments/taking';
import { oneOf, readText, wordOf } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { choose, optionsOf } from '../native/choice';
import { columnWithoutTexts, requireAlike } from '../native/columns';
import { NotConvertible } from '../native/conversion';
import { unlessAny } from '../native/guard';
import { badPairs, weightedMean } from '../../report/calculation/moments';
import type { NativeCall } from '../native/nativeCall';
import { FIGURES, PUPILS } from './dispersion';
import { failureOf } from './equityIndex';

const GROUPS: ArgumentDeclaration = {
  name: { zh: '分组', en: 'groups' },
  description: { zh: '各校所属的组（如城区、镇区、乡村），与“值”逐格对应；只在取组间、组内项时需要', en: 'Group of each school (such as urban and rural), cell by cell; needed for the items between and within only' },
  kind: 'cells',
  optional: true,
  takes: ofField('region', 'town'),
};

const ITEM: ArgumentDeclaration = {
  name: { zh: '项', en: 'item' },
  description: {
    zh: 'T（默认）、L；T组间、T组内、L组间、L组内；T组间贡献率、L组间贡献率（组间÷总指数）',
    en: 'T (default), L; T.between, T.within, L.between, L.within; T.betweenShare, L.betweenShare (between over the total)',
  },
  kind: 'text',
  optional: true,
  takes: {
    of: 'words',
    words: [
      { zh: 'T', en: 'T' },
      { zh: 'L', en: 'L' },
      { zh: 'T组间', en: 'T.between' },
      { zh: 'T组内', en: 'T.within' },
      { zh: 'L组间', en: 'L.between' },
      { zh: 'L组内', en: 'L.within' },
      { zh: 'T组间贡献率', en: 'T.betweenShare' },
      { zh: 'L组间贡献率', en: 'L.betweenShare' },
    ],
  },
};

interface Item {
  readonly kind: TheilKind;
  readonly part: 'total' | 'between' | 'within' | 'betweenShare';
}

const PARTS = [
  ['total', ''],
  ['between', '组间', '.between'],
  ['within', '组内', '.within'],
  ['betweenShare', '组间贡献率', '.betweenshare'],
] as const;

const WORDS: ReadonlyMap<string, Item> = new Map<string, Item>(
  (['T', 'L'] as const).flatMap((kind) => PARTS.flatMap(([part, ...endings]) => endings.map((ending): [string, Item] => [`${kind.toLowerCase()}${ending}`, { kind, part }]))),
);

const readItem = (supplied: Supplied): Item => {
  const text = readText(supplied);
  return text === undefined ? { kind: 'T', part: 'total' } : oneOf(supplied, text, WORDS, ITEM.description.zh);
};

/** The name of the group in a cell. A school without one belongs to no group and cannot be left out in silence. */
const groupAt = (groups: Supplied, row: number, column: number, cell: CellValue): string => {
  if (cell !== null && typeof cell === 'object') {
    throw new FunctionFailure(cell.error === '#N/A' ? '#N/A' : '#VALUE!', { key: 'errorCell', data: { place: placeOf(groups, row, column), error: cell.error } });
  }
  const group = cell === null ? '' : wordOf(String(cell));
  if (group === '') throw new FunctionFailure('#N/A', { key: 'groupMissing', data: { place: placeOf(groups, row, column) } });
  return group;
};

/** The group of every school that counts. */
const readGroups = (groups: Supplied, pupils: Supplied): readonly string[] => {
  requireSameShape(groups, pupils);
  const cells = cellsOf(groups);
  const names: string[] = [];
  // Few names stand in many cells: each is made comparable once.
  const known = new Map<CellValue, string>();
  forEachCounted(pupils, (row, column) => {
    const cell = cells[row]?.[column] ?? null;
    const name = known.get(cell) ?? groupAt(groups, row, column, cell);
    known.set(cell, name);
    names.push(name);
  });
  return names;
};

const partOf = (theil: Theil, part: Item['part']): number => {
  if (part !== 'betweenShare') return theil[part];
  if (theil.total === 0) throw failureOf({ ok: false, code: 'noDifference' });
  return theil.between / theil.total;
};

/** The whole index, T or L. A figure of 0 stands as 1 in the logarithm: in T it counts nothing, in L it is refused. */
const nativeIndex = (x: string, p: string, kind: TheilKind): string => {
  const logarithms = `LN((${x}+(${x}=0))/(${weightedMean(x, p)}))`;
  if (kind === 'T') return `MAX(0,SUMPRODUCT(${p},${x},${logarithms})/SUMPRODUCT(${p},${x}))`;
  return `IF(SUMPRODUCT(--(${x}=0),${p})>0,1/0,MAX(0,-SUMPRODUCT(${p},${logarithms})/SUMPRODUCT(${p})))`;
};

/** The index itself; its parts by groups would need the groups' names in the formula. */
const native = (call: NativeCall): string => {
  requireAlike(call.at(0), call.at(1));
  if (call.at(2).kind !== 'omitted') throw new NotConvertible({ code: 'argumentUnsupported', name: call.name, argument: GROUPS.name });
  const { text: x } = columnWithoutTexts(call.at(0), call);
  const { text: p } = columnWithoutTexts(call.at(1), call);
  const index = choose(call.at(3), { read: readItem, options: optionsOf(WORDS), optional: true }, call, ({ kind, part }) => {
    if (part !== 'total') throw new FunctionFailure('#VALUE!', { key: 'groupsNeeded', data: { argument: GROUPS.name } });
    return nativeIndex(x, p, kind);
  });
  return unlessAny(badPairs(x, p), index);
};

export const theil: FunctionDefinition = {
  name: 'BALANCE.THEIL',
  description: {
    zh: '泰尔指数：默认 T（按资源份额加权，零资源计 0），可选 L（按学生份额加权，有零值时无定义）；给出分组时可取组间、组内及组间贡献率。自然对数，0 为完全均等。',
    en: 'Theil index: T by default (weighted by resources, a school without any adds 0), or L (weighted by pupils, undefined at 0); with groups also the part between them, within them, and the share between. Natural logarithms; 0 is full equality.',
  },
  arguments: [FIGURES, PUPILS, GROUPS, ITEM],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.THEIL(D2:D6,B2:B6)',
  source: {
    zh: '泰尔指数：T=Σwᵢln(wᵢ/pᵢ)，L=Σpᵢln(μ/xᵢ)；T=ΣW_gT_g+ΣW_gln(x̄_g/μ)（Theil 1967）',
    en: 'Theil index: T=Σwᵢln(wᵢ/pᵢ), L=Σpᵢln(μ/xᵢ); T=ΣW_gT_g+ΣW_gln(x̄_g/μ) (Theil 1967)',
  },
  evaluate: (call) => {
    const { values, pupils } = readPairs(call.at(0), call.at(1));
    const { kind, part } = readItem(call.at(3));
    const groups = isOmitted(call.at(2)) ? undefined : readGroups(call.at(2), call.at(1));
    if (part !== 'total' && groups === undefined) throw new FunctionFailure('#VALUE!', { key: 'groupsNeeded', data: { argument: GROUPS.name } });
    const result = theilOf(values, pupils, kind, groups);
    if (!result.ok) throw failureOf(result);
    return partOf(result, part);
  },
  native,
};
