import type { CellsRead } from '../../../workbook/cellContent';
import type { ReadOptions } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { readContents } from '../readContents';
import { runExcel } from '../run';
import { readFills } from './readFills';

const NOTHING: CellsRead = { contents: [], formats: [] };

/** How far each sheet is used, from A1 on; undefined where there is none of that name. */
const sizesOf = (names: readonly string[]): Promise<readonly ({ readonly rows: number; readonly columns: number } | undefined)[]> =>
  runExcel(async (context) => {
    const queued = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used };
    });
    await context.sync();
    return queued.map(({ sheet, used }) => {
      if (sheet.isNullObject) return undefined;
      return used.isNullObject ? { rows: 0, columns: 0 } : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
    });
  });

/** What stands in sheets from A1 on, with colours; undefined where there is none of that name. Rejects with a HostError. */
export const readSheets = async (names: readonly string[], options: ReadOptions = {}): Promise<readonly (CellsRead | undefined)[]> => {
  if (names.length === 0) return [];
  try {
    const sizes = await sizesOf(names);
    const filled = names.flatMap((sheet, index) => {
      const size = sizes[index];
      return size === undefined || size.rows === 0 ? [] : [{ index, area: { sheet, row: 0, column: 0, ...size } }];
    });
    const areas = filled.map(({ area }) => area);
    const read = await readContents(areas, options);
    const fills = await readFills(areas, options.signal);
    const byIndex = new Map(
      filled.map(({ index }, at) => {
        const contents = read[at];
        return [index, contents && { ...contents, fills: fills[at] ?? [] }] as const;
      }),
    );
    return sizes.map((size, index) => (size === undefined ? undefined : (byIndex.get(index) ?? NOTHING)));
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
