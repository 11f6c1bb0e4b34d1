import { writeXlsx } from 'hucre/xlsx';
import { sampleWorkbooks } from '../../src/workbench/sample';
import { junheng } from './memoryIo';

/** A sample workbook as the bytes of a file; formulas, which no file computes, are left out. */
const bytesOf = async (id: string): Promise<Uint8Array> => {
  const sample = sampleWorkbooks.find((candidate) => candidate.id === id)?.build();
  if (sample === undefined) throw new Error(`no sample ${id}`);
  return writeXlsx({
    sheets: sample.sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : cell))),
      merges: (merges ?? []).map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    })),
  });
};

const check = async (id: string) => junheng(['check', 'county.xlsx', '--json', 'out.json'], { 'county.xlsx': await bytesOf(id) });

test('a county that is sound throughout is met and ends with 0', async () => {
  const run = await check('sound');
  expect(run.out).toContain('结论：达标');
  expect(run).toMatchObject({ code: 0, err: '' });
});

test('the county with faults is not met and ends with 1', async () => {
  const run = await check('county');
  expect(run.out).toContain('结论：不达标');
  expect(run).toMatchObject({ code: 1, err: '' });
});
