import { FIELDS, SCHOOL_NAMES } from '../../../src/standards';
import { beyondLimits } from '../../../src/workbook/merging/mergeFile';
import { mergeFiles } from '../../../src/workbook/merging/mergeFiles';
import { stampRows } from '../../../src/workbook/templateStamp';
import { sheet, unitFigure, units } from '../sheets';
import { file, merge, schools } from './files';

const jia = ['1', '甲小学', '东镇', '小学', 100, 8] as const;
const yi = ['2', '乙小学', '西镇', '小学', 200, 12] as const;

describe('every file has a status', () => {
  test('read, with its schools and records', async () => {
    const { files } = await merge([schools('a.xlsx', jia, yi)]);
    expect(files).toMatchObject([{ name: 'a.xlsx', state: { status: 'read', records: 2, schools: ['甲小学', '乙小学'], sheets: [{ template: 'schoolTable' }] } }]);
  });

  test('empty: no cell, or a template that nobody filled in', async () => {
    const blank = [['填报项目', '单位', '填报值'], ['学校名称', '', null], ['小学学生人数', '人', null]];
    const { files } = await merge([file('a.xlsx', [sheet([])]), file('b.xlsx', [sheet(blank)], 'x'), file('c.xlsx', [sheet(blank)], 'x')]);
    expect(files.map(({ state }) => state.status)).toEqual(['empty', 'empty', 'empty']);
  });

  test('unrecognised: filled in, but no table', async () => {
    const { files } = await merge([file('a.xlsx', [sheet([['今天', '天气'], ['晴', '好']])])]);
    expect(files[0]?.state.status).toBe('unrecognised');
  });

  test('refused, lock file, no table: with what was said', async () => {
    const about = { size: 3, digest: '' };
    const { files } = await merge([
      { name: 'a.xls', ...about, content: { kind: 'refused', refusal: { code: 'encrypted' } } },
      { name: '~$b.xlsx', ...about, content: { kind: 'lockFile' } },
      { name: 'c.docx', ...about, content: { kind: 'notTable' } },
    ]);
    expect(files.map(({ state }) => state)).toEqual([{ status: 'refused', refusal: { code: 'encrypted' } }, { status: 'lockFile' }, { status: 'notTable' }]);
  });

  test('duplicate: the same bytes, or the same cells in other bytes; it counts once', async () => {
    const first = schools('a.xlsx', jia);
    const { files, reading, roster } = await merge([first, { ...first, name: 'b.xlsx' }, schools('c.xlsx', jia), schools('d.xlsx', [...jia.slice(0, 5), 9])], { roster: [] });
    expect(files.map(({ state }) => (state.status === 'duplicate' ? state.of : state.status))).toEqual(['read', 'a.xlsx', 'a.xlsx', 'read']);
    expect(units(reading)).toEqual(['甲小学/primary']);
    expect(roster?.twice.map((one) => one.files)).toEqual([['a.xlsx', 'd.xlsx']]);
  });

  test('made from an old version of a template', async () => {
    const stamp = (version: number) => sheet(stampRows({ template: 'school-form', version, pack: 'national-2017', packVersion: '1', language: 'zh-CN', made: '2026-01-01' }, '说明'), { name: '_均衡模板', hidden: true });
    const latestTemplate = (template: string): number | undefined => (template === 'school-form' ? 2 : undefined);
    const table = (name: string) => sheet([['学校名称', '学段', '在校生数'], [name, '小学', 1]], { name: '学校' });
    const { files } = await merge([file('a.xlsx', [table('甲校'), stamp(1)]), file('b.xlsx', [table('乙校'), stamp(2)])], { latestTemplate });
    expect(files.map(({ state }) => state.status === 'read' && [state.stamp?.version, state.outdated])).toEqual([[1, true], [2, undefined]]);
  });
});

test('more sheets than one file may have are read when they are of many files', async () => {
  const files = Array.from({ length: 250 }, (_, at) => schools(`${at}.xlsx`, [`${at + 1}`, `第${at}小学`, '东镇', '小学', 10, 1]));
  const { reading } = await merge(files);
  expect(units(reading)).toHaveLength(250);
});

test('a value that two files give differently is unknown, and says which', async () => {
  const { reading, conflicts } = await merge([schools('a.xlsx', jia), schools('b.xlsx', [...jia.slice(0, 4), 120, 8])]);
  expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe('text');
  expect(unitFigure(reading, '甲小学', 'primary', 'fullTimeTeachers')).toBe(8);
  expect(conflicts).toMatchObject([
    {
      id: 'conflict/pupils/1/primary',
      school: { name: '甲小学', code: '1', town: '东镇' },
      stage: 'primary',
      field: 'pupils',
      candidates: [
        { value: 100, cell: { file: 'a.xlsx', sheet: '学校', row: 1, column: 4 } },
        { value: 120, cell: { file: 'b.xlsx', sheet: '学校', row: 1, column: 4 } },
      ],
      isDecided: false,
    },
  ]);
});

test('limits are by number and size, and name what is beyond', () => {
  expect(beyondLimits([5, 5, 5, 1], { files: 3, bytes: 12 })).toEqual([undefined, undefined, { code: 'tooManyBytes', limit: 12 }, { code: 'tooManyFiles', limit: 3 }]);
});

test('lets others have their turn, tells how far it is, and stops when told to', async () => {
  const files = Array.from({ length: 40 }, (_, at) => schools(`${at}.xlsx`, [`${at + 1}`, `第${at}小学`, '东镇', '小学', 10, 1]));
  const controller = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number): void => {
    seen.push(done);
    if (done === 20) controller.abort(new Error('enough'));
  };
  await expect(mergeFiles(files, { fields: FIELDS, schoolNames: SCHOOL_NAMES, signal: controller.signal, onProgress, pause: () => Promise.resolve() })).rejects.toThrow('enough');
  expect(seen).toEqual(Array.from({ length: 21 }, (_, at) => at));
});

test('namesakes in two towns stay two schools', async () => {
  const { reading, conflicts } = await merge([schools('a.xlsx', [null, '中心小学', '东镇', '小学', 10, 1]), schools('b.xlsx', [null, '中心小学', '西镇', '小学', 20, 2])]);
  expect(units(reading)).toEqual(['中心小学/primary', '中心小学/primary']);
  expect(conflicts).toEqual([]);
});
