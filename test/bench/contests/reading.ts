import { readXlsx, writeXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';
import { readWorkbookFile } from '../../../src/host/file';
import { FIELDS } from '../../../src/standards';
import { createRandom } from '../../../src/workbench/sample/random';
import { readWorkbook } from '../../../src/workbook';
import type { Contest } from '../contest';

const ROWS = 20_000;
const HEADINGS = ['学校代码', '学校名称', '学段', '在校生数', '班级数', '高于规定学历教师数', '县级及以上骨干教师数', '体育、艺术专任教师数', '教学及辅助用房面积', '体育运动场馆面积', '教学仪器设备值', '网络多媒体教室数'];
const COLUMNS = 30;

/** 20,000 rows × 30 columns, text and numbers as in a school table. */
const workbookBytes = (): Promise<Uint8Array> => {
  const random = createRandom(3);
  const head = Array.from({ length: COLUMNS }, (_, column) => HEADINGS[column] ?? `其他数据${column}`);
  const rows = Array.from({ length: ROWS }, (_, row) =>
    head.map((_, column) => (column === 0 ? String(100_000 + row) : column === 1 ? `第${row}小学` : column === 2 ? '小学' : random.whole(20, 9000))),
  );
  return writeXlsx({ sheets: [{ name: '学校', rows: [head, ...rows] }] });
};

const cells = (rows: readonly (readonly unknown[])[]): number => rows.reduce((sum, row) => sum + row.length, 0);

export const reading: Contest = {
  title: 'Read 600,000 cells from an .xlsx file',
  note: 'ours: guard, parse and grids with merges and hidden rows; the same with headings recognised and values checked; hucre alone; read-excel-file (values only)',
  rounds: 3,
  contestants: [
    { name: 'readWorkbookFile', prepare: async () => { const bytes = await workbookBytes(); return async () => (await readWorkbookFile(bytes, '学校.xlsx')).reduce((sum, grid) => sum + cells(grid.rows), 0); } },
    {
      name: '+ readWorkbook',
      prepare: async () => {
        const bytes = await workbookBytes();
        return async () => readWorkbook(await readWorkbookFile(bytes, '学校.xlsx'), { fields: FIELDS }).dataset.units.length;
      },
    },
    { name: 'hucre', prepare: async () => { const bytes = await workbookBytes(); return async () => (await readXlsx(bytes)).sheets.reduce((sum, sheet) => sum + cells(sheet.rows), 0); } },
    { name: 'read-excel-file', prepare: async () => { const bytes = Buffer.from(await workbookBytes()); return async () => cells((await readExcelFile(bytes)) as unknown as unknown[][]); } },
  ],
};
