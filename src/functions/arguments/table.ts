import { parseAddress } from '../../workbook/address';
import type { CellValue, Grid } from '../../workbook/grid';
import type { Reading } from '../../workbook/reading';
import type { ArgumentDeclaration } from '../declaration';
import { FunctionFailure } from '../failure';
import type { FunctionCall, Supplied } from '../call';
import { cellsOf, isOmitted } from './cells';

export const SCHOOL_TABLE: ArgumentDeclaration = {
  name: { zh: '学校数据区域', en: 'schoolTable' },
  description: { zh: '含表头的学校数据区域；省略时读取整个工作簿', en: 'School figures with their headings; if omitted, the whole workbook is read' },
  kind: 'cells',
  optional: true,
  takes: { of: 'table' },
};

/** The range as a sheet of its own. Where its address is known, every cell keeps its place, so that findings can name it. */
const gridOf = (supplied: Supplied): Grid => {
  const { argument, declaration } = supplied;
  const cells = cellsOf(supplied);
  const area = argument.kind === 'range' && argument.address !== undefined ? parseAddress(argument.address) : undefined;
  const top = area?.top ?? 0;
  const left = area?.left ?? 0;
  const margin: readonly CellValue[] = Array.from({ length: left }, () => null);
  return {
    sheet: area?.sheet ?? declaration.name.zh,
    hidden: false,
    rows: [...Array.from({ length: top }, () => []), ...cells.map((row) => [...margin, ...row])],
    columnCount: left + (cells[0]?.length ?? 0),
    merges: [],
    hiddenRows: new Set(),
  };
};

/** What the given range, or else the whole workbook, holds. Fails where nothing could be recognised in a given range. */
export const readTable = async (call: FunctionCall, supplied: Supplied): Promise<Reading> => {
  if (isOmitted(supplied)) return call.scope.read(await call.scope.context.readWorkbook());
  const reading = call.scope.read([gridOf(supplied)]);
  if (reading.sheets.every(({ template }) => template === 'unrecognised' || template === 'empty')) {
    throw new FunctionFailure('#VALUE!', { key: 'tableNotRecognised', data: { argument: supplied.declaration.name } });
  }
  return reading;
};
