import { z } from 'zod';
import { RULE_GROUPS } from '../terms';
import { clause, text } from './clause';
import { partSchema } from './part';

export const ruleSchema = z.strictObject({
  id: z.string(),
  group: z.enum(RULE_GROUPS),
  label: text,
  /** Known short names, for functions and searches. */
  aliases: z.array(z.string()),
  /** Where the verdict can come from: data of the county, proofs, or results delivered by others. */
  judgedBy: z.enum(['computable', 'evidence', 'delivered']),
  /** Ids of the pack's departments. */
  departments: z.array(z.string()).min(1),
  clauses: z.array(clause).min(1),
  /** Included only when this parameter (a boolean one) is true. */
  enabledBy: z.string().optional(),
  /** All parts must be met. */
  parts: z.array(partSchema).min(1),
  /** Clauses of the wording that no part models, in words. */
  unmodelled: z.array(text).optional(),
});
export type Rule = z.infer<typeof ruleSchema>;
