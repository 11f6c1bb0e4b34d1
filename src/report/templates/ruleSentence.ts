import { CLASS_PUPILS, PUPILS } from '../../core/fieldIds';
import type { Part, Rule } from '../../standards/schema';
import type { TemplateContext } from './context';
import { valuesOfPart } from './partValues';

/** What stands for a blank in print. */
const BLANK = '＿＿';

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

/** A sentence of the vocabulary, and the part of a rule that it is about. */
export interface RuleSentence {
  readonly sentence: string;
  readonly part: Part;
}

/** The sentence by which a printed form asks for what a rule is judged by; undefined where it leaves the line open. */
export const sentenceOf = (rule: Rule, { fields }: Pick<TemplateContext, 'fields'>): RuleSentence | undefined => {
  for (const part of rule.parts) {
    for (const { id, sentences = [] } of fields.values()) {
      const sentence = sentences.find((one) => isAbout(part, one, id));
      if (sentence !== undefined) return { sentence, part };
    }
  }
  return undefined;
};

/** A printed sentence in pieces: words, and blanks by what the vocabulary writes between their braces. */
export type SentencePiece = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'blank'; readonly of: string };

/** Takes a sentence apart; the standard's numbers are put in. */
export const sentencePieces = ({ sentence, part }: RuleSentence, date: string): readonly SentencePiece[] => {
  const values = valuesOfPart(part, date);
  const numbered = sentence.replace(/\{=(\w+)\}/gu, (_, name: string) => String(values.get(name) ?? BLANK));
  return numbered.split(/\{([^{}]*)\}/u).flatMap((text, at): readonly SentencePiece[] => (at % 2 === 1 ? [{ kind: 'blank', of: text }] : text === '' ? [] : [{ kind: 'words', text }]));
};

/** The sentence with blanks to write in; '' where there is none. */
export const blankSentence = (rule: Rule, context: Pick<TemplateContext, 'fields' | 'date'>): string => {
  const found = sentenceOf(rule, context);
  return found === undefined ? '' : sentencePieces(found, context.date).map((piece) => (piece.kind === 'words' ? piece.text : BLANK)).join('');
};
