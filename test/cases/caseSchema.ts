import { z } from 'zod';
import { REGIONS, SCHOOL_TYPES, STAGES, VERDICTS } from '../../src/standards/terms';

/**
 * A case: what a county filled in, and what must come out. A domain expert can write one; `why` carries the arithmetic.
 * A figure is a number, null for a blank cell, or the text that stands there (an error value begins with #). A figure that
 * is not mentioned was not asked for at all.
 */
const figure = z.union([z.number(), z.null(), z.string()]);
const figures = z.record(z.string(), figure);
export type Figure = z.infer<typeof figure>;

const school = z.strictObject({
  name: z.string(),
  type: z.enum(SCHOOL_TYPES).optional(),
  region: z.enum(REGIONS).optional(),
  private: z.boolean().optional(),
  flags: z.record(z.string(), z.boolean()).optional(),
  /** Figures of the stages; a stage that is not mentioned does not exist. */
  primary: figures.optional(),
  junior: figures.optional(),
  /** Figures of the whole school. */
  whole: figures.optional(),
});

/** A class with its pupils, or a number of classes whose size lies in a bin (班额). */
const classRow = z.union([
  z.strictObject({ school: z.string(), stage: z.enum(STAGES).optional(), pupils: figure }),
  z.strictObject({ school: z.string(), stage: z.enum(STAGES).optional(), low: z.number(), high: z.number().optional(), classes: figure }),
]);

/** A room with its area, or a number of rooms in an area band [area, below). */
const roomRow = z.strictObject({ school: z.string(), purpose: z.enum(['music', 'art']), area: figure, below: z.number().optional(), count: figure.optional() });

const given = z.strictObject({
  schools: z.array(school).optional(),
  classes: z.array(classRow).optional(),
  rooms: z.array(roomRow).optional(),
  /** By field, or field@stage. */
  county: figures.optional(),
  /** true/false: the answer; null: asked for, not answered. */
  evidence: z.record(z.string(), z.union([z.boolean(), z.null()])).optional(),
});
export type Given = z.infer<typeof given>;

const verdict = z.enum(VERDICTS);

/** What must come out; only what is mentioned is checked. `reason` is the code of one of the reasons, `value` is the unrounded figure. */
const outcome = z.strictObject({ verdict, value: z.number().optional(), reason: z.string().optional() });

const expected = z.strictObject({
  /** Verdict of the rule the file is about; null: the rule takes no part. */
  item: verdict.nullable().optional(),
  parts: z.record(z.string(), outcome).optional(),
  /** The rule's indicator at one school and stage. */
  units: z
    .array(outcome.extend({ school: z.string(), stage: z.enum(STAGES), reachesFloor: z.boolean().optional() }))
    .optional(),
  dispersion: z
    .partialRecord(z.enum(STAGES), z.strictObject({ verdict, cv: z.number().optional(), mean: z.number().optional(), nearLimit: z.boolean().optional(), reason: z.string().optional() }))
    .optional(),
  schoolRule: z.array(z.strictObject({ school: z.string(), stage: z.enum(STAGES), verdict })).optional(),
  items: z.record(z.string(), verdict).optional(),
  county: verdict.optional(),
  /** Codes of findings of the rule that must be there, and that must not. */
  findings: z.array(z.string()).optional(),
  /** Codes of findings on the school rule that must be there. */
  raised: z.array(z.string()).optional(),
  noFindings: z.array(z.string()).optional(),
  /** Where the check the file is about does not hold: exactly there. Without a school: the county's own figures. */
  faults: z.array(z.strictObject({ school: z.string().optional(), stage: z.enum(STAGES).optional() })).optional(),
});
export type Expected = z.infer<typeof expected>;

const caseSchema = z.strictObject({
  name: z.string(),
  /** The arithmetic, or the reading of the clause. */
  why: z.string().min(4),
  source: z.string().optional(),
  /** Which boundaries the case stands on: `part number [stage or type] at|under|over`; of a check `[bound] at|under|over`. */
  covers: z.array(z.string()).optional(),
  date: z.iso.date().optional(),
  parameters: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).optional(),
  profiles: z.array(z.string()).optional(),
  given,
  expect: expected,
});
export type Case = z.infer<typeof caseSchema>;

export const caseFileSchema = z.strictObject({
  /** The rule the cases are about; a file on the whole county has none. */
  rule: z.string().optional(),
  /** The consistency check the cases are about. */
  check: z.string().optional(),
  source: z.string(),
  cases: z.array(caseSchema).min(1),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
