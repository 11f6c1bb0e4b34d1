import type { CellValue } from '../../src/workbook';
import { issueList, read, sheet } from './sheets';

const SCHOOLS = sheet([['学校代码', '学校名称', '学校类型'], ['01', '希望小学', '小学'], ['02', '育才学校', '九年一贯制学校']], { name: '学校' });
const classes = (reading: ReturnType<typeof read>): unknown[] =>
  reading.dataset.classes.map(({ school, schoolName, stage, grade, name, size }) => [school, schoolName, stage, grade, name, size.kind === 'exact' && size.pupils.state === 'value' ? size.pupils.value : size.kind]);

describe('class lists', () => {
  it('joins classes to their schools; the grade tells the stage', () => {
    const reading = read([
      sheet([['学校', '年级', '班级', '人数'], ['希望小学', '一年级', '1班', 45], ['育才学校', '七年级', '七(1)班', '５１人'], ['育才学校（小学部）', '六年级', '1班', 40], ['合计', null, null, 136]], { name: '班级' }),
      SCHOOLS,
    ]);
    expect(classes(reading)).toEqual([
      [0, '希望小学', 'primary', '一年级', '1班', 45],
      [1, '育才学校', 'junior', '七年级', '七(1)班', 51],
      [1, '育才学校', 'primary', '六年级', '1班', 40],
    ]);
    expect(issueList(reading)).toEqual(['subtotalSkipped@班级!A5']);
    expect(reading.sheets[0]).toMatchObject({ template: 'classList', records: 3 });
  });

  it('fills merged schools and grades down', () => {
    const reading = read([
      SCHOOLS,
      sheet([['学校名称', '年级', '班级名称', '班级人数'], ['希望小学', '一年级', '1班', 30], [null, null, '2班', 31], [null, '二年级', '1班', 32]], { name: '班级', merges: ['A2:A4', 'B2:B3'] }),
    ]);
    expect(classes(reading).map((row) => (row as unknown[]).slice(1, 4))).toEqual([
      ['希望小学', 'primary', '一年级'],
      ['希望小学', 'primary', '一年级'],
      ['希望小学', 'primary', '二年级'],
    ]);
  });

  it('takes the school from the title or the sheet name', () => {
    const rows: CellValue[][] = [['序号', '年级', '班级名称', '人数（人）'], [1, '三年级', '1班', 44]];
    expect(classes(read([SCHOOLS, sheet([['希望小学班级人数统计表'], ...rows], { name: 'a' })]))).toEqual([[0, '希望小学', 'primary', '三年级', '1班', 44]]);
    expect(classes(read([SCHOOLS, sheet(rows, { name: '希望小学' })]))).toEqual([[0, '希望小学', 'primary', '三年级', '1班', 44]]);
    expect(classes(read([sheet([['学校：城南小学'], ...rows], { name: 'a' })]))).toEqual([[undefined, '城南小学', 'primary', '三年级', '1班', 44]]);
  });

  describe('六年级', () => {
    const list = (rows: CellValue[][], title?: string) => read([SIXTH, sheet([...(title === undefined ? [] : [[title]]), ['学校', '年级', '班级', '人数'], ...rows], { name: '班级' })]);
    const SIXTH = sheet([['学校名称', '学校类型'], ['甲中学', '初级中学'], ['乙学校', '九年一贯制'], ['丙小学', '小学']], { name: '学校' });
    const stages = (...given: Parameters<typeof list>) => list(...given).dataset.classes.map(({ stage }) => stage);

    it('is junior in a junior school, primary elsewhere', () => {
      expect(stages([['甲中学', '六年级', '1班', 48], ['丙小学', '六年级', '1班', 40]])).toEqual(['junior', 'primary']);
      expect(stages([['乙学校', '六年级', '1班', 40], ['丁校', null, '六(1)班', 40]])).toEqual(['primary', 'primary']);
      expect(stages([['丁初级中学', '六年级', '1班', 48]])).toEqual(['junior']);
    });

    it('is open in a school of both stages where the list shows 五四学制', () => {
      expect(stages([['甲中学', '六年级', '1班', 48], ['乙学校', '六年级', '1班', 48]])).toEqual(['junior', undefined]);
      expect(stages([['甲中学', '初四', '1班', 48], ['乙学校', '六年级', '1班', 48]])).toEqual(['junior', undefined]);
    });

    it('is junior where the title says so', () => expect(stages([['乙学校', '六年级', '1班', 48]], '某市（五四学制）班级人数')).toEqual(['junior']));
  });

  it('takes a school written once, without a merge, for the rows below it, and says so', () => {
    const reading = read([SCHOOLS, sheet([['学校', '年级', '班级', '人数'], ['希望小学', '一年级', '1班', 45], [null, '一年级', '2班', 46], ['育才学校', '七年级', '1班', 40], [null, '七年级', '2班', 41]], { name: '班级' })]);
    expect(classes(reading).map((row) => (row as unknown[])[1])).toEqual(['希望小学', '希望小学', '育才学校', '育才学校']);
    expect(issueList(reading)).toEqual(['schoolCarried@班级!A3']);
  });

  it('counts classes of an unknown school and asks once', () => {
    const reading = read([SCHOOLS, sheet([['学校', '年级', '班级', '人数'], ['城南小学', '一年级', '1班', 45], ['城南小学', '一年级', '2班', 46]], { name: '班级' })]);
    expect(classes(reading)).toHaveLength(2);
    expect(issueList(reading)).toEqual(['schoolUnknown@班级!A2']);
  });

  it('leaves kindergarten and senior classes out and says so', () => {
    const reading = read([sheet([['学校', '年级', '班级', '人数'], ['县一中', '高一', '1班', 55], ['县一中', '初三', '1班', 50]], { name: '班级' })]);
    expect(classes(reading)).toEqual([[undefined, '县一中', 'junior', '初三', '1班', 50]]);
    expect(issueList(reading)).toEqual(['outsideStages@班级!D2']);
  });

  it('does not take the pupils of a grade for a class', () => {
    const reading = read([sheet([['年级名称', '学生人数（人）'], ['一年级', 240], ['二年级', 238]], { name: '希望小学' })]);
    expect(reading.dataset.classes).toEqual([]);
    expect(issueList(reading)).toEqual(['notRecognised@希望小学!A1', 'nothingRecognised@希望小学!A1']);
  });

  it('keeps a class without a number: unknown, not empty', () => {
    const reading = read([sheet([['学校', '年级', '班级', '人数'], ['希望小学', '一年级', '1班', null], ['希望小学', '一年级', '2班', '约40']])]);
    expect(reading.dataset.classes.map(({ size }) => size.kind === 'exact' && size.pupils.state)).toEqual(['blank', 'text']);
  });
});

