import type { RatePart, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';

/** The rate of the county whose finished figure a field is, of a stage where it is judged by stage. */
export const rateOf = (rules: readonly Rule[], field: string, stage: Stage | undefined): { readonly rule: Rule; readonly part: RatePart } | undefined => {
  for (const rule of rules) {
    for (const part of rule.parts) {
      if (part.kind === 'rate' && part.scope === 'county' && part.direct === field && (stage === undefined || part.stage === stage)) return { rule, part };
    }
  }
  return undefined;
};
