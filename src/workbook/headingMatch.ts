import type { Field } from '../standards/schema';
import type { Stage } from '../standards/terms';
import type { FieldIndex } from './fieldIndex';
import type { Heading } from './headingText';
import type { MatchReason } from './reading';

/** From this score on a match is used; below it, it is a question to the person. */
export const CERTAIN = 0.8;

/** A field that a heading may mean. */
export interface Candidate {
  readonly field: Field;
  readonly stage: Stage | undefined;
  readonly score: number;
  readonly reason: MatchReason;
}

/** Fewer than this many pairs in common is no resemblance worth asking about. */
const LEAST_LIKENESS = 0.5;
/** A sentence of a qualitative item may differ in a word or two, if no other item comes near. */
const SENTENCE = { length: 12, likeness: 0.85, lead: 0.15 };

/** Headings above a column that only group; any other heading above may change what the column means. */
const GROUPING =
  /^(?:自然|经济|学校|学生|教师|教职工|班级|办学|条件|校舍|用房|设备|经费|资源|配置|基本|师资|队伍|情况|信息|数据|指标|概况|统计|建设|投入|装备|其他|综合|表|及|与|和|类|l?\d)+$/u;
const WHOLE = /^(?:全县|全区|全市|全校|本校|学校)(?=.)/u;
const STAGE_AHEAD = /^(小学|初中|初级中学)(?:部|段|阶段|学段)?(?=.)/u;
const STAGE_BEHIND = /(?<=[^中])(小学|初中)(?:部|段)?$/u;
const NEGATION = /不|未|无|没/gu;

const stageIn = (word: string | undefined): Stage => (word === '小学' ? 'primary' : 'junior');

/** The same key with a stage at its start or end taken off. 小学生数 leaves 学生数. */
const withoutStage = (key: string): readonly { readonly key: string; readonly stage: Stage }[] => {
  const ahead = STAGE_AHEAD.exec(key);
  if (ahead !== null) {
    const stage = stageIn(ahead[1]);
    const rest = key.slice(ahead[0].length);
    return rest.startsWith('生') ? [{ key: rest, stage }, { key: `学${rest}`, stage }] : [{ key: rest, stage }];
  }
  const behind = STAGE_BEHIND.exec(key);
  return behind === null ? [] : [{ key: key.slice(0, behind.index), stage: stageIn(behind[1]) }];
};

interface Found {
  readonly field: Field;
  readonly stage: Stage | undefined;
  readonly score: number;
  readonly reason: MatchReason;
}

const byName = (key: string, index: FieldIndex): Found[] => {
  const named = index.named(key).map(({ field, label }): Found => ({ field, stage: undefined, score: label ? 1 : 0.97, reason: label ? 'exact' : 'alias' }));
  if (named.length > 0) return named;
  const counted = index.counted(key);
  return counted.map((field) => ({ field, stage: undefined, score: counted.length === 1 ? 0.88 : 0.7, reason: 'partial' }));
};

const mayHaveStage = (field: Field): boolean => field.type === 'number' && (field.scope === 'school' || field.scope === 'county');

const byStage = (key: string, index: FieldIndex): Found[] =>
  withoutStage(key).flatMap(({ key: rest, stage }) =>
    byName(rest, index)
      .filter(({ field }) => mayHaveStage(field))
      .map((found): Found => ({ ...found, stage, score: found.score * 0.97, reason: 'stagePrefix' })),
  );

const byKey = (key: string, index: FieldIndex): Found[] => {
  const direct = byName(key, index);
  if (direct.some(({ score }) => score >= CERTAIN)) return direct;
  const staged = byStage(key, index);
  if (staged.length > 0) return staged;
  const whole = WHOLE.exec(key);
  if (whole === null) return direct;
  return [...direct, ...byKey(key.slice(whole[0].length), index).map((found) => ({ ...found, score: found.score * 0.95 }))];
};

/** What a group says about its columns besides the noun they share: 专任教师按学历 → 专任教师. */
const ARRANGED = /(?:按?(?:学历|职称|学科)(?:层次|结构|情况|分)*|情况|构成)$/u;

/** A part named by its group's noun: 骨干 and 本科 under 专任教师 are 骨干教师 and 本科(专任)教师. */
const byNoun = (group: string, part: string, index: FieldIndex): Found[] => {
  const noun = group.replace(ARRANGED, '');
  for (let from = 0; noun.length - from >= 2; from += 1) {
    const found = byName(part + noun.slice(from), index).filter(({ field, score }) => score >= CERTAIN && field.type === 'number');
    if (found.length > 0) return found.map((one) => ({ ...one, score: one.score * 0.95, reason: 'partial' }));
  }
  return [];
};

/** The figures that a group's own heading names; a part of it (专任教师/女) is none of them. */
const wholesOf = (keys: readonly string[], index: FieldIndex): ReadonlySet<Field> =>
  new Set(keys.slice(0, -1).flatMap((key) => byKey(key, index).map(({ field }) => field)));

