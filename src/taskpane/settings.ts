import { z } from 'zod';
import type { WorkbookHost } from '../host/workbookHost';
import { STAGES } from '../standards/terms';
import type { MappingChoice } from '../workbook/reading';
import { TEMPLATES } from '../workbook/reading';
import type { Options } from './options';

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
