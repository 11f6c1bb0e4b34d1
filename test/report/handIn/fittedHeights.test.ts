import { fittedHeights } from '../../../src/report/handIn/fittedHeights';

/** 40 Chinese characters take 80 of the western kind. */
const LONG = '长'.repeat(40);

test('rows get the height of their longest text; those of one line are left alone', () => {
  const heights = fittedHeights([['标题'], ['短', LONG], ['短', '短'], [{ content: LONG }, LONG], [{ content: { formula: '=A1' }, shown: LONG }], [1234, null, { content: { error: '#N/A' } }]], [21, 41], 1);
  // 80 characters in 20: four lines; in 40: two.
  expect([...heights]).toEqual([
    [1, 2 * 15 + 4],
    [3, 4 * 15 + 4],
    [4, 4 * 15 + 4],
  ]);
});

test('no row is higher than Excel allows', () => {
  expect(fittedHeights([[LONG.repeat(100)]], [10], 0).get(0)).toBe(409);
});
