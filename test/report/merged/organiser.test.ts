import { createTranslator } from '../../../src/locale';
import { dataSheets } from '../../../src/report/merged/mergedWorkbook';
import { allRows } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { read, sheet } from '../../workbook/sheets';

const HEADINGS = ['学校名称', '学校类型', '学段', '在校生数', '举办者类型'];

/** The column 举办者类型 of the sheet of schools; undefined where there is none. */
const organisersOf = (isPrivate: (name: string) => boolean | undefined, rows: readonly (readonly (string | number)[])[]): readonly unknown[] | undefined => {
  const reading = read([sheet([HEADINGS, ...rows])]);
  const schools = reading.dataset.schools.map(({ private: known, ...school }) => {
    const said = isPrivate(school.name) ?? known;
    return said === undefined ? school : { ...school, private: said };
  });
  const [table] = dataSheets({ reading: { ...reading, dataset: { ...reading.dataset, schools } }, trace: { disputes: [], senders: new Map(), repeats: new Map(), facts: [] } }, FIELDS, createTranslator('zh-CN'));
  const lines = table === undefined ? [] : [...allRows(table)];
  const at = (lines[0] ?? []).findIndex((cell) => typeof cell === 'object' && cell !== null && 'content' in cell && cell.content === '举办者类型');
  return at < 0 ? undefined : lines.slice(1).map((line) => line[at]);
};

test('what is written of an organiser stays in the data, so that its code is known again', () => {
  expect(organisersOf(() => undefined, [['甲小学', '小学', '小学', 100, '7 县级教育部门'], ['乙小学', '小学', '小学', 100, '民办']])).toEqual(['7 县级教育部门', '民办']);
  expect(organisersOf(() => undefined, [['甲小学', '小学', '小学', 100, '']])).toBeUndefined();
});

test('not where it says other than what was decided about public and private', () => {
  expect(organisersOf((name) => (name === '甲小学' ? true : undefined), [['甲小学', '小学', '小学', 100, '7'], ['乙小学', '小学', '小学', 100, '民办']])).toEqual([null, '民办']);
});
