import { readWorkbook } from '../../src/workbook';
import type { Grid } from '../../src/workbook/grid';
import { isKeptSheet, keptSheetName } from '../../src/workbook/keptSheet';
import { FIELDS } from '../../src/standards';

const grid = (sheet: string, hidden: boolean): Grid => ({ sheet, hidden, rows: [['学校名称', '学段', '在校学生数'], ['一小', '小学', 900]], columnCount: 3, merges: [], hiddenRows: new Set() });

test('a sheet that made way is no data and no hidden sheet to be asked about, whether somebody shows it or not', () => {
  const name = keptSheetName(new Set(['_均衡备份1']));
  expect(name).toBe('_均衡备份2');
  for (const hidden of [true, false]) {
    const { issues, dataset } = readWorkbook([grid('学校', false), grid(name, hidden)], { fields: FIELDS });
    expect(dataset.schools).toHaveLength(1);
    expect(issues.filter(({ cell }) => isKeptSheet(cell))).toEqual([]);
  }
});
