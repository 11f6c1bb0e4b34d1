import { largeClassSheets } from '../../../src/report/ledgers/ledgers';
import { FIELDS } from '../../../src/standards';
import { readWorkbook, type CellValue, type Grid } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';
import { contextOf, county, gridOf } from './county';

const HEADINGS = ['学校', '年级', '班级', '人数', '超标人数', '类别'];
const rowsIn = (grid: Grid): readonly (readonly CellValue[])[] => {
  const top = grid.rows.findIndex((row) => row.includes('是否销号'));
  const places = HEADINGS.map((heading) => grid.rows[top]?.indexOf(heading) ?? -1);
  return grid.rows.slice(top + 1).map((row) => places.map((at) => row[at] ?? null));
};
const ledger = (context: ReturnType<typeof county>): readonly (readonly CellValue[])[] => largeClassSheets(context).flatMap((model) => rowsIn(gridOf(model)));

// The standard's limit of a primary class is 45 (2017 measures, item 5); 大班额 begins at 56, 超大班额 at 66 (2016, no. 40).
test('one row a class above the limit, with what it is over by', () => {
  expect(ledger(county([{ name: '一小', code: '2101', classes: [45, 46, 55, 56, 65, 66] }]))).toEqual([
    ['一小', '一年级', '2班', 46, 1, '超标'],
    ['一小', '一年级', '3班', 55, 10, '超标'],
    ['一小', '一年级', '4班', 56, 11, '大班额（56人及以上）'],
    ['一小', '一年级', '5班', 65, 20, '大班额（56人及以上）'],
    ['一小', '一年级', '6班', 66, 21, '超大班额（66人及以上）'],
  ]);
});

test('of classes by size a row a size, with how many and what they are at least', () => {
  const schools = sheet([['学校名称', '办学类型', '学段', '在校生数'], ['一中', '初级中学', '初中', 600]], { name: '学校' });
  const bins = sheet([
    ['学校名称', '学段', '41-45人班级个数', '46-50人班级个数', '51-55人班级个数', '56-65人班级个数', '60-70人班级个数', '66人及以上班级个数'],
    ['一中', '初中', 3, 4, 2, 1, 1, 1],
  ], { name: '班额' });
  expect(ledger(contextOf(readWorkbook([schools, bins], { fields: FIELDS })))).toEqual([
    ['一中', '初中', '共2个班', '51–55人', '不少于1', '超标'],
    ['一中', '初中', '共1个班', '56–65人', '不少于6', '大班额（56人及以上）'],
    ['一中', '初中', '共1个班', '60–70人', '不少于10', '大班额（56人及以上）至超大班额（66人及以上）'],
    ['一中', '初中', '共1个班', '66人及以上', '不少于16', '超大班额（66人及以上）'],
  ]);
});

test('two classes of one name are two rows, each with its own size', () => {
  const list = sheet([['学校', '学段', '年级', '班级', '班级人数'], ['一小', '小学', '一年级', '1班', 50], ['一小', '小学', '一年级', '1班', 60]]);
  expect(ledger(contextOf(readWorkbook([list], { fields: FIELDS }))).map((row) => row[3])).toEqual([50, 60]);
});

test('a county without large classes has an empty ledger, ready to be written in', () => {
  const [model] = largeClassSheets(county([{ name: '一小', classes: [40] }]));
  expect(model && rowsIn(gridOf(model))).toEqual([]);
  expect(model?.checks ?? []).toEqual([]);
});
