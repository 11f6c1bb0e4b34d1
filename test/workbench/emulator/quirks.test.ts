/** @jest-environment jsdom */
import { Book, EXCEL_2021, Host } from '../../../src/workbench/emulator';
import { defaultQuirks } from '../../../src/workbench/emulator/quirks';
import { bootOffice } from '../../office/bootOffice';

const book = new Book();
book.addSheet('Data').fill('A1', [['甲'.repeat(1000)]]);
const host = new Host(book);
host.theme = 'dark';

beforeAll(() => bootOffice(host, { locale: 'en-US', requirements: EXCEL_2021 }));
afterEach(() => Object.assign(host.quirks, defaultQuirks()));

const read = (delayForCellEdit: boolean): Promise<unknown> =>
  Excel.run({ delayForCellEdit }, async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1');
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });

test('language, theme and requirement sets are those of the host', () => {
  expect(Office.context.displayLanguage).toBe('en-US');
  expect(Office.context.officeTheme.bodyBackgroundColor?.toLowerCase()).toBe('#1f1f1f');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(false);
});

test('while a cell is edited requests fail, or wait where they said so', async () => {
  host.quirks.cellEditMode = true;
  await expect(read(false)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = read(true);
  host.quirks.cellEditMode = false;
  expect(await waiting).toBe('甲'.repeat(1000));
});

test('answers and requests over the limit are refused', async () => {
  // 1000 letters of three bytes: over the limit in bytes, not in letters.
  host.quirks.maxResponseBytes = 2000;
  await expect(read(false)).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  Object.assign(host.quirks, defaultQuirks(), { maxRequestBytes: 100 });
  await expect(read(false)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('ranges with too many cells read as null', async () => {
  host.quirks.maxCellsRead = 3;
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test('every answer takes the latency', async () => {
  host.quirks.latency = 37;
  const timer = jest.spyOn(globalThis, 'setTimeout');
  await read(false);
  expect(timer).toHaveBeenCalledWith(expect.any(Function), 37);
  timer.mockRestore();
});
