import { z } from 'zod';
import { SEVERITIES } from '../terms';
import { confidence, text } from './clause';
import { expression, units } from './value';

const checkBase = {
  id: z.string(),
  label: text,
  /** error: the figures cannot both be right. query: one of them is most likely wrong. hint: worth a look. */
  severity: z.enum(SEVERITIES),
  /** Ids of the pack's departments. */
  departments: z.array(z.string()).min(1),
  /** What it rests on, in our own words; `source` and `item` name the document, where there is one. */
  ground: z.strictObject({ text, source: z.string().optional(), item: z.string().optional(), confidence }),
};

/**
 * Whose figures are compared. school: every stage of a school that has the figures, else the school as a whole, and the
 * county's own totals. county: the county's own figures alone.
 */
const scope = z.enum(['school', 'county']);

/** A part and its whole: none of the expressions `left` comes to more than `right`. */
const atMostCheck = z.strictObject({ ...checkBase, kind: z.literal('atMost'), scope, left: z.array(expression).min(1), right: expression });
export type AtMostCheck = z.infer<typeof atMostCheck>;

/** Two figures that are one by definition. */
const equalCheck = z.strictObject({ ...checkBase, kind: z.literal('equal'), scope, left: expression, right: expression });
export type EqualCheck = z.infer<typeof equalCheck>;

/** left ÷ right lies from `min` to `max`, ends included. A right of 0 is not compared. */
const withinCheck = z.strictObject({ ...checkBase, kind: z.literal('within'), scope, left: expression, right: expression, min: z.number(), max: z.number(), unit: units });
export type WithinCheck = z.infer<typeof withinCheck>;

/** The pupils that the class data of a school come to (a list of classes: exactly; classes by size: from … to …) hold `total`. */
const classesCheck = z.strictObject({ ...checkBase, kind: z.literal('classes'), of: z.enum(['list', 'bins']), total: expression });
export type ClassesCheck = z.infer<typeof classesCheck>;

/** A school has no more listed rooms of a purpose than `total`. */
const roomsCheck = z.strictObject({ ...checkBase, kind: z.literal('rooms'), purpose: z.enum(['music', 'art']), total: expression });
export type RoomsCheck = z.infer<typeof roomsCheck>;

/**
 * A consistency check: figures of one record that cannot, or hardly, stand beside each other. No item of the standard and
 * not dated; it says that the data are doubtful, not that a school falls short.
 */
export const checkSchema = z.discriminatedUnion('kind', [atMostCheck, equalCheck, withinCheck, classesCheck, roomsCheck]);
export type Check = z.infer<typeof checkSchema>;
