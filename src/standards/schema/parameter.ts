import { z } from 'zod';
import { clause, text } from './clause';
import { units } from './value';

const parameterBase = { id: z.string(), label: text, reason: text, clause: clause.optional() };
export const parameterSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...parameterBase, type: z.literal('boolean'), default: z.boolean() }),
  z.strictObject({ ...parameterBase, type: z.literal('number'), default: z.number(), min: z.number(), max: z.number(), unit: units }),
  z.strictObject({ ...parameterBase, type: z.literal('choice'), default: z.string(), options: z.array(z.strictObject({ id: z.string(), label: text })).min(2) }),
]);
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterValue = boolean | number | string;
