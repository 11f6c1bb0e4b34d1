import type { CellMark } from '../../host/workbookHost';
import { entriesOf } from '../../report/entry';
import type { Entry } from '../../report/entry';
import type { Words } from '../../report/words';
import type { Outcome } from '../outcome';

/** What would be marked. */
export interface Marks {
  readonly cells: readonly CellMark[];
  /** Problems that no cell of the workbook causes. */
  readonly placeless: number;
}

/** Sentences of one cell; more are only counted. */
const MOST_SENTENCES = 5;

const RANK: Readonly<Record<CellMark['severity'], number>> = { error: 0, query: 1, hint: 2 };

const sentenceOf = (entry: Entry, words: Pick<Words, 'finding' | 'reading'>): string => (entry.kind === 'finding' ? words.finding(entry.finding) : words.reading(entry.issue));

interface Gathered {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  severity: CellMark['severity'];
  readonly sentences: string[];
}

/**
 * The cells that problems point at, each with the gravest of its own and with what they say.
 * @param more what stands for the sentences beyond the first few
 */
export const marksOf = (outcome: Outcome, words: Pick<Words, 'finding' | 'reading'>, more: (count: number) => string): Marks => {
  const cells = new Map<string, Gathered>();
  let placeless = 0;
  for (const entry of entriesOf(outcome)) {
    const own = entry.cells.filter(({ file }) => file === undefined);
    if (own.length === 0) placeless += 1;
    for (const { sheet, row, column } of own) {
      const key = JSON.stringify([sheet, row, column]);
      const known = cells.get(key);
      const sentence = sentenceOf(entry, words);
      if (known === undefined) cells.set(key, { sheet, row, column, severity: entry.severity, sentences: [sentence] });
      else {
        if (RANK[entry.severity] < RANK[known.severity]) known.severity = entry.severity;
        if (!known.sentences.includes(sentence)) known.sentences.push(sentence);
      }
    }
  }
  const noteOf = (sentences: readonly string[]): string => [...sentences.slice(0, MOST_SENTENCES), ...(sentences.length > MOST_SENTENCES ? [more(sentences.length - MOST_SENTENCES)] : [])].join('\n');
  return { cells: [...cells.values()].map(({ sentences, ...place }) => ({ ...place, note: noteOf(sentences) })), placeless };
};
