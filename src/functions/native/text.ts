/** Longer texts cannot stand in a formula. */
const LONGEST = 255;

/** A text as a formula has it; longer ones in pieces. */
export const literal = (text: string): string => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST) pieces.push(text.slice(at, at + LONGEST));
  return pieces.length === 0 ? '""' : pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
};

/** Words as an array of a formula; what is only digits stands as a number too, as a cell would have it. */
export const wordArray = (words: readonly string[]): string => `{${words.flatMap((word) => (/^\d+$/.test(word) ? [literal(word), word] : [literal(word)])).join(',')}}`;

/** A number as a formula has it. */
export const number = (value: number): string => String(value).toUpperCase();

/** Characters of no language, which stand for the expressions of a sentence while it is made. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARKED = /\ue000(\d+)\ue001/;

/**
 * A sentence of which parts are computed, as an expression of a formula.
 * @param make makes the sentence from what stands for the parts
 * @param parts expressions that give texts
 */
export const sentence = <K extends string>(make: (marks: Readonly<Record<K, string>>) => string, parts: Readonly<Record<K, string>>): string => {
  const keys = Object.keys(parts) as K[];
  const marks = Object.fromEntries(keys.map((key, index) => [key, `${OPEN}${index}${CLOSE}`])) as Record<K, string>;
  const pieces = make(marks).split(MARKED);
  const expressions = pieces.flatMap((piece, at) => {
    if (at % 2 === 0) return piece === '' ? [] : [literal(piece)];
    const key = keys[Number(piece)];
    return key === undefined ? [] : [parts[key]];
  });
  return expressions.length === 0 ? '""' : expressions.join('&');
};

/** A number that no sentence holds by itself, and that every language counts as many. */
const MANY = 7654321;

/** As sentence, for one that counts: the form of one thing is chosen by the formula. */
export const counted = <K extends string>(make: (count: number, marks: Readonly<Record<K, string>>) => string, count: string, parts: Readonly<Record<K, string>>): string => {
  // The count is told as a number, by which the form is chosen, and replaced in the sentence.
  const many = sentence<K | 'counted'>(({ counted: mark, ...marks }) => make(MANY, marks as Readonly<Record<K, string>>).replaceAll(String(MANY), mark), { ...parts, counted: count });
  const one = sentence((marks) => make(1, marks), parts);
  const oneAsMany = sentence((marks) => make(MANY, marks).replaceAll(String(MANY), '1'), parts);
  return one === oneAsMany ? many : `IF(${count}=1,${one},${many})`;
};

const pick = (condition: string, yes: string, no: string): readonly string[] => (yes === no ? (yes === '' ? [] : [literal(yes)]) : [`IF(${condition},${literal(yes)},${literal(no)})`]);

/** Two wordings around one computed part, which stands in the formula only once. */
export const worded = (condition: string, yes: (mark: string) => string, no: (mark: string) => string, part: string): string => {
  const [yesBefore = '', yesAfter = ''] = yes(OPEN).split(OPEN);
  const [noBefore = '', noAfter = ''] = no(OPEN).split(OPEN);
  return [...pick(condition, yesBefore, noBefore), part, ...pick(condition, yesAfter, noAfter)].join('&');
};
