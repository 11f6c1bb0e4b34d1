import { evaluateFunction } from '../../src/functions/evaluate';
import { HostError } from '../../src/host/workbookHost';
import { createTranslator } from '../../src/locale';
import { calculate, contextOver, errorOf, sheetOf, valueOf } from './formulas';

test('names are found in any case', async () => {
  expect(await valueOf('=balance.Per100(9,1000)')).toBe(0.9);
});

test('an unknown function is #NAME?', async () => {
  expect(await evaluateFunction('BALANCE.NONE', [], contextOver())).toEqual({ ok: false, error: { code: '#NAME?', message: '没有名为 BALANCE.NONE 的函数。请核对函数名。' } });
});

test('a missing argument is named', async () => {
  expect(await errorOf('=BALANCE.PER100(9)')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('学生数') });
});

test('a range where one value belongs is refused', async () => {
  expect(await errorOf('=BALANCE.STANDARD(A1:A2,"小学")')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('指标') });
});

test('errors speak the language of the reader; verdicts stay the words that cells are counted by', async () => {
  const english = { translator: createTranslator('en-US') };
  expect((await errorOf('=BALANCE.PER100(9)', undefined, english)).message).toMatch(/^BALANCE\.PER100 lacks/);
  expect(await valueOf('=CHECK.CLASSSIZE({46},"primary")', undefined, english)).toMatch(/^不达标：1 class, 1 over the limit/);
});

test.each([
  ['=CHECK.CLASSSIZE({46},"primary","verdict")', 'conclusion / explanation / count / boolean'],
  ['=CHECK.SCHOOLSIZE({46},"college")', 'nineYear'],
])('%s names the words that would do in the language of the reader', async (formula, words) => {
  const { message } = await errorOf(formula, undefined, { translator: createTranslator('en-US') });
  expect(message).toContain(words);
  expect(message).not.toMatch(/结论|一贯制/);
});

test('the standard of the workbook holds unless another is named', async () => {
  expect(await errorOf('=BALANCE.STANDARD("R1","小学")', undefined, { standard: 'nowhere' })).toMatchObject({ code: '#N/A', message: expect.stringContaining('nowhere') });
  expect(await errorOf('=BALANCE.STANDARD("R1","小学")', undefined, { date: '2010-01-01' })).toMatchObject({ code: '#N/A' });
});

test('a parameter that the standard does not know is said to be wrong', async () => {
  const error = await errorOf('=CHECK.COUNTY()', [sheetOf('学校', [['学校名称', '学段', '在校生数'], ['甲小学', '小学', 10]])], { parameters: { nothing: 1 } });
  expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('nothing') });
});

test('what the host cannot read is told in its words', async () => {
  const result = await calculate('=CHECK.COUNTY()', [], { readWorkbook: () => Promise.reject(new HostError({ code: 'cellEditMode' })) });
  expect(result).toEqual({ ok: false, error: { code: '#N/A', message: createTranslator('zh-CN').t('host:cellEditMode') } });
});
