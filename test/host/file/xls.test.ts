import { writeXlsx } from 'hucre/xlsx';
import { readWorkbookFile } from '../../../src/host/file';
import { openCompoundFile } from '../../../src/host/file/compoundFile';
import { writeCompoundFile } from '../../../src/host/file/writeCompoundFile';
import { bof, eof, filePass, merge, number, record, sharedFormula, streamOf, style, text, textFormula, xlsOf } from './biff';
import { refusalOf } from './refusal';

const read = async (bytes: Uint8Array) => readWorkbookFile(bytes, '某校.xls');

test('a password-protected workbook is refused, not read as empty', async () => {
  expect(await refusalOf(xlsOf([filePass()], [{ name: 'A', records: [] }]), '某校.xls')).toEqual({ code: 'encrypted', file: '某校.xls' });
});

test('a workbook of Excel 95 in a container is named as such', async () => {
  const stream = new Uint8Array(Buffer.concat([bof('globals', 0x0500), eof()]));
  expect(await refusalOf(writeCompoundFile('Workbook', stream))).toMatchObject({ code: 'unsupportedFormat', format: 'oldXls' });
});

test('East Asian date formats are dates', async () => {
  // Serial 45537 = 2024-09-02; format 31 is yyyy年m月d日.
  const [grid] = await read(xlsOf([style(0), style(31)], [{ name: 'A', records: [number(0, 0, 45537, 1), number(0, 1, 45537, 0)] }]));
  expect(grid?.rows).toEqual([['2024-09-02', 45537]]);
});

test('the text result of a shared formula is not lost', async () => {
  const [grid] = await read(xlsOf([style(0)], [{ name: 'A', records: [textFormula(0, 0), sharedFormula(), text('primary'), number(0, 1, 3)] }]));
  expect(grid?.rows).toEqual([['primary', 3]]);
});

test('figures of a chart drawn on a sheet do not enter it, and what follows the chart does', async () => {
  const chart = [bof('chart'), number(0, 0, 999), eof()];
  const [grid] = await read(xlsOf([style(0)], [{ name: 'A', records: [number(0, 0, 1), ...chart, merge(0, 1, 0, 2)] }]));
  expect(grid?.rows).toEqual([[1]]);
  expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
});

test('chart sheets are passed over', async () => {
  const grids = await read(xlsOf([style(0)], [{ name: 'chart', type: 2, records: [number(0, 0, 999)] }, { name: 'A', records: [number(0, 0, 1)] }]));
  expect(grids.map((grid) => [grid.sheet, grid.rows])).toEqual([['A', [[1]]]]);
});

test('a stream that breaks off in a record is damaged', async () => {
  const stream = streamOf([style(0)], [{ name: 'A', records: [number(0, 0, 1), record(0x0203, new Uint8Array(5000))] }]);
  expect((await refusalOf(writeCompoundFile('Workbook', stream.slice(0, -2000)))).code).toBe('damaged');
});

describe('a container', () => {
  const stream = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);

  test('gives back what was put in', () => {
    expect(openCompoundFile(writeCompoundFile('Workbook', stream)).stream('Workbook')).toEqual(stream);
  });

  test('gives a small stream out of its store of small streams', async () => {
    // An encrypted package keeps its description in a stream under 4096 bytes; it begins with version 4.4 and is XML.
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: '123456', spinCount: 1000 } });
    const description = openCompoundFile(bytes).stream('EncryptionInfo');
    expect(description?.subarray(0, 8)).toEqual(Uint8Array.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    expect(new TextDecoder('utf-8', { fatal: true }).decode(description?.subarray(8))).toMatch(/^<\?xml[^]*<\/encryption>$/);
  });

  test('whose chain runs in a circle is damaged', async () => {
    const bytes = writeCompoundFile('Workbook', stream);
    const table = 4096 * 7;
    new DataView(bytes.buffer).setUint32(table + 4 * 4, 0, true);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'damaged', detail: 'a container chain never ends' });
  });
});
