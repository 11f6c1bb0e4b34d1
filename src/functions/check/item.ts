import type { Pack, Part, Rule } from '../../standards/schema';
import { FunctionFailure } from '../failure';

/** A part of a standard with the rule it belongs to. */
export interface FoundPart<P extends Part> {
  readonly rule: Rule;
  readonly part: P;
}

/** The first part of a kind; fails where the standard has none. */
export const requirePart = <P extends Part>({ rules, label }: Pack, isWanted: (part: Part) => part is P): FoundPart<P> => {
  for (const rule of rules) {
    const part = rule.parts.find(isWanted);
    if (part !== undefined) return { rule, part };
  }
  throw new FunctionFailure('#N/A', { key: 'itemNotInStandard', data: { standard: label } });
};