describe('a column a class', () => {
  it('with a row a grade: 合计 is no class, a blank, a dash and 0 are none', () => {
    const reading = read([SCHOOLS, sheet([['希望小学班额统计表'], ['年级', '1班', '2班', '3班', '合计'], ['一年级', 45, '４６人', 0, 91], ['二年级', 40, '—', null, 40], ['合计', 85, 46, 0, 131]], { name: '班额' })]);
    expect(classes(reading)).toEqual([
      [0, '希望小学', 'primary', '一年级', '1班', 45],
      [0, '希望小学', 'primary', '一年级', '2班', 46],
      [0, '希望小学', 'primary', '二年级', '1班', 40],
    ]);
    expect(issueList(reading)).toEqual(['subtotalSkipped@班额!A5']);
  });

  it('with a row a school and grade, or a row a school under grades', () => {
    const rows = read([SCHOOLS, sheet([['学校', '年级', '1班', '2班'], ['希望小学', '一年级', 45, 46], ['育才学校', '七年级', 50, null]], { name: 'a' })]);
    const groups = read([SCHOOLS, sheet([['学校', '一年级', null, '七年级'], [null, '1班', '2班', '1班'], ['希望小学', 45, 46, null], ['育才学校', null, null, 50]], { name: 'a', merges: ['A1:A2', 'B1:C1'] })]);
    for (const reading of [rows, groups]) {
      expect(classes(reading)).toEqual([
        [0, '希望小学', 'primary', '一年级', '1班', 45],
        [0, '希望小学', 'primary', '一年级', '2班', 46],
        [1, '育才学校', 'junior', '七年级', '1班', 50],
      ]);
    }
  });

  it('beside the figures of the school', () => {
    const reading = read([sheet([['学校名称', '学校类型', '班级数', '一(1)班', '一(2)班'], ['希望小学', '小学', 2, 45, 46]])]);
    expect(classes(reading)).toHaveLength(2);
    expect(reading.dataset.units.figures.get('classes')?.values[0]).toBe(2);
  });

  it('a sum of pupils a grade is no class', () => {
    const reading = read([sheet([['学校名称', '学校类型', '一年级', null, '二年级', null], [null, null, '班数', '人数', '班数', '人数'], ['希望小学', '小学', 2, 90, 2, 84]], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] })]);
    expect(classes(reading)).toEqual([]);
    expect(reading.dataset.units.figures.get('grade1Pupils')?.values[0]).toBe(90);
    expect(reading.dataset.units.figures.has('classes')).toBe(false);
    expect(issueList(reading)).toEqual([]);
  });
});

describe('class-size bins', () => {
  it('are read as columns of a school table', () => {
    const reading = read([
      sheet(
        [
          ['学校名称', '学校类型', '班额情况', null, null],
          [null, null, '45人以下', '46-50人', '51人以上'],
          ['希望小学', '小学', 12, 0, '—'],
          ['育才学校', '九年一贯制学校', 12, 3, 0],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
      ),
    ]);
    expect(reading.dataset.classes.map(({ schoolName, stage, size }) => [schoolName, stage, size.kind === 'bin' && [size.low, size.high, size.classes.state === 'value' ? size.classes.value : size.classes.state]])).toEqual([
      ['希望小学', 'primary', [1, 45, 12]],
      ['希望小学', 'primary', [46, 50, 0]],
      ['希望小学', 'primary', [51, undefined, 'blank']],
      ['育才学校', undefined, [1, 45, 12]],
      ['育才学校', undefined, [46, 50, 3]],
      ['育才学校', undefined, [51, undefined, 0]],
    ]);
  });
});

describe('room lists', () => {
  it('keeps music and art rooms with their areas', () => {
    const reading = read([
      SCHOOLS,
      sheet([['学校', '教室名称', '教室面积（平方米）'], ['希望小学', '音乐教室1', '98㎡'], ['希望小学', '美术教室', 89.5], ['希望小学', '科学实验室', 120], ['育才学校', '音乐教室', null]], { name: '专用教室' }),
    ]);
    expect(reading.dataset.rooms.map(({ school, purpose, name, area }) => [school, purpose, name, area.state === 'value' ? area.value : area.state])).toEqual([
      [0, 'music', '音乐教室1', 98],
      [0, 'art', '美术教室', 89.5],
      [1, 'music', '音乐教室', 'blank'],
    ]);
  });

  it('takes school and use from title and sheet', () => {
    const reading = read([SCHOOLS, sheet([['希望小学音乐教室情况'], ['序号', '教室名称', '教室面积（平方米）'], [1, '第一教室', 96]], { name: 'x' })]);
    expect(reading.dataset.rooms).toMatchObject([{ school: 0, purpose: 'music', area: { value: 96 } }]);
  });
});
