import { z } from 'zod';
import { STAGES } from '../terms';
import { text } from './clause';
import { expression, units } from './value';

/** A field: a figure that forms and tables carry, with the headings met in practice. */
export const fieldSchema = z.strictObject({
  id: z.string(),
  label: text,
  unit: units,
  /** text, flag, stage, schoolType and region describe a record; evidence is an answer with its proof; level is a Roman or Arabic numeral; the rest are numbers. */
  type: z.enum(['number', 'text', 'flag', 'stage', 'schoolType', 'region', 'level', 'evidence']),
  /** The record a figure belongs to. `school` figures may also be given by stage, and as the county's total in a county form. */
  scope: z.enum(['school', 'county', 'class', 'room']),
  /** Recognised headings, besides the labels. A leading 小学/初中 or trailing （小学）/（初中）of a heading is read as the stage and is not repeated here. */
  aliases: z.array(z.string()),
  /**
   * Sentences of printed forms that are about this figure. `{field}` is the blank of a figure, `{field@stage}` that of a
   * stage, `{=name}` a number of the standard: a limit by stage or type, `floor`. Results that no field has: `{a+b}` and `{a/b}`
   * of figures, `{>name+name}` how many are above the limit of a stage or of those types of school, `{<floor}` the pupils
   * of the schools below it; `{}` is what nobody computes.
   */
  sentences: z.array(z.string()).optional(),
  /** Concerns this stage alone, even where the heading names none: the unqualified figure of a multi-stage school or of the county is that stage's. */
  stage: z.enum(STAGES).optional(),
  integer: z.boolean().optional(),
  max: z.number().optional(),
  /**
   * Of a sum of money: less than this, for each of the field `per` where it is given, is not met in practice, and 10,000
   * times as much is neither. Figures outside tell that the sheet means another unit (万元 for 元).
   */
  least: z.strictObject({ value: z.number().positive(), per: z.string().optional() }).optional(),
  /**
   * Of the field that names a record: what tells that it is an example of how to fill in, and no data. `marks` are whole
   * texts, or stand in brackets or before a colon; `beginnings` begin such a name; `blanks` stand anywhere for a name left open.
   */
  example: z.strictObject({ marks: z.array(z.string().min(1)), beginnings: z.array(z.string().min(1)), blanks: z.array(z.string().min(1)) }).optional(),
  /** Of an evidence field whose yes means a fault (一票否决): 达标 is no answer to it, only 有/无, 是/否, 存在/不存在. */
  adverse: z.boolean().optional(),
  /**
   * Other fields it can be computed from when it is not given; the first formula whose fields are all there wins. A formula
   * with `unless` is for data in which none of those fields is given at all: a blank one must not be taken for 0.
   */
  from: z.array(z.strictObject({ stage: z.enum(STAGES).optional(), sum: expression, unless: z.array(z.string()).optional() })).optional(),
});
export type Field = z.infer<typeof fieldSchema>;
