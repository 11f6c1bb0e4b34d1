/** @jest-environment jsdom */
import { Book, Host } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';

const book = new Book();
const host = new Host(book);
book.addSheet('Data').fill('A1', [[10, '甲'], [null, true]]);
book.addSheet('校验 结果');

beforeAll(() => bootOffice(host));

test('load and sync', async () => {
  const info = await Office.onReady();
  expect(info.host).toBe('Excel');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
    range.load('values,address,valueTypes');
    await context.sync();
    expect(range.values).toEqual([[10, '甲'], ['', true]]);
    expect(range.address).toBe('Data!A1:B2');
    expect(range.valueTypes).toEqual([['Double', 'String'], ['Empty', 'Boolean']]);
  });
});
