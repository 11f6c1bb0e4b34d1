import { exampleWords } from '../../src/workbook/exampleRows';
import { readRoster } from '../../src/workbook/merging/readRoster';
import { FIELDS } from '../../src/standards';
import { issueList, read, sheet, units } from './sheets';

const HEAD = ['序号', '学校名称', '学校类型', '在校生数', '备注'];
const table = (name: string, serial: string | number = 1, remark: string | null = null) => sheet([HEAD, [serial, name, '小学', 100, remark], [2, '乙小学', '小学', 200, null]]);

describe('a row that shows how to fill in', () => {
  it.each(['示例小学', '示例学校1', 'XX小学', 'ＸＸ小学', '××小学', '某某小学', '某小学', '某县某镇中心小学', 'XX县第一小学', '例：第一小学', '例如：第一小学', '示例', '（示例）', '示例1', '填写示例', '第一小学（示例）', '**小学', '○○小学', '____小学', '样例学校', '……小学'])('is no school, and said as a hint: %s', (name) => {
    const reading = read([table(name)]);
    expect(units(reading)).toEqual(['乙小学/primary']);
    expect(reading.issues).toEqual([{ severity: 'hint', code: 'exampleSkipped', cell: { sheet: 'Sheet1', row: 1, column: 1 }, text: name }]);
    expect(reading.dataset.leftOut).toBeUndefined();
  });

  it.each(['示范小学', '实验小学', '第一小学', '例溪小学', '举例屯小学', 'X小学', 'Maxx小学', '二○○八希望小学', '样板小学', '范家小学', '五星小学'])('is not: %s', (name) => {
    expect(units(read([table(name)]))).toEqual([`${name}/primary`, '乙小学/primary']);
    expect(issueList(read([table(name)]))).toEqual([]);
  });

  it('may be marked beside its name, where nothing but the mark stands', () => {
    expect(issueList(read([table('第一小学', '例')]))).toEqual(['exampleSkipped@Sheet1!A2']);
    expect(issueList(read([table('第一小学', 1, '（填写示例）')]))).toEqual(['exampleSkipped@Sheet1!E2']);
    expect(issueList(read([table('第一小学', 1, '例：学生数含寄宿生')]))).toEqual([]);
  });

  it('is passed over in silence without figures', () => expect(issueList(read([sheet([HEAD, [1, 'XX小学', null, null, null], [2, '乙小学', '小学', 200, null]])]))).toEqual([]));

  it('is none in a table of which all names were made unknown', () => {
    const names = ['XX县第一小学', 'XX县第二小学', 'XX县第三小学', 'XX县第四小学'];
    const rows = (list: readonly string[]) => read([sheet([HEAD.slice(1, 4), ...list.map((name) => [name, '小学', 100])])]);
    expect(units(rows(names))).toHaveLength(4);
    expect(units(rows([...names, '示例']))).toHaveLength(4);
    expect(units(rows(names.slice(0, 3)))).toHaveLength(0);
  });
});

describe('an example of another kind', () => {
  const schools = sheet([['学校名称', '学校类型', '在校生数'], ['乙小学', '小学', 80]], { name: '学校' });

  it('in a list of classes counts no class, nor do the rows below that bear its name', () => {
    const list = sheet([['学校', '年级', '班级', '人数'], ['示例小学', '一年级', '1班', 45], [null, '一年级', '2班', 46], ['乙小学', '一年级', '1班', 40], [null, '一年级', '2班', 40]], { name: '班级' });
    const reading = read([schools, list]);
    expect(reading.dataset.classes.map(({ schoolName, size }) => [schoolName, size.kind === 'exact' && size.pupils.state === 'value' ? size.pupils.value : undefined])).toEqual([['乙小学', 40], ['乙小学', 40]]);
    expect(issueList(reading, 'exampleSkipped')).toEqual(['exampleSkipped@班级!A2']);
  });

  it('in a list of rooms, and in one of a column a class, is passed over', () => {
    const rooms = sheet([['学校', '教室名称', '用途', '面积'], ['示例小学', '音乐教室', '音乐', 96], ['乙小学', '音乐教室', '音乐', 96]], { name: '教室' });
    expect(read([schools, rooms]).dataset.rooms.map(({ schoolName }) => schoolName)).toEqual(['乙小学']);
    const columns = sheet([['学校', '年级', '1班', '2班'], ['示例小学', '一年级', 40, 41], ['乙小学', '一年级', 39, 41]], { name: '班级' });
    expect(read([schools, columns]).dataset.classes.map(({ schoolName }) => schoolName)).toEqual(['乙小学', '乙小学']);
  });

  it('is a form of a school that is none', () => {
    const reading = read([schools, sheet([['项目', '填报值'], ['学校名称', '示例小学'], ['学校类型', '小学'], ['在校生数', 100]], { name: '表一' })]);
    expect(units(reading)).toEqual(['乙小学/primary']);
    expect(issueList(reading)).toEqual(['exampleSkipped@表一!B2']);
  });

  it('is a sheet of that name', () => {
    const reading = read([schools, sheet([['学校名称', '学校类型', '在校生数'], ['第一小学', '小学', 80]], { name: '填写示例' })]);
    expect(units(reading)).toEqual(['乙小学/primary']);
    expect(issueList(reading)).toEqual(['exampleSkipped@填写示例!A1']);
  });
});

it('a list of schools waits for no example', () => {
  const roster = (...names: readonly string[]) => readRoster([sheet([['学校名称', '所属乡镇'], ...names.map((name) => [name, '东镇'])])], FIELDS).map(({ name }) => name);
  expect(roster('示例小学', '例：第一小学', '甲小学', 'XX小学')).toEqual(['甲小学']);
  expect(roster('XX一小学', 'XX二小学', 'XX三小学', 'XX四小学')).toHaveLength(4);
});

it('a field without such words tells of none', () => {
  const { isMark, isMarked, isInvented } = exampleWords(FIELDS.get('pupils'));
  expect([isMark('示例'), isMarked('示例'), isInvented('某小学')]).toEqual([false, false, false]);
});
