import { z } from 'zod';
import written from './schoolNames.json';

const words = z.array(z.string().min(1)).readonly();
const pairs = z.array(z.tuple([z.string().min(1), z.string().min(1)])).readonly();

/** How people write the names of schools: what is short for what, and what a name may have or lack. */
const schoolNamesSchema = z.object({
  /** What a name ends with, and what that is short for. */
  endings: pairs,
  /** The same behind a number alone: 二中. */
  numbered: pairs,
  /** Words that are put in or left out of one school's name. */
  fillers: words,
  /** Words that many schools' names have, and that are left out less often. */
  common: words,
  /** What the names of counties and larger places end with, and those of their towns. */
  counties: words,
  towns: words,
  /** What the name of a school ends with: two kinds are two schools, `any` is of every kind. */
  kinds: z.object({ primary: words, junior: words, any: words }),
});

export type SchoolNames = z.infer<typeof schoolNamesSchema>;

export const SCHOOL_NAMES: SchoolNames = schoolNamesSchema.parse(written);
