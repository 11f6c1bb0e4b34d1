import { z } from 'zod';
import type { WorkbookHost } from '../../host/workbookHost';
import { STAGES } from '../../standards/terms';
import type { Judgements } from './state';
import { NO_JUDGEMENTS } from './state';

const KEY = 'junheng.merging';

const value = z.union([z.number(), z.string(), z.boolean()]);
const school = z.object({ name: z.string(), code: z.string().exactOptional(), town: z.string().exactOptional() });
const candidate = z.object({ value, file: z.string(), sheet: z.string() });
const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('candidate'), candidate }),
  z.object({ kind: z.literal('entered'), value }),
  z.object({ kind: z.literal('all') }),
]);
const decision = z.object({
  school: school.exactOptional(),
  stage: z.enum(STAGES).exactOptional(),
  field: z.string(),
  candidates: z.array(candidate),
  choice,
  reason: z.string().exactOptional(),
  by: z.string().exactOptional(),
});
const explanation = z.object({ id: z.string(), school: school.optional(), question: z.string(), answer: z.string() }).transform(({ school: of, ...rest }) => ({ ...rest, school: of }));
const schema = z.object({
  decisions: z.array(decision),
  rulings: z.array(z.object({ one: school, other: school, same: z.boolean() })),
  explanations: z.array(explanation),
});

/** What was decided before in this workbook. What somebody else or an older version left there and does not fit counts as none. */
export const readJudgements = (host: Pick<WorkbookHost, 'readSetting'>): Judgements => {
  const kept = schema.safeParse(host.readSetting(KEY));
  return kept.success ? kept.data : NO_JUDGEMENTS;
};

export const keepJudgements = (host: Pick<WorkbookHost, 'writeSetting'>, judgements: Judgements): Promise<void> => host.writeSetting(KEY, judgements);
