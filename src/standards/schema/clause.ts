import { z } from 'zod';

export const isoDate = z.iso.date();
export const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** A: official page seen; B: several reprints agree; C: one or two secondary sources; D: unverified. */
export const confidence = z.enum(['A', 'B', 'C', 'D']);

export const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.string().optional(),
  issuer: z.string(),
  issued: isoDate.optional(),
  note: z.string().optional(),
});

/** The wording (原文) a number or a duty rests on. `item` names the place in the document, e.g. 资源配置 第1项. */
export const clause = z.strictObject({ source: z.string(), item: z.string(), quote: z.string().min(4), confidence, note: z.string().optional() });
export type Clause = z.infer<typeof clause>;
