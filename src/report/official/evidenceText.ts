import type { EvidencePart, Rule } from '../../standards/schema';
import type { FormGround } from './formGround';

const answerText = ({ reading, chinese }: FormGround, { field }: EvidencePart): string => {
  const { answer, proof = '' } = reading.dataset.evidence.get(field) ?? { answer: undefined };
  if (answer === undefined) return chinese('forms:evidence.missing');
  const word = chinese(answer ? 'term:yes' : 'term:no');
  return proof === '' ? chinese('forms:evidence.answer', { answer: word }) : chinese('forms:evidence.proved', { answer: word, proof });
};

/** What is recorded on the items of evidence of a rule, a line each; an item that is nothing else is not named again. */
export const evidenceLines = (ground: FormGround, { parts }: Rule): readonly string[] =>
  parts.flatMap((part) => {
    if (part.kind !== 'evidence') return [];
    const answer = answerText(ground, part);
    return [parts.length === 1 ? answer : ground.chinese('forms:evidence.named', { item: part.label.zh, answer })];
  });
