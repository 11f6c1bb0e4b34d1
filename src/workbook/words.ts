import type { Region, SchoolType, Stage } from '../standards/terms';
import type { CellValue } from './grid';
import { plain } from './plainText';

/** Words that forms use for closed vocabularies. Every map is keyed by the plain form. */
const table = <T>(...groups: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(groups.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

const STAGE_WORDS = table<Stage>(
  ['primary', '小学 小学部 小学段 小学阶段 小学学段 小学部分 primary 1'],
  ['junior', '初中 初中部 初中段 初中阶段 初中学段 初中部分 初级中学 普通初中 junior 2'],
);

/** 学段 in a cell or a level of a heading. */
export const stageOf = (text: string): Stage | undefined => STAGE_WORDS.get(plain(text));

/** 全校 under 学段: the row holds what the school's stages share. */
export const isWholeSchool = (text: string): boolean => /^(?:全校|学校整体)$/u.test(plain(text));

/** 学段不明, 类型不明: it could not be told before, so it is not to be guessed from a grade or a name either. */
export const isStageUnknown = (text: string): boolean => plain(text) === '学段不明';
export const isTypeUnknown = (text: string): boolean => plain(text) === '类型不明';

const wordsFor = <T>(words: ReadonlyMap<string, T>, wanted: T): readonly string[] => [...words].flatMap(([word, value]) => (value === wanted ? [word] : []));

/** The words for a stage, in the plain form in which they are compared. */
export const wordsOfStage = (stage: Stage): readonly string[] => wordsFor(STAGE_WORDS, stage);

/** A heading level that is nothing but a stage; a bare 1 or 2 is none there. */
export const stageHeading = (plainText: string): Stage | undefined => (/\d/u.test(plainText) ? undefined : STAGE_WORDS.get(plainText));

const TYPE_WORDS = table<SchoolType>(
  ['primary', '小学 完全小学 完小 普通小学 小学校 中心小学 乡镇中心小学 村小 村小学 村级小学'],
  ['junior', '初中 初级中学 普通初中 初中学校 单设初中 独立初中 单办初中 乡镇初中'],
  ['nineYear', '九年一贯制 九年一贯制学校 九年制学校 九年一贯 九年制 9年一贯制 9年一贯制学校'],
  ['twelveYear', '十二年一贯制 十二年一贯制学校 十二年制学校 十二年一贯 12年一贯制 12年一贯制学校'],
  ['complete', '完全中学 完中'],
  ['teachingPoint', '教学点 小学教学点'],
  ['special', '特殊教育 特殊教育学校 特教 特教学校 特校'],
  ['vocational', '职业学校 中等职业学校 职业初中 职业高中 职业中学 中职'],
);

/** 办学类型. */
export const schoolTypeOf = (text: string): SchoolType | undefined => TYPE_WORDS.get(plain(text));

/** The words for a type of school, in the plain form in which they are compared. */
export const wordsOfSchoolType = (type: SchoolType): readonly string[] => wordsFor(TYPE_WORDS, type);

/** Types of school that are no part of compulsory education. */
export const isOutsideType = (text: string): boolean => /^(?:高级中学|普通高中|普通高级中学|高中|幼儿园|学前教育|技工学校|高等学校)$/u.test(plain(text));

const REGION_WORDS = table<Region>(['urban', '城区 城市 主城区 城乡结合区'], ['township', '镇区 县镇 镇 县城 镇乡结合区'], ['rural', '乡村 农村 村 乡中心区 村庄']);

/** 城乡类型. */
export const regionOf = (text: string): Region | undefined => REGION_WORDS.get(plain(text));

const YES_NO = table<boolean>(
  [true, '是 有 √ ✓ ✔ ☑ y yes true 1 存在 已有 具备'],
  [false, '否 无 没有 × ✗ ✘ x n no false 0 不存在 未 不是 不具备'],
);
const MERIT = table<boolean>(
  [true, '达标 已达标 符合 符合要求 达到 达到要求 合格 通过 已完成 完成 已落实 落实 良好 优秀 良好以上'],
  [false, '不达标 未达标 不符合 不符合要求 未达到 未达到要求 不合格 未通过 未完成 未落实 不达要求'],
);

/** What a yes/no cell says: the answer, `blank`, `ambiguous` for an answer that may mean either, or `unknown` for words that are none. */
export type FlagReading = boolean | 'blank' | 'ambiguous' | 'unknown';

/**
 * What a yes/no cell is asked. A `merit` is judged with 达标 and 不合格 too; a `fact` (寄宿制) and a fault (违规择校) are not,
 * for there 达标 would say nothing or the opposite. An `absence` is a merit that consists in there being none
 * (无过重课业负担): 有 and 无 may answer the item or name the thing itself.
 */
export type FlagQuestion = 'fact' | 'merit' | 'absence';

const EXISTENCE: ReadonlySet<string> = new Set('有 无 没有 存在 已有 不存在 未'.split(' '));

/** What an item asks, from its wording. */
export const questionOf = (wording: string, adverse: boolean): FlagQuestion => (adverse ? 'fact' : /无|未|没有|不得|不存在|^不/u.test(plain(wording)) ? 'absence' : 'merit');

/** Reads a yes/no cell. */
export const readFlag = (cell: CellValue, question: FlagQuestion): FlagReading => {
  if (cell === null) return 'blank';
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'object') return 'unknown';
  const word = plain(String(cell));
  if (word === '' || /^[-—/]+$/u.test(word)) return 'blank';
  if (question === 'absence' && EXISTENCE.has(word)) return 'ambiguous';
  return YES_NO.get(word) ?? (question === 'fact' ? undefined : MERIT.get(word)) ?? 'unknown';
};

/**
 * 民办 from the organiser. The official form's note lists the codes: 1–9 are departments and enterprises, 10 is 民办
 * (表Ⅱ-2 注 2); in words the column says 民办 or names a department.
 */
export const privateFrom = (cell: CellValue): boolean | undefined => {
  if (cell === null || typeof cell === 'object' || typeof cell === 'boolean') return undefined;
  const word = plain(String(cell));
  const code = /^(\d{1,2})(?:[-.、:=]?\D*)?$/u.exec(word);
  if (code !== null) return Number(code[1]) === 10 ? true : Number(code[1]) >= 1 && Number(code[1]) <= 9 ? false : undefined;
  if (/民办|私立|社会力量/u.test(word)) return true;
  return /公办|教育部门|其他部门|地方企业|教育局|政府/u.test(word) ? false : undefined;
};

const LEVELS: ReadonlyMap<string, number> = new Map([
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi'].map((word, at) => [word, at + 1] as const),
  ...['一', '二', '三', '四', '五', '六'].map((word, at) => [word, at + 1] as const),
  ...['1', '2', '3', '4', '5', '6'].map((word, at) => [word, at + 1] as const),
]);

/** 学业水平 Ⅲ级, III, 三级, 3 → 3. undefined: no level. */
export const levelOf = (text: string): number | undefined => LEVELS.get(plain(text).replace(/^第/u, '').replace(/(?:等级|级|水平)$/u, ''));

const DIGITS = '一二三四五六七八九';
const gradeNumber = (text: string): number => (/\d/u.test(text) ? Number(text) : DIGITS.indexOf(text) + 1);

/** The stage of a grade; `outside` for kindergarten and senior classes, `sixth` for 六年级: primary under 六三学制, junior under 五四学制. */
export type GradeStage = Stage | 'outside' | 'sixth';

/** The stage a grade belongs to, if its words tell. */
export const stageOfGrade = (text: string): GradeStage | undefined => {
  const word = plain(text);
  if (/^(?:高[一二三中]|高级中学|学前|幼儿|托班|小班|中班|大班|职高)/u.test(word)) return 'outside';
  if (/^初[一二三四中]/u.test(word)) return 'junior';
  if (/^小[一二三四五六]/u.test(word)) return 'primary';
  const match = /^(?:(小学)|第)?([一二三四五六七八九1-9])(?:年级|年)?$/u.exec(word) ?? /^()([一二三四五六七八九1-9])年级/u.exec(word);
  if (match === null) return stageOf(word);
  if (match[1] === '小学') return 'primary';
  const grade = gradeNumber(match[2] ?? '');
  if (grade === 6) return 'sixth';
  return grade < 6 ? 'primary' : 'junior';
};

/** The grade in a class's own name: 七(3)班, 三年级2班, 初一1班. A bare 1班 or 2023级1班 names none. */
export const stageOfClassName = (text: string): GradeStage | undefined => {
  const word = plain(text);
  const match = /^((?:初|高|小)[一二三四五六中]|(?:小学|初中)?[一二三四五六七八九1-9]年级|[一二三四五六七八九](?=\(?\d)|[1-9](?=\())/u.exec(word);
  return match === null ? undefined : stageOfGrade((match[1] ?? '').replace(/^初中.*/u, '初中'));
};