/** Every way to read the levels: all joined, then without the outer ones; an outer level that says more than a group makes it a question. */
const byLevels = (keys: readonly string[], index: FieldIndex): Found[] => {
  const [group, part] = keys.slice(-2);
  const ofGroup = (): Found[] => (group === undefined || part === undefined ? [] : byNoun(group, part, index));
  for (let from = 0; from < keys.length; from += 1) {
    const inner = keys.slice(from).join('');
    const subset = inner.startsWith('其中');
    const found = byKey(subset ? inner.slice(2) : inner, index);
    if (found.length === 0) continue;
    const outer = keys.slice(0, from);
    const understood = outer.every((key) => GROUPING.test(key) || (subset && index.named(key.replace(/^其中/u, '')).length > 0));
    const named = understood ? [] : ofGroup();
    if (named.length > 0) return named;
    return found.map((one) => ({ ...one, score: one.score * (understood ? 1 - 0.02 * from : 0.75) }));
  }
  return ofGroup();
};

/** A part of a group's figure that is a figure of its own to nobody here: it resembles others only by chance. */
const PART = /^(?:其中)?(?:男|女|少数民族|汉族|复式班|寄宿生|走读生|残疾(?:人|学生)?|外国籍|港澳台(?:侨)?|(?:小学|初中)?[一二三四五六七八九](?:年级|年)|初[一二三四]|[一二三]年(?:学前)?|未接受过(?:学前教育)?)(?:学?生|人)?数?$/u;

/** Whether a heading names nothing but a part of the figure above it: 女, 其中：少数民族. */
export const isPartWord = (key: string): boolean => PART.test(key);

/** A grade among the levels: no figure of the whole school stands there. */
const GRADE = /^(?:小学|初中)?(?:[一二三四五六七八九](?:年级|年)|初[一二三四])$/u;

const isPart = (keys: readonly string[], index: FieldIndex): boolean =>
  keys.length >= 2 &&
  (keys.some((key) => GRADE.test(key)) || (isPartWord(keys.at(-1) ?? '') && keys.slice(0, -1).some((key) => index.named(key).length > 0 || index.counted(key).length > 0)));

const negations = (text: string): number => text.match(NEGATION)?.length ?? 0;

/** Resemblance only. Never certain, but for a qualitative item's long sentence that no other resembles. */
const byLikeness = (key: string, stage: Stage | undefined, index: FieldIndex): Found[] => {
  const similar = index.similar(key).filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  return similar.slice(0, 4).map(({ field, likeness }, at): Found => {
    const lead = likeness - (similar[at + 1]?.likeness ?? 0);
    const sentence =
      field.type === 'evidence' &&
      field.adverse !== true &&
      at === 0 &&
      key.length >= SENTENCE.length &&
      likeness >= SENTENCE.likeness &&
      lead >= SENTENCE.lead &&
      negations(key) === negations(field.label.zh);
    return { field, stage, score: sentence ? Math.max(CERTAIN, likeness * 0.95) : likeness * (CERTAIN - 0.01), reason: 'partial' };
  });
};

/** Brackets may change a figure (含室内体育用房), but only explain a text or a choice (小学/初中/九年一贯制). */
const inBrackets = ({ type }: Field): number => (type === 'number' || type === 'level' || type === 'evidence' ? 0.75 : 0.9);

const unitFits = (field: Field, heading: Heading): boolean => heading.mark === undefined || field.type !== 'number' || heading.mark.units.includes(field.unit);

/** A heading's own stage outranks none and must not contradict another. */
const settle = (found: Found, heading: Heading): Candidate | undefined => {
  if (heading.stage !== undefined && found.stage !== undefined && heading.stage !== found.stage) return undefined;
  const stage = found.stage ?? heading.stage;
  const staged = stage !== undefined && !mayHaveStage(found.field);
  const score = found.score * (unitFits(found.field, heading) ? 1 : 0.7) * (staged ? 0.75 : 1);
  return { field: found.field, stage: staged ? undefined : stage, score: Math.round(score * 1000) / 1000, reason: found.reason };
};

/**
 * The fields a heading may mean, best first. From CERTAIN on a candidate may be used; several may tie (人数 of a class or
 * of a school), then the kind of table decides.
 */
export const matchHeading = (heading: Heading, index: FieldIndex): readonly Candidate[] => {
  const found = byLevels(heading.keys, index);
  if (!found.some(({ score }) => score >= CERTAIN)) {
    if (heading.bare !== undefined) found.push(...byLevels(heading.bare, index).map((one) => ({ ...one, score: one.score * inBrackets(one.field) })));
    const joined = heading.keys.join('');
    const [staged] = withoutStage(joined);
    const wholes = wholesOf(heading.keys, index);
    if (isPart(heading.keys, index)) return [];
    if (joined.length >= 2) found.push(...byLikeness(joined, undefined, index).filter(({ field }) => !wholes.has(field)));
    if (staged !== undefined && staged.key.length >= 2) found.push(...byLikeness(staged.key, staged.stage, index).filter(({ field }) => mayHaveStage(field) && !wholes.has(field)));
  }
  const best = new Map<string, Candidate>();
  for (const one of found) {
    const candidate = settle(one, heading);
    if (candidate === undefined) continue;
    const name = `${candidate.field.id}@${candidate.stage ?? ''}`;
    if (candidate.score > (best.get(name)?.score ?? 0)) best.set(name, candidate);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
};
