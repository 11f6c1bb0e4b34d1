import type { Stage } from '../standards/terms';
import { oneLine, plain } from './plainText';
import { unitMark, type UnitMark } from './unitMark';
import { stageHeading } from './words';

/** A heading with its levels from the outermost in, freed of numbering, units and stage marks. */
export interface Heading {
  /** As it is shown and as a person's choice names it: levels joined by '/'. */
  readonly text: string;
  /** What remains to be matched, each level as a key. */
  readonly keys: readonly string[];
  readonly stage: Stage | undefined;
  readonly mark: UnitMark | undefined;
  /** The keys without what stood in other brackets, if that differs. */
  readonly bare: readonly string[] | undefined;
}

const CIRCLED = /^\s*[①-⑳]\s*/u;
/** On the plain form. */
const NUMBERING = /^(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u;
const PUNCTUATION = /[\s、，,。.；;：:"'“”‘’《》〈〉()[\]【】{}·*#!?|\-—–_/\\~&^<>=+≥≤]+/gu;
/** Words in brackets that say how to fill in, not what. */
const INSTRUCTION = /^(?:必填|选填|填写|请填写|请选择|下拉选择|整数|填整数|填数字|保留(?:一|两|二|三|\d)位小数|是\/否|有\/无|是或否)$/u;
const TOTAL = /^(?:合计数?|小计|总计|计|总数|总面积|总人数|总间数|总额|总值)$/u;
/** The figure as it is, beside what it should be (基本值, 达标值). */
const ACTUAL = /^(?:实际值|实际数|实有数|现状值|现有值)$/u;

/** 合计, 计: the total among the columns of a group. */
export const isTotalWord = (text: string): boolean => TOTAL.test(plain(text));

/** A text as a key: plain, without punctuation. */
export const headingKey = (text: string): string => plain(text).replace(PUNCTUATION, '');

interface Level {
  readonly key: string;
  readonly bare: string;
  readonly stage: Stage | undefined;
  readonly mark: UnitMark | undefined;
}

/** The unit behind a slash or colon: 教学仪器设备值/万元. */
const trailingUnit = (text: string): { readonly rest: string; readonly mark: UnitMark } | undefined => {
  const match = /^(.+)[/:]([^/:]{1,6})$/u.exec(text);
  const mark = match === null ? undefined : unitMark(match[2] ?? '');
  return match === null || mark === undefined ? undefined : { rest: match[1] ?? '', mark };
};

const readLevel = (text: string): Level => {
  const compact = plain(text.replace(CIRCLED, '')).replace(NUMBERING, '');
  const whole = unitMark(compact);
  if (whole !== undefined) return { key: '', bare: '', stage: undefined, mark: whole };
  let stage: Stage | undefined;
  let mark: UnitMark | undefined;
  const kept = compact.replace(/[([【]([^()[\]【】]*)[)\]】]/gu, (_bracket: string, inside: string) => {
    if (INSTRUCTION.test(inside)) return '';
    const rest = inside.split(/[,、;]/u).filter((piece) => {
      const unit = unitMark(piece);
      const named = stageHeading(piece);
      if (unit !== undefined) mark = unit;
      else if (named !== undefined && !inside.includes('、')) stage = named;
      else return true;
      return false;
    });
    return rest.length === 0 ? '' : `(${rest.join('、')})`;
  });
  const trailing = mark === undefined ? trailingUnit(kept) : undefined;
  const body = trailing?.rest ?? kept;
  return { key: headingKey(body), bare: headingKey(body.replace(/\([^()]*\)/gu, '')), stage, mark: mark ?? trailing?.mark };
};

/** Takes a heading apart. Levels that only name a stage, a unit or a total are read and dropped. */
export const readHeading = (levels: readonly string[]): Heading => {
  const text = levels.map(oneLine).join('/');
  const read = levels.map(readLevel);
  let stage: Stage | undefined;
  let clash = false;
  const kept: Level[] = [];
  for (const level of read) {
    const named = level.stage ?? stageHeading(level.key.replace(/^其中/u, ''));
    if (named !== undefined) {
      clash ||= stage !== undefined && stage !== named;
      stage = named;
    }
    const onlyStage = level.stage === undefined && named !== undefined;
    if (!onlyStage && level.key !== '' && !((TOTAL.test(level.key) || ACTUAL.test(level.key)) && levels.length > 1)) kept.push(level);
  }
  const keys = clash ? [] : kept.map((level) => level.key);
  const bare = kept.some((level) => level.bare !== level.key) && !clash ? kept.map((level) => level.bare).filter((key) => key !== '') : undefined;
  const mark = read.reduce<UnitMark | undefined>((found, level) => level.mark ?? found, undefined);
  return { text, keys, stage: clash ? undefined : stage, mark, bare };
};
