import { readXls as parseXls } from 'hucre/xlsx';
import type { Grid } from '../../workbook/grid';
import type { ForeignKind, ReadOptions } from '../workbookHost';
import { throwIfCancelled } from '../throwIfCancelled';
import { openCompoundFile } from './compoundFile';
import { gridFromSheet } from './gridFromSheet';
import type { FileLimits } from './limits';
import { refuse, within } from './refuse';
import { scanBiff } from './scanBiff';
import { writeCompoundFile } from './writeCompoundFile';

/** Streams that tell what else a container may be. */
const OTHERS: readonly (readonly [stream: string, looksLike: ForeignKind])[] = [
  ['WordDocument', 'word'],
  ['PowerPoint Document', 'slides'],
];

const workbookStream = (bytes: Uint8Array, limits: FileLimits): Uint8Array => {
  const container = openCompoundFile(bytes);
  within('entries', container.names.length, limits.entries);
  if (container.names.includes('EncryptedPackage')) return refuse({ code: 'encrypted' });
  const workbook = container.stream('Workbook') ?? container.stream('WORKBOOK');
  if (workbook !== undefined) return workbook;
  if (container.names.includes('Book')) return refuse({ code: 'unsupportedFormat', format: 'oldXls' });
  const other = OTHERS.find(([stream]) => container.names.includes(stream));
  return refuse({ code: 'notAWorkbook', looksLike: other?.[1] ?? 'binary' });
};

/** Reads an .xls workbook of Excel 97–2003, which is also what WPS writes as .et. Throws FileRefused, HostError (cancelled), or whatever the parser throws. */
export const readXls = async (bytes: Uint8Array, file: string, limits: FileLimits, options: ReadOptions): Promise<readonly Grid[]> => {
  const scan = scanBiff(workbookStream(bytes, limits));
  within('sheets', scan.sheets.length, limits.sheets);
  within('cells', scan.sheets.reduce((cells, sheet) => cells + sheet.rows * sheet.columns, 0), limits.cells);
  if (!scan.sheets.some((sheet) => sheet.isWorksheet)) return refuse({ code: 'noSheets' });
  throwIfCancelled(options.signal);
  options.onProgress?.(0, 1, file);
  const workbook = await parseXls(writeCompoundFile('Workbook', scan.stream));
  throwIfCancelled(options.signal);
  return workbook.sheets.flatMap((sheet, index) => {
    const known = scan.sheets[index];
    if (known === undefined || !known.isWorksheet) return [];
    const { hidden, hiddenRows, percentCells } = known;
    return [gridFromSheet(sheet, { file, hidden, hiddenRows, percentCells, errorsAsText: true })];
  });
};
