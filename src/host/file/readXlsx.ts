import { readXlsx as parseXlsx } from 'hucre/xlsx';
import { columnLetters } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { throwIfCancelled } from '../throwIfCancelled';
import type { ReadFileOptions } from './readFileOptions';
import { gridFromSheet } from './gridFromSheet';
import { guardXlsx } from './guardXlsx';
import type { GuardedPackage } from './guardXlsx';
import type { FileLimits } from './limits';
import { damaged, within } from './refuse';

/**
 * Formatting that runs to the last row or column of a sheet is cut away before the parser makes room for it:
 * the range is `A1:…` around everything that has content on any sheet. Throws FileRefused where even that is too much.
 */
const rangeToRead = ({ sheets }: GuardedPackage, limits: FileLimits): string | undefined => {
  for (const { extent } of sheets) within('rows', extent.contentRows, limits.rows);
  const full = sheets.reduce((cells, { extent }) => cells + extent.rows * extent.columns, 0);
  if (full <= limits.cells) return undefined;
  const rows = Math.max(1, ...sheets.map(({ extent }) => extent.contentRows));
  const columns = Math.max(1, ...sheets.map(({ extent }) => extent.contentColumns));
  within('cells', sheets.reduce((cells, { extent }) => cells + Math.min(rows, extent.rows) * Math.min(columns, extent.columns), 0), limits.cells);
  return `A1:${columnLetters(columns - 1)}${rows}`;
};

/** Reads an .xlsx or .xlsm package. Throws FileRefused, HostError (cancelled), or whatever the parser throws. */
export const readXlsx = async (bytes: Uint8Array, file: string, limits: FileLimits, options: ReadFileOptions): Promise<readonly Grid[]> => {
  const guarded = await guardXlsx(bytes, limits, options.onProgress, options.signal);
  const range = rangeToRead(guarded, limits);
  const extents = new Map(guarded.sheets.map((sheet) => [sheet.name, sheet.extent]));
  options.onProgress?.(guarded.sheets.length, guarded.sheets.length + 1, file);
  throwIfCancelled(options.signal);
  const workbook = await parseXlsx(guarded.bytes, {
    sheets: (info) => extents.has(info.name),
    ...(range === undefined ? {} : { range }),
  });
  throwIfCancelled(options.signal);
  if (workbook.sheets.length !== guarded.sheets.length) return damaged('a sheet could not be read');
  return workbook.sheets.map((sheet) =>
    gridFromSheet(sheet, {
      file,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      percentCells: extents.get(sheet.name)?.percentCells ?? new Set(),
      ownResultOf: options.ownResultOf,
    }),
  );
};
