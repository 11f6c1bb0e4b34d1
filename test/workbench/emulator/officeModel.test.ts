/** @jest-environment jsdom */
import { Book, Host, cellError } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';

const book = new Book('county.xlsx');
const host = new Host(book);
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

// A fresh sheet for each test, so that none sees what another wrote.
beforeEach(() => {
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('名 单').fill('B2', [
    ['学校', '学生数'],
    ['一小', 900],
    ['二小', null],
    [true, cellError('#N/A')],
  ]);
  book.activate(sheet, 'load');
});

const thrownBy = async (work: Promise<unknown>): Promise<OfficeExtension.Error> => {
  const outcome: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(outcome instanceof OfficeExtension.Error)) throw new Error(`expected an error of Office.js, got ${String(outcome)}`);
  return outcome;
};

test('the library starts as in Excel', async () => {
  const info = await Office.onReady();
  expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.99')).toBe(false);
  expect(Office.context.officeTheme.bodyBackgroundColor?.toLowerCase()).toBe('#ffffff');
});

test('load reads values, types, texts, formulas and the address', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('名 单').getRange('B2:C5');
    range.load('values,valueTypes,text,formulas,address,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    expect(range.values).toEqual([['学校', '学生数'], ['一小', 900], ['二小', ''], [true, '#N/A']]);
    expect(range.valueTypes[2]).toEqual(['String', 'Empty']);
    expect(range.valueTypes[3]).toEqual(['Boolean', 'Error']);
    expect(range.text[1]).toEqual(['一小', '900']);
    expect(range.formulas[1]).toEqual(['一小', 900]);
    expect(range.address).toBe("'名 单'!B2:C5");
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 1, 4, 2]);
  });
});

test('a property that was not loaded cannot be read', async () => {
  const error = await thrownBy(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      await context.sync();
      return range.values;
    }),
  );
  expect(error.code).toBe('PropertyNotLoaded');
});

test('a missing sheet: ItemNotFound, or a null object', async () => {
  const error = await thrownBy(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('nope').getRange('A1').load('values');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('nope');
    const used = missing.getUsedRangeOrNullObject();
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(used.isNullObject).toBe(true);
  });
});

test('writing reads texts as Excel does; null leaves a cell as it is', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B3:C5');
    range.values = [['12', '1,200'], [null, '50%'], ["'=1+1", '']];
    await context.sync();
  });
  expect(sheet.value(2, 1)).toBe(12);
  expect(sheet.value(2, 2)).toBe(1200);
  expect(sheet.value(3, 1)).toBe('二小');
  expect(sheet.value(3, 2)).toBe(0.5);
  expect(sheet.cell(3, 2).style?.numberFormat).toBe('0%');
  expect(sheet.cell(4, 1)).toEqual({ value: '=1+1' });
  expect(sheet.value(4, 2)).toBeNull();
});

test('a matrix of the wrong size is refused', async () => {
  const error = await thrownBy(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1]];
      await context.sync();
    }),
  );
  expect(error.code).toBe('InvalidArgument');
});

test('more cells than the library sends at once arrive whole', async () => {
  const values = Array.from({ length: 2000 }, (_, i) => [i, -i]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('E1:F2000').values = values;
    await context.sync();
  });
  expect(sheet.value(0, 4)).toBe(0);
  expect(sheet.value(1999, 4)).toBe(1999);
  expect(sheet.value(1999, 5)).toBe(-1999);
});

test('a protected sheet refuses values and formats', async () => {
  sheet.setProtected(true, 'load');
  const attempts = [
    (range: Excel.Range) => {
      range.values = [[9]];
    },
    (range: Excel.Range) => {
      range.format.fill.color = '#FFEE00';
    },
    (range: Excel.Range) => range.clear(),
  ];
  for (const attempt of attempts) {
    const error = await thrownBy(
      Excel.run(async (context) => {
        attempt(context.workbook.worksheets.getActiveWorksheet().getRange('B3'));
        await context.sync();
      }),
    );
    expect(error.code).toBe('AccessDenied');
  }
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  expect(sheet.value(2, 1)).toBe('一小');
});

test('a read-only workbook refuses to be written', async () => {
  book.readOnly = true;
  const error = await thrownBy(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    }),
  ).finally(() => {
    book.readOnly = false;
  });
  expect(error.code).toBe('AccessDenied');
});

