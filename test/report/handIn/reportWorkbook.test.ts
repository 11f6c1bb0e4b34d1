import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { assess } from '../../../src/core';
import { createTranslator } from '../../../src/locale';
import { withFormulas } from '../../../src/report/calculation/withFormulas';
import { reportContext } from '../../../src/report/handIn/makeContext';
import { reportWorkbook } from '../../../src/report/handIn/reportWorkbook';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { buildCounty } from '../../../src/workbench/sample';
import { readWorkbook } from '../../../src/workbook';
import { sampleBytes } from '../../workbench/sample/sampleBytes';
import { canonical } from '../merged/canonical';

test.each([
  ['zh-CN', false],
  ['zh-CN', true],
  ['en-US', true],
] as const)('a whole report (%s, formulas %s) is read back as the county it is about, and nothing else in it as data', async (locale, hasFormulas) => {
  const reading = readWorkbook(await readWorkbookFile(await sampleBytes(buildCounty({ seed: 20170419, faulty: true })), '县.xlsx'), { fields: FIELDS });
  const pack = loadPack(DEFAULT_PACK);
  const assessment = assess(reading.dataset, pack, { date: '2026-05-01', fields: FIELDS });
  const plain = reportContext({ reading, assessment, pack, fields: FIELDS, files: [{ name: '县.xlsx', sha256: 'ab' }], made: '2026-05-01 08:30', dataPlace: 'report', translator: createTranslator(locale) });
  const { sheets } = reportWorkbook(hasFormulas ? withFormulas(plain) : plain);
  expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  const back = readWorkbook(await readWorkbookFile(await writeWorkbookFile({ sheets }), '上报.xlsx'), { fields: FIELDS });
  expect(back.sheets.map(({ template }) => template)).toEqual(['schoolTable', 'classList', 'roomList', 'countyForm']);
  expect(canonical(back.dataset)).toEqual(canonical(reading.dataset));
});
