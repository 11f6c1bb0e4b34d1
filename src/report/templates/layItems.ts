import type { Rule } from '../../standards/schema';
import { modelCell } from '../sheetModel';
import type { InputCheck, ModelArea, ModelCell } from '../sheetModel';
import { answersTo } from './answers';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { ItemsSheet } from './declaration';
import type { ItemsFilling } from './filling';
import { footLines } from './footLines';
import { heightOf, linesFrom } from './headRows';
import type { LaidPlace, LaidSheet } from './laidSheet';
import { blankSentence } from './ruleSentence';

const WIDTHS = [46, 52, 12];
const ANSWER = 2;
/** Points of space above and below a text. */
const AIR = 6;
/** The wording of an item may be answered with these, as the printed form asks. */
const VERDICT_FIELD = 'declaredVerdict';

const wordingOf = (rule: Rule, at: number): string => `${at + 1}. ${rule.clauses[0]?.quote ?? rule.label.zh}`;

/** An item that is nothing but evidence is answered under its wording. */
const evidenceOf = ({ parts }: Rule): string | undefined => {
  const [only, ...others] = parts;
  return only?.kind === 'evidence' && others.length === 0 ? only.field : undefined;
};

const cellsOf = (rule: Rule, at: number, context: TemplateContext, filling: ItemsFilling | undefined): readonly [ModelCell, ModelCell, ModelCell] => [
  { content: wordingOf(rule, at), role: 'label' },
  filling?.conclusion(rule) ?? { content: blankSentence(rule, context) || null, role: 'text' },
  filling?.answer(rule) ?? { content: null, role: 'input' },
];

const textOf = (cell: ModelCell): string => {
  const { content, shown = content } = modelCell(cell);
  return typeof shown === 'string' ? shown : '';
};

const heightFor = (cells: readonly ModelCell[]): number => Math.max(...cells.map((cell, column) => heightOf(textOf(cell), WIDTHS[column] ?? 1))) + AIR;

const checkOf = (area: ModelArea, context: TemplateContext): InputCheck => {
  const options = answersTo(fieldOf(context, VERDICT_FIELD)) ?? [];
  const { t } = context.translator;
  return { kind: 'list', options, area, message: t('template:check.list', { options: options.join(t('term:listSeparator')) }) };
};

/** Makes a form of items: wording of the pack, sentence to fill in or filled, verdict. */
export const layItems = (declaration: ItemsSheet, context: TemplateContext, filling?: ItemsFilling): LaidSheet => {
  const { pack, advice } = context;
  const rules = pack.rules.filter(({ group }) => group === declaration.group);
  const head = linesFrom(0, [{ text: declaration.title, role: 'title' }, ...advice.map((text) => ({ text, role: 'note' as const }))], WIDTHS);
  const first = head.rows.length + 1;
  const rows = rules.map((rule, at) => cellsOf(rule, at, context, filling));
  const foot = linesFrom(first + rows.length, footLines(declaration), WIDTHS);
  const areaOf = (top: number, bottom: number, column: number): ModelArea => ({ top, left: column, bottom, right: column });
  return {
    model: {
      name: declaration.name,
      rows: [...head.rows, declaration.headings.map((content): ModelCell => ({ content, role: 'heading' })), ...rows, ...foot.rows],
      widths: WIDTHS,
      heights: new Map([...head.heights, ...rows.map((cells, at): readonly [number, number] => [first + at, heightFor(cells)]), ...foot.heights]),
      merges: [...head.merges, ...foot.merges],
      frozen: { rows: first, columns: 0 },
      ...(filling === undefined ? { checks: [checkOf(areaOf(first, first + rows.length - 1, ANSWER), context)] } : {}),
      landscape: true,
    },
    places: rules.flatMap((rule, at): readonly LaidPlace[] => {
      const field = evidenceOf(rule);
      return field === undefined ? [] : [{ field, required: false, exponent: 0, heading: { row: first + at, column: 0 }, area: areaOf(first + at, first + at, ANSWER) }];
    }),
  };
};
