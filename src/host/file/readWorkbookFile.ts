import type { Grid } from '../../workbook/grid';
import { throwIfCancelled } from '../throwIfCancelled';
import { decodeText } from './decodeText';
import { gridFromText } from './delimitedText';
import { DEFAULT_LIMITS } from './limits';
import type { FileLimits } from './limits';
import type { ReadFileOptions } from './readFileOptions';
import { gridFromHtml } from './readHtml';
import { readXls } from './readXls';
import { readXlsx } from './readXlsx';
import { gridsFromXml2003 } from './readXml2003';
import { asHostError, refuse, within } from './refuse';
import { sniff, sniffText } from './sniff';
import type { ContentKind } from './sniff';

/** The file Excel keeps beside an open workbook: it holds the name of who has it open, and no table. */
const isLockFile = (name: string, bytes: Uint8Array): boolean => /(?:^|[\\/])~\$/.test(name) && bytes.length < 4096;

/** Names that promise a workbook. Text behind one was never a workbook, or is no longer: its lines are not taken for a table. */
const promisesWorkbook = (name: string): boolean => /\.(?:xlsx|xlsm|xls|et)$/i.test(name.trim());

const readText = (bytes: Uint8Array, name: string, limits: FileLimits, { ownResultOf }: ReadFileOptions): readonly Grid[] => {
  const text = decodeText(bytes);
  const content = sniffText(text);
  refuseUnlessReadable(content);
  if (content.kind === 'html') return [gridFromHtml(text, name, limits)];
  if (content.kind === 'xml2003') return gridsFromXml2003(text, name, limits, ownResultOf);
  if (promisesWorkbook(name)) return refuse({ code: 'notAWorkbook', looksLike: 'text' });
  return [gridFromText(text, name, limits)];
};

const refuseUnlessReadable = (content: ContentKind): void => {
  if (content.kind === 'foreign') refuse({ code: 'notAWorkbook', looksLike: content.looksLike });
  if (content.kind === 'unsupported') refuse({ code: 'unsupportedFormat', format: content.format });
};

const read = async (bytes: Uint8Array, name: string, limits: FileLimits, options: ReadFileOptions): Promise<readonly Grid[]> => {
  throwIfCancelled(options.signal);
  if (isLockFile(name, bytes)) return refuse({ code: 'notAWorkbook', looksLike: 'lockFile' });
  if (bytes.length === 0) return refuse({ code: 'emptyFile' });
  within('bytes', bytes.length, limits.bytes);
  const content = sniff(bytes);
  refuseUnlessReadable(content);
  if (content.kind === 'zip') return readXlsx(bytes, name, limits, options);
  if (content.kind === 'compound') return readXls(bytes, name, limits, options);
  return readText(bytes, name, limits, options);
};

/**
 * Reads a workbook file by what it holds, not by its extension: .xlsx, .xlsm, .xls, .et, a web page or XML Spreadsheet 2003
 * (which systems call .xls), or separated text (.csv, .txt), which alone must not be called a workbook.
 * One Grid a sheet, hidden ones marked. Runs in a browser and in Node. Rejects only with HostError.
 */
export const readWorkbookFile = async (bytes: Uint8Array, name: string, options: ReadFileOptions = {}): Promise<readonly Grid[]> => {
  try {
    const grids = await read(bytes, name, { ...DEFAULT_LIMITS, ...options.limits }, options);
    return grids.length === 0 ? refuse({ code: 'noSheets' }) : grids;
  } catch (error) {
    throw asHostError(error, name);
  }
};
