import { splitOutside } from './formulaText';
import { skipQuoted } from './quoted';

/** A name that stands before a bracket. */
export interface CalledName {
  readonly name: string;
  /** Where the name begins. */
  readonly start: number;
  /** Where its bracket opens. */
  readonly open: number;
}

/** A call as it stands in a formula. */
export interface CallText {
  readonly name: string;
  /** From the `@` or the workbook's name before it to behind the closing bracket. */
  readonly start: number;
  readonly end: number;
  /** `@` stands before it: of several values only one is meant. */
  readonly single: boolean;
  /** As written, between the commas; none where the brackets are empty. */
  readonly arguments: readonly string[];
}

const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const OPENING = /\s*\(/y;
/** `[2]!`, `'C:\\x.xlam'!`, `x.xlam!` before a name: what other add-ins sometimes leave there. */
const WORKBOOK = /(?:'(?:[^']|'')*'|\[[^[\]]*\][\p{L}\p{N}_.]*|[\p{L}\p{N}_.]+)!$/u;
const SINGLE = /@\s*$/;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** The first name before a bracket, outside texts and sheet names, from a place on. */
const nextName = (formula: string, from: number): CalledName | undefined => {
  for (let at = from; at < formula.length; ) {
    const end = skipQuoted(formula, at);
    const name = end > at ? undefined : matchAt(NAME, formula, at);
    if (name === undefined) {
      at = Math.max(end, at + 1);
      continue;
    }
    const opening = matchAt(OPENING, formula, at + name.length);
    if (opening !== undefined) return { name, start: at, open: at + name.length + opening.length - 1 };
    at += name.length;
  }
  return undefined;
};

/** Every name before a bracket, in the order of the formula. */
export const calledNames = (formula: string): readonly CalledName[] => {
  const names: CalledName[] = [];
  for (let found = nextName(formula, 0); found !== undefined; found = nextName(formula, found.open + 1)) names.push(found);
  return names;
};

/** The place of the bracket that closes the one at `open`; undefined if none does. */
const closingOf = (formula: string, open: number): number | undefined => {
  let depth = 0;
  for (let at = open; at < formula.length; ) {
    const end = skipQuoted(formula, at);
    if (end > at) {
      at = end;
      continue;
    }
    if (formula[at] === '(') depth += 1;
    else if (formula[at] === ')') depth -= 1;
    if (depth === 0) return at;
    at += 1;
  }
  return undefined;
};

const callAt = (formula: string, { name, start, open }: CalledName): CallText | undefined => {
  const close = closingOf(formula, open);
  if (close === undefined) return undefined;
  const before = formula.slice(0, start);
  const qualifier = WORKBOOK.exec(before)?.[0] ?? '';
  const sign = SINGLE.exec(before.slice(0, before.length - qualifier.length))?.[0] ?? '';
  const inside = formula.slice(open + 1, close);
  return {
    name,
    start: start - qualifier.length - sign.length,
    end: close + 1,
    single: sign !== '',
    arguments: inside.trim() === '' ? [] : splitOutside(inside, ','),
  };
};

/** The outermost calls of wanted functions, in the order of the formula; undefined where a bracket of one is never closed. */
export const findCalls = (formula: string, isWanted: (name: string) => boolean): readonly CallText[] | undefined => {
  const calls: CallText[] = [];
  for (let found = nextName(formula, 0); found !== undefined; ) {
    if (!isWanted(found.name)) {
      found = nextName(formula, found.open + 1);
      continue;
    }
    const call = callAt(formula, found);
    if (call === undefined) return undefined;
    calls.push(call);
    found = nextName(formula, call.end);
  }
  return calls;
};
