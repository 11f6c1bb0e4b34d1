import { readXlsx } from 'hucre/xlsx';
import { readWorkbookFile, writeWorkbookFile } from '../../src/host/file';
import { reportWorkbook } from '../../src/report/handIn/reportWorkbook';
import { modelCell } from '../../src/report/sheetModel';
import { FIELDS } from '../../src/standards';
import { readWorkbook } from '../../src/workbook';
import { canonical } from '../report/merged/canonical';
import { contextOf, gridsOf } from '../report/official/smallCounty';
import { throughLibreOffice } from './convert';

jest.setTimeout(180_000);

const model = reportWorkbook(contextOf(gridsOf(), { dataPlace: 'report' }), new Set(['forms', 'data']));
let bytes: Uint8Array = new Uint8Array();

beforeAll(async () => {
  bytes = (await throughLibreOffice(new Map([['上报', await writeWorkbookFile(model)]]))).get('上报') ?? bytes;
});

test('LibreOffice opens the forms as they were written: cells, merges, comments, hidden rows', async () => {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const forms = model.sheets.filter(({ name }) => name.startsWith('表'));
  expect(forms).toHaveLength(7);
  for (const { name, rows, merges = [] } of forms) {
    const opened = sheets.find((sheet) => sheet.name === name);
    expect((opened?.merges ?? []).length).toBe(merges.length);
    expect(opened?.rowDefs?.get(0)?.hidden).toBe(true);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const { content, comment } = modelCell(cell);
        const found = opened?.rows[row]?.[column] ?? null;
        // It writes fifteen digits of a number.
        const alike = typeof content === 'number' && typeof found === 'number' ? Math.abs(found - content) <= 1e-14 * Math.abs(content) : found === content;
        expect({ name, row, column, content, found, alike }).toMatchObject({ alike: true });
        if (comment !== undefined) expect(opened?.cells?.get(`${row},${column}`)?.comment?.text.replaceAll('\r', '')).toBe(comment);
      }),
    );
  }
});

test('saved there, it is still the same county', async () => {
  const reading = readWorkbook(await readWorkbookFile(bytes, '上报.xlsx'), { fields: FIELDS });
  expect(canonical(reading.dataset)).toEqual(canonical(readWorkbook(gridsOf(), { fields: FIELDS }).dataset));
});