test('used range, with and without formatted cells', async () => {
  sheet.applyStyle({ row: 9, column: 9, rowCount: 1, columnCount: 1 }, { fill: '#FF0000' }, 'load');
  const empty = book.addSheet('空');
  await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const values = active.getUsedRangeOrNullObject(true);
    const all = active.getUsedRange();
    const none = context.workbook.worksheets.getItem(empty.name).getUsedRangeOrNullObject(true);
    values.load('address');
    all.load('address');
    await context.sync();
    expect(values.address).toBe("'名 单'!B2:C5");
    expect(all.address).toBe("'名 单'!B2:J10");
    expect(none.isNullObject).toBe(true);
  });
});

test('sheets: listed, added, renamed, hidden, moved, activated, deleted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/position');
    await context.sync();
    expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([['Start', 'Visible', 0], ['名 单', 'Visible', 1]]);

    const added = worksheets.add('结果');
    added.tabColor = '#00AA00';
    added.freezePanes.freezeRows(2);
    added.position = 0;
    added.activate();
    added.load('id,name');
    await context.sync();
    expect(added.name).toBe('结果');
    expect(book.active.id).toBe(added.id);
    expect(book.sheets[0]).toMatchObject({ name: '结果', tabColor: '#00AA00', frozen: { rows: 2, columns: 0 } });

    added.name = '校验结果';
    await context.sync();
    expect(book.sheets[0]?.name).toBe('校验结果');
    added.delete();
    await context.sync();
    expect(book.sheets.map(({ name }) => name)).toEqual(['Start', '名 单']);
    expect(book.active.name).toBe('Start');
  });
  const error = await thrownBy(
    Excel.run(async (context) => {
      context.workbook.worksheets.add('Start');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemAlreadyExists');
});

test('selection: read, and changed by the add-in', async () => {
  const told: string[] = [];
  const stop = book.onWritten((change) => told.push(change.kind));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Start').getRange('C3:D4').select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load('address');
    cell.load('address');
    await context.sync();
    expect(selected.address).toBe('Start!C3:D4');
    expect(cell.address).toBe('Start!C3');
  });
  stop();
  expect(told).toEqual(['activated', 'selected']);
});

test('formats, hidden rows and merges', async () => {
  sheet.merge({ row: 1, column: 1, rowCount: 1, columnCount: 2 }, 'load');
  sheet.setRowsHidden({ row: 2, column: 0, rowCount: 1, columnCount: 1 }, true, 'load');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C4');
    range.format.fill.color = '#ffee00';
    range.format.font.bold = true;
    range.format.wrapText = true;
    range.format.columnWidth = 120;
    range.numberFormat = [['0.00', '0.00'], ['0.00', '0.00'], ['0.00', '0.0%']];
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    const rows = range.getRowProperties({ rowHidden: true });
    range.load('rowHidden,columnHidden,text,numberFormat,format/fill/color,format/font/bold');
    await context.sync();
    expect(merged.areas.items.map(({ address }) => address)).toEqual(["'名 单'!B2:C2"]);
    expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
    expect([range.rowHidden, range.columnHidden]).toEqual([null, false]);
    expect(range.text[1]).toEqual(['一小', '900.00']);
    expect(range.format.fill.color).toBe('#FFEE00');
    expect(range.format.font.bold).toBe(true);
    range.format.fill.clear();
    await context.sync();
  });
  expect(sheet.cell(3, 2).style).toEqual({ bold: true, wrapText: true, numberFormat: '0.0%' });
  expect(sheet.columnWidths.get(2)).toBe(120);
});

test('a matrix of number formats is told as one change', async () => {
  const told: string[] = [];
  const stop = book.onWritten((change) => told.push(change.kind));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').numberFormat = [['0', '0.0'], ['0%', '@']];
    await context.sync();
  });
  stop();
  expect(told).toEqual(['styles']);
  expect(sheet.cell(2, 1).style?.numberFormat).toBe('0%');
});

test('derived ranges', async () => {
  await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const base = active.getRangeByIndexes(1, 1, 2, 2);
    const derived = [base.getCell(1, 0), base.getResizedRange(1, -1), base.getOffsetRange(2, 0), base.getEntireColumn(), base.getBoundingRect('E9'), base.getLastRow(), active.getRange()];
    for (const range of derived) range.load('address');
    const apart = base.getIntersectionOrNullObject('H1:H2');
    await context.sync();
    expect(derived.map(({ address }) => address.replace("'名 单'!", ''))).toEqual(['B3', 'B2:B4', 'B4:C5', 'B:C', 'B2:E9', 'B3:C3', 'A:XFD']);
    expect(apart.isNullObject).toBe(true);
  });
});

