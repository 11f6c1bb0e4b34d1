import { z } from 'zod';
import type { WorkbookHost } from '../host/workbookHost';
import { STAGES } from '../standards/terms';
import type { ParameterValue } from '../standards/schema';
import type { MappingChoice } from '../workbook/reading';
import { TEMPLATES } from '../workbook/reading';

/** 口径: how the person wants the standard applied. Parameters hold only what differs from the pack's defaults. */
export interface Options {
  /** ISO day; decides which dated values are in force. */
  readonly date: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Reliefs that are switched on. */
  readonly profiles: readonly string[];
}

const MAPPING_KEY = 'junheng.mapping';
const OPTIONS_KEY = 'junheng.options';

const place = z.object({ field: z.string(), stage: z.enum(STAGES).exactOptional() });
const mappingSchema = z.array(
  z.object({ fingerprint: z.string(), template: z.enum(TEMPLATES).exactOptional(), fields: z.record(z.string(), place.nullable()) }),
);
const optionsSchema = z.object({
  date: z.iso.date(),
  parameters: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
  profiles: z.array(z.string()),
});

/** The corrections kept in the workbook. What somebody else or an older version left there and does not fit counts as none. */
export const readChoices = (host: WorkbookHost): readonly MappingChoice[] => {
  const kept = mappingSchema.safeParse(host.readSetting(MAPPING_KEY));
  return kept.success ? kept.data : [];
};

/** The options kept in the workbook, or undefined if there are none that fit. */
export const readOptions = (host: WorkbookHost): Options | undefined => {
  const kept = optionsSchema.safeParse(host.readSetting(OPTIONS_KEY));
  return kept.success ? kept.data : undefined;
};

export const keepChoices = (host: WorkbookHost, choices: readonly MappingChoice[]): Promise<void> => host.writeSetting(MAPPING_KEY, choices);

export const keepOptions = (host: WorkbookHost, options: Options): Promise<void> => host.writeSetting(OPTIONS_KEY, options);

/** The person's own calendar day, not the day in Greenwich. */
export const localDay = (now: Date): string =>
  [String(now.getFullYear()).padStart(4, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
