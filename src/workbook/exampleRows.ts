import type { Field } from '../standards/schema';
import type { Report } from './figureCell';
import { plain } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { anyFilled } from './recordStages';

type Words = NonNullable<Field['example']>;

/** Recognises examples by the words of a vocabulary. */
interface ExampleWords {
  /** 示例, （示例2）. */
  readonly isMark: (text: string) => boolean;
  /** That, or a name beside one: 例：第一小学, 第一小学（示例）. */
  readonly isMarked: (text: string) => boolean;
  /** 示例小学, 某小学, ××小学. */
  readonly isInvented: (text: string) => boolean;
}

const escaped = (words: readonly string[]): string => words.map((word) => plain(word).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).sort((a, b) => b.length - a.length).join('|');

/** A blank may be longer than it is written; one in Latin letters (XX) is none within a word of such letters. */
const blankPattern = (word: string): string => {
  const last = word.at(-1) ?? '';
  const text = `${escaped([word])}(?:${escaped([last])})*`;
  return /^[a-z]+$/u.test(plain(word)) ? `(?<![a-z])${text}(?![a-z])` : text;
};

const build = ({ marks, beginnings, blanks }: Words): ExampleWords => {
  const mark = `(?:${escaped(marks)})[\\d一二三四五]{0,2}`;
  const whole = new RegExp(`^[([【《<"“]?${mark}[)\\]】》>"”]?$`, 'u');
  const beside = new RegExp(`^${mark}:|[([【《<]${mark}[)\\]】》>]`, 'u');
  const named = new RegExp(`^(?:${escaped(beginnings)})|${blanks.map(blankPattern).join('|')}`, 'u');
  const test = (...patterns: readonly RegExp[]) => (text: string): boolean => text !== '' && patterns.some((pattern) => pattern.test(plain(text)));
  return { isMark: test(whole), isMarked: test(whole, beside), isInvented: test(named) };
};

const never = (): boolean => false;
const NOTHING: ExampleWords = { isMark: never, isMarked: never, isInvented: never };
const built = new WeakMap<Words, ExampleWords>();

/** How a vocabulary's field tells that its record is an example of how to fill in. */
export const exampleWords = (field: Field | undefined): ExampleWords => {
  const words = field?.example;
  if (words === undefined) return NOTHING;
  const known = built.get(words) ?? build(words);
  built.set(words, known);
  return known;
};

/** Columns in which an example is marked beside its name. */
const MARKED = ['serial', 'remark'];
/** More names than this with blanks, and they most of all, are those of a table without its places' names (XX县第一小学), not examples. */
const MOST_EXAMPLES = 3;

const areMadeUnknown = (invented: readonly string[], names: readonly string[]): boolean => {
  const distinct = new Set(invented).size;
  return distinct > MOST_EXAMPLES && distinct * 2 > new Set(names).size;
};

interface Example {
  readonly field: string;
  readonly text: string;
  /** It says so itself; a name with blanks may also be one that was made unrecognisable. */
  readonly isMarked: boolean;
}

/** What tells that a record is an example; `fallback` names the school where the record does not. */
const exampleAt = (sources: RecordSources, row: number, fallback: string): Example | undefined => {
  const { isMark, isMarked, isInvented } = exampleWords(sources.describing.get('schoolName')?.field);
  const marking = MARKED.find((field) => isMark(describe(sources, field, row)));
  if (marking !== undefined) return { field: marking, text: describe(sources, marking, row), isMarked: true };
  const text = describe(sources, 'schoolName', row) || fallback;
  const isSaid = isMarked(text);
  return isSaid || isInvented(text) ? { field: 'schoolName', text, isMarked: isSaid } : undefined;
};

/**
 * The rows of a table that are examples of how to fill in, which is said once for each that has figures. In a list
 * (`carries`) a name may stand once over its rows, and so does what tells an example.
 */
export const exampleRows = (sources: RecordSources, rows: readonly number[], report: Report, { fallback = '', carries = false } = {}): ReadonlySet<number> => {
  const found = new Map<number, Example>();
  let above: Example | undefined;
  for (const row of rows) {
    const isCarried = carries && describe(sources, 'schoolName', row) === '' && describe(sources, 'schoolCode', row) === '';
    const example = exampleAt(sources, row, fallback) ?? (isCarried ? above : undefined);
    if (example !== undefined) found.set(row, example);
    above = example;
  }
  if (found.size === 0) return new Set();
  const invented = [...found.values()].flatMap(({ isMarked, text }) => (isMarked ? [] : [text]));
  const areUnknown = areMadeUnknown(invented, rows.map((row) => describe(sources, 'schoolName', row)).filter((name) => name !== ''));
  const examples = [...found].filter(([, { isMarked }]) => isMarked || !areUnknown);
  const said = new Set<string>();
  for (const [row, { field, text }] of examples) {
    const source = sources.describing.get(field);
    if (said.has(text) || !anyFilled(sources, row)) continue;
    said.add(text);
    report({ severity: 'hint', cell: sources.view.ref(source?.row ?? row, source?.column ?? 0), code: 'exampleSkipped', text });
  }
  return new Set(examples.map(([row]) => row));
};

/** The names of a list without those that are examples. */
export const withoutExamples = (names: readonly string[], field: Field | undefined): ReadonlySet<string> => {
  const { isMarked, isInvented } = exampleWords(field);
  const unmarked = names.filter((name) => !isMarked(name));
  const invented = unmarked.filter(isInvented);
  return new Set(areMadeUnknown(invented, unmarked) ? unmarked : unmarked.filter((name) => !isInvented(name)));
};
