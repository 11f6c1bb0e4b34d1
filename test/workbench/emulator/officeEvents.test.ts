/** @jest-environment jsdom */
import { Book, Host, cellError } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';

const book = new Book();
const sheet = book.addSheet('Data');
const other = book.addSheet('Other');
const host = new Host(book);

beforeAll(() => bootOffice(host));

/** Event arguments in the order they come; `next` waits for one more. */
class Inbox<T> {
  private readonly taken: T[] = [];
  private readonly waiting: ((item: T) => void)[] = [];

  readonly add = (item: T): Promise<void> => {
    const first = this.waiting.shift();
    if (first) first(item);
    else this.taken.push(item);
    return Promise.resolve();
  };

  next(): Promise<T> {
    const first = this.taken.shift();
    return first === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(first);
  }
}

const listen = async <T>(events: (context: Excel.RequestContext) => { add(handler: (args: T) => Promise<unknown>): OfficeExtension.EventHandlerResult<T> }) => {
  const inbox = new Inbox<T>();
  const handler = await Excel.run(async (context) => {
    const added = events(context).add(inbox.add);
    await context.sync();
    return added;
  });
  const stop = () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { inbox, stop };
};

test('onChanged tells who changed what', async () => {
  const { inbox, stop } = await listen<Excel.WorksheetChangedEventArgs>((context) => context.workbook.worksheets.onChanged);
  host.userEdit(sheet, 0, 0, '5');
  expect(await inbox.next()).toMatchObject({
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    worksheetId: sheet.id,
    address: 'A1',
    source: 'Local',
    triggerSource: 'Unknown',
    details: { valueBefore: '', valueAfter: 5, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
  });

  host.userEditRange(other, 1, 1, [[{ value: 'a' }, undefined], [{ value: null }, { value: cellError('#N/A') }]]);
  const paste = await inbox.next();
  expect(paste).toMatchObject({ worksheetId: other.id, address: 'B2:C3' });
  expect(paste.details).toBeUndefined();

  host.remoteEdit(sheet, 0, 1, { value: 'x' });
  expect(await inbox.next()).toMatchObject({ address: 'B1', source: 'Remote' });

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('C1').values = [[7]];
    await context.sync();
  });
  const own = await inbox.next();
  expect(own).toMatchObject({ address: 'C1', source: 'Local', triggerSource: 'ThisLocalAddin' });
  const values = await Excel.run(async (context) => {
    const range = own.getRange(context);
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[7]]);
  await stop();
});

test('results of formulas raise onCalculated, not onChanged', async () => {
  const changed = await listen<Excel.WorksheetChangedEventArgs>((context) => context.workbook.worksheets.getItem('Data').onChanged);
  const calculated = await listen<Excel.WorksheetCalculatedEventArgs>((context) => context.workbook.worksheets.onCalculated);
  host.applyCalculated(sheet, [
    { row: 4, column: 0, values: [[1, 2]] },
    { row: 6, column: 0, values: [[3]] },
  ]);
  expect(await calculated.inbox.next()).toMatchObject({ type: 'WorksheetCalculated', worksheetId: sheet.id, address: 'A5:B7' });
  // Had the results raised onChanged, it would come before this edit's.
  host.userEdit(sheet, 8, 0, 1);
  expect(await changed.inbox.next()).toMatchObject({ address: 'A9' });
  await changed.stop();
  await calculated.stop();
});

test('a removed handler hears nothing more', async () => {
  const first = await listen<Excel.WorksheetChangedEventArgs>((context) => context.workbook.worksheets.getItem('Other').onChanged);
  await first.stop();
  expect(host.registrations.has({ type: 10, wire: 'DataChangedEvent' }, other.id)).toBe(false);
});

test('sheets added, renamed, activated and removed by the person', async () => {
  const added = await listen<Excel.WorksheetAddedEventArgs>((context) => context.workbook.worksheets.onAdded);
  const activated = await listen<Excel.WorksheetActivatedEventArgs>((context) => context.workbook.worksheets.onActivated);
  const deactivated = await listen<Excel.WorksheetDeactivatedEventArgs>((context) => context.workbook.worksheets.onDeactivated);
  const deleted = await listen<Excel.WorksheetDeletedEventArgs>((context) => context.workbook.worksheets.onDeleted);
  const renamed = await listen<Excel.WorksheetNameChangedEventArgs>((context) => context.workbook.worksheets.onNameChanged);
  const extra = host.userAddSheet('新表');
  expect(await added.inbox.next()).toMatchObject({ worksheetId: extra.id, source: 'Local' });
  host.userActivate(extra);
  expect(await deactivated.inbox.next()).toMatchObject({ worksheetId: sheet.id });
  expect(await activated.inbox.next()).toMatchObject({ worksheetId: extra.id });
  host.userRenameSheet(extra, '改名');
  expect(await renamed.inbox.next()).toMatchObject({ worksheetId: extra.id, nameBefore: '新表', nameAfter: '改名' });
  expect(host.userRemoveSheet(extra)).toBe(true);
  expect(await deleted.inbox.next()).toMatchObject({ worksheetId: extra.id });
});

test('selections are told to the sheet and to the workbook', async () => {
  const onSheet = await listen<Excel.WorksheetSelectionChangedEventArgs>((context) => context.workbook.worksheets.getItem('Data').onSelectionChanged);
  const onWorkbook = await listen<Excel.SelectionChangedEventArgs>((context) => context.workbook.onSelectionChanged);
  host.userSelect(sheet, { row: 2, column: 0, rowCount: 3, columnCount: 2 });
  expect(await onSheet.inbox.next()).toMatchObject({ worksheetId: sheet.id, address: 'A3:B5' });
  expect(await onWorkbook.inbox.next()).toHaveProperty('workbook');
});

test('formats raise onFormatChanged', async () => {
  const { inbox } = await listen<Excel.WorksheetFormatChangedEventArgs>((context) => context.workbook.worksheets.onFormatChanged);
  sheet.applyStyle({ row: 0, column: 0, rowCount: 1, columnCount: 3 }, { bold: true }, 'user');
  expect(await inbox.next()).toMatchObject({ worksheetId: sheet.id, address: 'A1:C1' });
});
