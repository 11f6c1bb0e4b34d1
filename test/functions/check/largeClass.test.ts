import { loadPack, DEFAULT_PACK } from '../../../src/standards';
import type { CellValue } from '../../../src/workbook/grid';
import { errorOf, sheetOf, valueOf } from '../formulas';

const column = (sizes: readonly CellValue[]) => [sheetOf('班级', sizes.map((size) => [size]))];

describe('with a range', () => {
  test.each([
    ['{55,40}', '达标：共 2 个班，大班额（56人及以上）0 个（0.0%），超大班额（66人及以上）0 个（0.0%）'],
    ['{56,40}', '不达标：共 2 个班，大班额（56人及以上）1 个（50.0%），超大班额（66人及以上）0 个（0.0%）'],
    ['{65,56,66,40}', '不达标：共 4 个班，大班额（56人及以上）3 个（75.0%），超大班额（66人及以上）1 个（25.0%）'],
  ])('%s', async (sizes, sentence) => {
    expect(await valueOf(`=CHECK.LARGECLASS(${sizes})`)).toBe(sentence);
  });

  test('the national figures of 2018: 26.5 of 375.49 (10,000 classes) are 7.06 %, 1.87 are 0.50 %', async () => {
    // A tenth of a class in a thousand: 37,549 classes, 2,650 of them large, 187 of these oversized.
    const sizes = Array.from({ length: 37_549 }, (_, index) => (index < 187 ? 70 : index < 2650 ? 60 : 40));
    expect(await valueOf('=CHECK.LARGECLASS(A1:A37549)', column(sizes))).toMatch(/2650 个（7\.1%），超大班额（66人及以上）187 个（0\.5%）$/);
  });

  test('blanks and zeros are no classes; text is refused', async () => {
    expect(await valueOf('=CHECK.LARGECLASS(A1:A4)', column([56, null, 0, 40]))).toContain('共 2 个班');
    expect(await valueOf('=CHECK.LARGECLASS(A1:A2)', column([null, 0]))).toMatch(/^无法判断：/);
    expect(await errorOf('=CHECK.LARGECLASS(A1:A2)', column([40, '满']))).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('A2') });
  });

  test('the outputs', async () => {
    const grids = column([70, 60, 40]);
    expect(await valueOf('=CHECK.LARGECLASS(A1:A3,"个数")', grids)).toBe(2);
    expect(await valueOf('=CHECK.LARGECLASS(A1:A3,"布尔")', grids)).toBe(false);
    expect(await valueOf('=CHECK.LARGECLASS(A1:A3,"说明")', grids)).toMatch(/班级!A1：70 人\n班级!A2：60 人$/);
    expect(await errorOf('=CHECK.LARGECLASS(A1:A2,"个数")', column([null, 0]))).toMatchObject({ code: '#N/A' });
  });
});

describe('of the workbook', () => {
  const school = (classes: CellValue) => sheetOf('学校', [['学校名称', '办学类型', '小学在校生数', '班级数'], ['甲小学', '小学', 130, classes]]);
  const list = (...sizes: readonly CellValue[]) => sheetOf('名册', [['学校', '年级', '班级', '人数'], ...sizes.map((size, index) => ['甲小学', '一年级', `${index + 1}班`, size])]);
  const bins = (...counts: readonly CellValue[]) => sheetOf('班额', [['学校名称', '25人及以下', '26-30人', '31-35人', '36-40人', '41-45人', '46-50人', '51-55人', '56-60人', '61-65人', '66人及以上'], ['甲小学', ...counts]]);

  test('classes one by one', async () => {
    expect(await valueOf('=CHECK.LARGECLASS()', [school(3), list(55, 56, 66)])).toMatch(/^不达标：共 3 个班，大班额（56人及以上）2 个（66\.7%），超大班额（66人及以上）1 个/);
    expect(await valueOf('=CHECK.LARGECLASS()', [school(2), list(55, 46)])).toMatch(/^达标：/);
  });

  test('numbers of classes by size', async () => {
    expect(await valueOf('=CHECK.LARGECLASS()', [school(6), bins(0, 0, 0, 1, 1, 1, 0, 2, 0, 1)])).toMatch(/^不达标：共 6 个班，大班额（56人及以上）3 个（50\.0%），超大班额（66人及以上）1 个/);
  });

  test('a class that is not filled in, or not listed, may be a large one', async () => {
    expect(await valueOf('=CHECK.LARGECLASS()', [school(2), list(40, null)])).toMatch(/^无法判断：/);
    expect(await valueOf('=CHECK.LARGECLASS()', [school(3), list(40, 45)])).toMatch(/^无法判断：.*班级数为 3/);
    expect(await valueOf('=CHECK.LARGECLASS()', [school(3)])).toMatch(/^无法判断：/);
  });

  test('the explanation names the class', async () => {
    expect(await valueOf('=CHECK.LARGECLASS(,"说明")', [school(2), list(40, 70)])).toContain('甲小学 一年级 2班：70 人');
  });
});

test('the sizes are those of the standard, the smaller first', () => {
  const sizes = loadPack(DEFAULT_PACK).classBands?.map(({ limit }) => Object.values(limit.values[0]?.value ?? {}));
  expect(sizes).toEqual([[56, 56], [66, 66]]);
});