test('clear takes contents, formats or both', async () => {
  sheet.applyStyle({ row: 1, column: 1, rowCount: 2, columnCount: 1 }, { bold: true }, 'load');
  await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange('B2').clear('Contents');
    active.getRange('B3').clear('Formats');
    await context.sync();
  });
  expect(sheet.cell(1, 1)).toEqual({ value: null, style: { bold: true } });
  expect(sheet.cell(2, 1)).toEqual({ value: '一小' });
});

test('names and tables can be read', async () => {
  book.names.set('学生数', { sheet, area: { row: 2, column: 2, rowCount: 3, columnCount: 1 } });
  book.tables = [{ id: '{T}', name: '表1', sheet, area: { row: 1, column: 1, rowCount: 4, columnCount: 2 }, showHeaders: true }];
  await Excel.run(async (context) => {
    const named = context.workbook.names.getItem('学生数').getRange();
    const body = context.workbook.tables.getItem('表1').getDataBodyRange();
    named.load('address');
    body.load('address');
    await context.sync();
    expect([named.address, body.address]).toEqual(["'名 单'!C3:C5", "'名 单'!B3:C5"]);
  });
});

test('comments are the notes of cells', async () => {
  await Excel.run(async (context) => {
    context.workbook.comments.add("'名 单'!B3", '班级数超限');
    await context.sync();
    expect(sheet.cell(2, 1).note).toBe('班级数超限');
    const found = context.workbook.comments.getItemByCell("'名 单'!B3");
    found.load('content');
    await context.sync();
    expect(found.content).toBe('班级数超限');
    found.delete();
    await context.sync();
  });
  expect(sheet.cell(2, 1).note).toBeUndefined();
});

test('settings are saved with the book', async () => {
  const { settings } = Office.context.document;
  settings.set('junheng', { standard: 'national-2017' });
  expect(book.settings.size).toBe(0);
  const result = await new Promise<Office.AsyncResult<void>>((resolve) => settings.saveAsync((saved) => resolve(saved as Office.AsyncResult<void>)));
  expect(result.status).toBe('succeeded');
  expect(book.settings.get('junheng')).toBe('{"standard":"national-2017"}');
  expect(settings.get('junheng')).toEqual({ standard: 'national-2017' });
});

test('the task pane shows and hides', async () => {
  const seen: boolean[] = [];
  const stop = host.onPane((visible) => seen.push(visible));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  stop();
  expect(seen).toEqual([false, true]);
});

test('a button of the ribbon runs the function associated with it', async () => {
  const clicked: string[] = [];
  Office.actions.associate('runCheck', (event: Office.AddinCommands.Event) => {
    clicked.push(event.source.id);
    event.completed();
  });
  await host.clickRibbon('runCheck');
  expect(clicked).toEqual(['runCheck']);
});

test('what the emulator lacks fails by its name', async () => {
  const error = await thrownBy(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.clearAll();
      await context.sync();
    }),
  );
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toContain('ConditionalFormatCollection.ClearAll');
});

test('references end with their run', async () => {
  for (let run = 0; run < 3; run++) {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B3');
      range.load('values');
      await context.sync();
      range.load('address');
      await context.sync();
    });
  }
  // The library gives references back a moment after the run; one more round trip lets the last of them arrive.
  await Excel.run((context) => context.sync());
  expect(host.references.count).toBe(0);
});

test('several areas can be selected; the first has the active cell', async () => {
  host.userSelect(sheet, { row: 4, column: 1, rowCount: 2, columnCount: 1 }, { row: 0, column: 0, rowCount: 1, columnCount: 3 });
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    selected.load('areaCount,areas/items/address');
    const active = context.workbook.getActiveCell();
    active.load('address');
    await context.sync();
    expect(selected.areaCount).toBe(2);
    expect(selected.areas.items.map(({ address }) => address)).toEqual(["'名 单'!B5:B6", "'名 单'!A1:C1"]);
    expect(active.address).toBe("'名 单'!B5");
  });
});

test('a protected sheet takes contents where cells are unlocked, and no formats', async () => {
  sheet.applyStyle({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { locked: false }, 'load');
  sheet.setProtected(true, 'load');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('名 单').getRange('A1:B1');
    range.format.protection.load('locked');
    range.getCell(0, 0).values = [[7]];
    await context.sync();
    expect(range.format.protection.locked).toBeNull();
  });
  const change = (act: (range: Excel.Range) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('名 单').getRange('A1:B1'));
      await context.sync();
    });
  expect((await thrownBy(change((range) => (range.values = [[1, 2]])))).code).toBe('AccessDenied');
  expect((await thrownBy(change((range) => (range.getCell(0, 0).numberFormat = [['@']])))).code).toBe('AccessDenied');
  expect(sheet.value(0, 0)).toBe(7);
});
