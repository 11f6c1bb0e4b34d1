import { CASE_A, UNEVEN, errorOf, valueOf } from '../formulas';

const GROUPS = '{"镇";"镇";"村";"村";"镇 "}';

// Case A, worked out apart from the code from shares of books and pupils.
test.each([
  ['=BALANCE.THEIL(D2:D6,B2:B6)', 0.14362955479650918],
  ['=BALANCE.THEIL(D2:D6,B2:B6,,"L")', 0.17103714540013806],
  [`=BALANCE.THEIL(D2:D6,B2:B6,${GROUPS})`, 0.14362955479650918],
  [`=BALANCE.THEIL(D2:D6,B2:B6,${GROUPS},"T组间")`, 0.0013732028519786166],
  [`=BALANCE.THEIL(D2:D6,B2:B6,${GROUPS},"T.within")`, 0.14225635194453046],
  [`=BALANCE.THEIL(D2:D6,B2:B6,${GROUPS},"T组间贡献率")`, 0.009560726230225643],
  [`=BALANCE.THEIL(D2:D6,B2:B6,${GROUPS},"L组间")`, 0.0013789618207586847],
  [`=BALANCE.THEIL(D2:D6,B2:B6,${GROUPS},"Ｌ组内")`, 0.16965818357937953],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula, [CASE_A])).toBeCloseTo(expected, 13);
});

test('rows without pupils need no group', async () => {
  const between = await valueOf('=BALANCE.THEIL(A1:A4,B1:B4,C1:C4,"T组间")', [UNEVEN]);
  expect(between).toBeCloseTo((1 / 7) * Math.log(4 / 7) + (6 / 7) * Math.log(8 / 7), 14);
});

test.each([
  ['=BALANCE.THEIL(A1:A4,B1:B4,,"组间")', '#VALUE!', '组间'],
  ['=BALANCE.THEIL(A1:A4,B1:B4,,"T组间")', '#VALUE!', '分组'],
  ['=BALANCE.THEIL(A1:A4,B1:B4,C1:C3,"T组间")', '#VALUE!', '大小必须一致'],
  ['=BALANCE.THEIL({1,2},{1,1},{"城",""},"T组间")', '#N/A', '分组'],
  ['=BALANCE.THEIL({1,2},{1,1},{"城",#REF!},"T组间")', '#VALUE!', '#REF!'],
  ['=BALANCE.THEIL({2,2},{1,1},{"城","乡"},"T组间贡献率")', '#DIV/0!', '没有差异'],
  ['=BALANCE.THEIL({0,2},{1,1},,"L")', '#DIV/0!', '无定义'],
  ['=BALANCE.THEIL(A1:A5,B1:B5)', '#N/A', 'A5'],
  ['=BALANCE.THEIL(A7,B7)', '#VALUE!', 'A7'],
  ['=BALANCE.THEIL(A6,B6)', '#DIV/0!', '平均值为 0'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [UNEVEN]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
