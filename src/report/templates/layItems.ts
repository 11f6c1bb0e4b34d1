import { CLASS_PUPILS, PUPILS } from '../../core/fieldIds';
import type { Part, Rule } from '../../standards/schema';
import type { ModelCell } from '../sheetModel';
import { answersTo } from './answers';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { ItemsSheet } from './declaration';
import { footLines } from './footLines';
import { heightOf, linesFrom } from './headRows';
import type { LaidPlace, LaidSheet } from './laidSheet';
import { valuesOfPart } from './partValues';

const WIDTHS = [46, 52, 12];
const CONCLUSION = 1;
const ANSWER = 2;
const BLANK = '＿＿';
/** The wording of an item may be answered with these, as the printed form asks. */
const VERDICT_FIELD = 'declaredVerdict';

/** The fields that a sentence has blanks for. */
const fieldsIn = (sentence: string): readonly string[] => [...sentence.matchAll(/\{([\w.]+)(?:@\w+)?\}/gu)].map(([, id = '']) => id);

/** Whether a sentence of the vocabulary, kept under the field `owner`, is about a part. */
const isAbout = (part: Part, sentence: string, owner: string): boolean => {
  const blanks = fieldsIn(sentence);
  switch (part.kind) {
    case 'headcount':
      return owner === part.funded;
    case 'limit':
      return owner === (part.of === 'class' ? CLASS_PUPILS : PUPILS);
    case 'rate':
      return [...part.numerator.plus, ...part.denominator.plus].every((id) => blanks.includes(id)) || (part.direct !== undefined && blanks[0] === part.direct);
    case 'delivered':
      return part.subjects.some(({ level }) => blanks.includes(level));
    default:
      return false;
  }
};

/** The printed sentence with the standard's numbers in it and blanks for the rest. */
const printed = (sentence: string, part: Part, date: string): string => {
  const values = valuesOfPart(part, date);
  return sentence.replace(/\{=(\w+)\}/gu, (_, name: string) => String(values.get(name) ?? BLANK)).replace(/\{[^{}]*\}/gu, BLANK);
};

const conclusionOf = (rule: Rule, { fields, date }: TemplateContext): string => {
  for (const part of rule.parts) {
    for (const { id, sentences = [] } of fields.values()) {
      const found = sentences.find((sentence) => isAbout(part, sentence, id));
      if (found !== undefined) return printed(found, part, date);
    }
  }
  return '';
};

const wordingOf = (rule: Rule, at: number): string => `${at + 1}. ${rule.clauses[0]?.quote ?? rule.label.zh}`;

/** An item that is nothing but evidence is answered under its wording. */
const evidenceOf = ({ parts }: Rule): string | undefined => {
  const [only, ...others] = parts;
  return only?.kind === 'evidence' && others.length === 0 ? only.field : undefined;
};

/** Makes a form of items: wording of the pack, sentence to fill in, verdict. */
export const layItems = (declaration: ItemsSheet, context: TemplateContext): LaidSheet => {
  const { pack, translator, advice } = context;
  const rules = pack.rules.filter(({ group }) => group === declaration.group);
  const head = linesFrom(0, [{ text: declaration.title, role: 'title' }, ...advice.map((text) => ({ text, role: 'note' as const }))], WIDTHS);
  const first = head.rows.length + 1;
  const rows = rules.map((rule, at): readonly ModelCell[] => [
    { content: wordingOf(rule, at), role: 'label' },
    { content: conclusionOf(rule, context) || null, role: 'text' },
    { content: null, role: 'input' },
  ]);
  const foot = linesFrom(first + rows.length, footLines(declaration), WIDTHS);
  const options = answersTo(fieldOf(context, VERDICT_FIELD)) ?? [];
  const heights = rules.map((rule, at): readonly [number, number] => [first + at, Math.max(heightOf(wordingOf(rule, at), WIDTHS[0] ?? 1), heightOf(conclusionOf(rule, context), WIDTHS[CONCLUSION] ?? 1)) + 6]);
  return {
    model: {
      name: declaration.name,
      rows: [...head.rows, declaration.headings.map((content): ModelCell => ({ content, role: 'heading' })), ...rows, ...foot.rows],
      widths: WIDTHS,
      heights: new Map([...head.heights, ...heights, ...foot.heights]),
      merges: [...head.merges, ...foot.merges],
      frozen: { rows: first, columns: 0 },
      checks: [
        {
          kind: 'list',
          options,
          area: { top: first, left: ANSWER, bottom: first + rows.length - 1, right: ANSWER },
          message: translator.t('template:check.list', { options: options.join(translator.t('term:listSeparator')) }),
        },
      ],
      landscape: true,
    },
    places: rules.flatMap((rule, at): readonly LaidPlace[] => {
      const field = evidenceOf(rule);
      const area = { top: first + at, left: ANSWER, bottom: first + at, right: ANSWER };
      return field === undefined ? [] : [{ field, required: false, exponent: 0, heading: { row: first + at, column: 0 }, area }];
    }),
  };
};
