import type { EvidencePart } from '../../standards/schema';
import type { Step } from '../explanation';
import type { Why, WhyInput } from './why';

export const whyEvidence = ({ basis, part, result }: WhyInput<EvidencePart>): Why => {
  const evidence = basis.dataset.evidence.get(part.field);
  const { proof, cell } = evidence ?? {};
  const recorded: Step = {
    kind: 'recorded',
    field: part.field,
    answer: evidence?.answer,
    ...(proof === undefined ? {} : { proof }),
    ...(cell === undefined ? {} : { cell }),
  };
  const remedies = result.verdict === 'unknown' ? [{ kind: 'fill' as const, field: part.field, ...(cell === undefined ? {} : { cell }) }] : [];
  return { verdict: result.verdict, steps: [recorded], remedies };
};
