import { z } from 'zod';
import type { WorkbookHost } from '../host/workbookHost';
import { EMPTY_JOURNAL, WRITE_KINDS } from '../workbook/writeJournal';
import type { WriteJournal } from '../workbook/writeJournal';

/** Under this the journal travels with the workbook. Functions do not depend on it. */
export const JOURNAL_KEY = 'junheng.written';

const position = z.int().nonnegative();
const size = z.int().positive();
const cells = z.object({
  sheet: z.string(),
  row: position,
  column: position,
  rows: size,
  columns: size,
  after: z.string(),
  shapes: z.string(),
});
const content = z.union([z.number(), z.string(), z.boolean(), z.null(), z.object({ error: z.string() }), z.object({ formula: z.string() })]);
const area = cells.extend({ before: content, formats: z.array(z.tuple([position, z.string()])), areResults: z.boolean() });
const place = z.object({ sheet: z.string(), row: position, column: position, rows: size, columns: size });
const sheet = z.object({ name: z.string(), print: z.string() });
const changes = z.object({ added: z.array(sheet), replaced: z.array(sheet.extend({ keptAs: z.string(), position })), grown: z.array(place) });
const operation = z.object({ id: z.string(), when: z.iso.datetime(), kind: z.enum(WRITE_KINDS), state: z.enum(['writing', 'done']), areas: z.array(area), sheets: changes.exactOptional() });
const journal = z.object({ operations: z.array(z.unknown()), results: z.array(z.unknown()), sheets: z.array(z.unknown()).default([]) });

/** The entries that fit; one that somebody spoilt does not take the others with it. */
const fitting = <T>(schema: z.ZodType<T>, entries: readonly unknown[]): readonly T[] =>
  entries.flatMap((entry) => {
    const read = schema.safeParse(entry);
    return read.success ? [read.data] : [];
  });

/** What was written into this workbook and is kept with it. */
export const readJournal = (host: Pick<WorkbookHost, 'readSetting'>): WriteJournal => {
  const kept = journal.safeParse(host.readSetting(JOURNAL_KEY));
  if (!kept.success) return EMPTY_JOURNAL;
  const sheets = fitting(sheet, kept.data.sheets);
  return { operations: fitting(operation, kept.data.operations), results: fitting(cells, kept.data.results), ...(sheets.length === 0 ? {} : { sheets }) };
};

export const keepJournal = (host: Pick<WorkbookHost, 'writeSetting'>, kept: WriteJournal): Promise<void> => host.writeSetting(JOURNAL_KEY, kept);
