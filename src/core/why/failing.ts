import type { Part } from '../../standards/schema';
import { judgePart } from '../parts';
import { MOST_SCHOOLS } from './why';
import type { WhyInput } from './why';

/** The first schools that do not meet a part, each once. */
export const failingSchools = <P extends Part>(input: WhyInput<P>): readonly string[] => {
  const names = judgePart(input).findings.flatMap(({ subject, verdict }) => (verdict === 'notMet' && subject.kind !== 'county' ? [subject.school] : []));
  return [...new Set(names)].slice(0, MOST_SCHOOLS);
};
