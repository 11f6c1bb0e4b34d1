import type { CellRef } from '../../core/cellRef';
import { computedSentence } from '../handIn/computedCell';
import type { Piece } from '../handIn/computedCell';
import { asValues } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import type { Block, Sentence } from './block';
import { SCHOOL_RULE } from '../../core';
import { selfAssessment } from './selfAssessment';
import { basisText, cellsText, ruleCode } from './sourceText';

/** What Markdown would take for its own, inside a line and at its beginning. */
const INLINE = /[\\`*_{}[\]<>#|~&$]/gu;
const LEADING = /^(\s*)(\d+)([.)])|^(\s*)([-+=])/u;

/** A text that reads in Markdown as it stands, in one line, behind something else. */
const escapeInline = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').replace(INLINE, '\\$&');

/** The same at the beginning of a line. */
export const escapeMarkdown = (text: string): string =>
  escapeInline(text)
    .replace(LEADING, (_, space: string | undefined, number: string | undefined, dot: string | undefined, before: string | undefined, mark: string | undefined) => (number === undefined ? `${before ?? ''}\\${mark ?? ''}` : `${space ?? ''}${number}\\${dot ?? ''}`));

/** A sentence as plain text. */
export const plainSentence = (pieces: readonly Piece[]): string => String(computedSentence(asValues, pieces).content);

/** The references in the order in which they are first made: rules by their code, data without a rule by number. */
interface References {
  readonly markOf: (sentence: Sentence) => string;
  readonly lines: () => readonly string[];
}

const referencesOf = (context: ReportContext): References => {
  const { t } = context.translator;
  const rules = new Map<string, CellRef[]>();
  const data: (readonly CellRef[])[] = [];
  const order = new Map(context.pack.rules.map(({ id }, at) => [id, at]));
  // The school rule stands before all: it is no item.
  const orderOf = (rule: string): number => order.get(rule) ?? -1;
  const mark = (code: string): string => t('audit:self.reference', { code });
  const dataCode = (at: number): string => t('audit:self.dataReference', { number: at });
  return {
    markOf: ({ source: { rules: own, cells } }) => {
      if (own.length === 0) return cells.length === 0 ? '' : mark(dataCode(data.push(cells)));
      for (const rule of own) {
        const known = rules.get(rule);
        // A sentence on several rules is about the first; the others have their own.
        if (known === undefined) rules.set(rule, rule === own[0] ? [...cells] : []);
        else if (rule === own[0]) for (const cell of cells) known.push(cell);
      }
      return own.map((rule) => mark(ruleCode(rule, context))).join('');
    },
    lines: () => [
      ...data.map((cells, at) => t('audit:self.dataLine', { mark: mark(dataCode(at + 1)), cells: cellsText(cells, context) })),
      ...[...rules].sort(([left], [right]) => orderOf(left) - orderOf(right)).map(([rule, cells]) => {
        const unique = [...new Map(cells.map((cell) => [JSON.stringify([cell.file, cell.sheet, cell.row, cell.column]), cell])).values()];
        const name = rule === SCHOOL_RULE ? '' : `${context.names.rule(rule).replace(/^\S+\s/u, '')}${t('audit:self.stop')}`;
        return t(unique.length === 0 ? 'audit:self.ruleLine' : 'audit:self.ruleLineCells', { mark: mark(ruleCode(rule, context)), name, basis: basisText(rule, context), cells: cellsText(unique, context) });
      }),
    ],
  };
};

const blockLines = (block: Block, { markOf }: References): string => {
  const line = (sentence: Sentence): string => `${escapeMarkdown(plainSentence(sentence.pieces))}${markOf(sentence)}`;
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeInline(block.text)}`;
    case 'sentence':
      return line(block.sentence);
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n');
  }
};

/** The 自查自评 as Markdown, with a list of the references behind it. */
export const selfAssessmentMarkdown = (context: ReportContext): string => {
  const references = referencesOf(context);
  const body = selfAssessment(context).map((block) => blockLines(block, references));
  const lines = references.lines().map((line) => `- ${escapeMarkdown(line)}`);
  const { t } = context.translator;
  return `${[...body, `## ${escapeInline(t('audit:self.heading.references'))}`, escapeMarkdown(t('audit:self.referenceNote')), lines.join('\n')].join('\n\n')}\n`;
};
