import { ownResultOf } from '../../functions/ownResults';
import { readWorkbookFile, withLedgerFills } from '../../host/file';
import type { Grid } from '../../workbook';
import { ownSheetOf } from '../../workbook/ownSheet';
import { CliFailure } from '../cliFailure';
import type { Io, Looked } from '../io';

export interface ReportPaths {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly json: string | undefined;
  readonly summary: string | undefined;
  readonly isForced: boolean;
}

/** What stands at the report's path already. */
export interface EarlierReport {
  readonly wasThere: boolean;
  /** Its sheets: what people wrote in its ledgers is taken over. */
  readonly grids: readonly Grid[];
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|ett|csv|tsv)$/iu;

/** undefined: nothing is there. */
const looked = (path: string, io: Io): Promise<Looked | undefined> => io.look(path).catch(() => undefined);

/** Whether a workbook is a report of ours: one of its sheets says so. */
const isReport = (grids: readonly Grid[]): boolean => {
  const kinds = new Set(grids.map(ownSheetOf));
  return kinds.has('report') || kinds.has('problems') || kinds.has('largeClasses');
};

/** A text beside the report never takes the place of a workbook, of the report or of the other text. */
const spareTexts = ({ inputs, out, json, summary }: ReportPaths): void => {
  for (const file of [json, summary]) if (file !== undefined && (file === out || inputs.includes(file) || WORKBOOK.test(file))) throw new CliFailure('reportOverWorkbook', { file });
  if (json !== undefined && json === summary) throw new CliFailure('reportTwice', { file: json });
};

/** Throws CliFailure where the report would destroy what it is made of, or what a person has written. */
export const spareFiles = async (paths: ReportPaths, io: Io): Promise<EarlierReport> => {
  const { inputs, out, summary, isForced } = paths;
  if (!/\.xlsx$/iu.test(out)) throw new CliFailure('reportNotXlsx', { file: out });
  spareTexts(paths);
  if (summary !== undefined && !isForced && (await looked(summary, io)) !== undefined) throw new CliFailure('fileExists', { file: summary });
  const there = await looked(out, io);
  if (there === undefined) return { wasThere: false, grids: [] };
  if (there.kind === 'folder') throw new CliFailure('isFolder', { file: out });
  for (const input of inputs) if ((await looked(input, io))?.id === there.id) throw new CliFailure('reportOverInput', { file: out });
  const grids = await io
    .readFile(out)
    .then(async (bytes) => withLedgerFills(bytes, await readWorkbookFile(bytes, out, { ownResultOf })))
    .catch(() => []);
  if (!isForced && !isReport(grids)) throw new CliFailure('notReport', { file: out });
  return { wasThere: true, grids };
};
