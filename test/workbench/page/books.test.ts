import { Book, cellError } from '../../../src/workbench/emulator';
import { copyBook } from '../../../src/workbench/page/copyBook';
import { bookOfSample } from '../../../src/workbench/page/loadBook';

describe('bookOfSample', () => {
  const book = bookOfSample({
    name: '样例.xlsx',
    sheets: [{ name: '名单', rows: [['学校', '人数'], ['甲校', 45], ['合计', '=SUM(B2:B2)'], [null, '0012']], merges: [{ top: 0, left: 0, bottom: 0, right: 1 }], headingRows: 1, columnWidths: [20] }],
  });
  const sheet = book.sheet('名单');

  it('keeps texts as texts and formulas as formulas', () => {
    expect([sheet?.value(1, 1), sheet?.cell(2, 1).formula, sheet?.value(3, 1)]).toEqual([45, '=SUM(B2:B2)', '0012']);
  });

  it('merges cells and keeps the heading in view', () => {
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 2 }]);
    expect(sheet?.frozen).toEqual({ rows: 1, columns: 0 });
  });
});

describe('copyBook', () => {
  it('copies everything but the listeners', () => {
    const book = new Book('a.xlsx');
    const first = book.addSheet('一');
    const second = book.addSheet('二');
    first.fill('A1', [['=SUM(B1:B1)', 3, cellError('#N/A')]]);
    first.setNote(0, 1, '批注', 'user');
    first.applyStyle({ row: 0, column: 1, rowCount: 1, columnCount: 1 }, { fill: '#FF0000' }, 'user');
    second.setVisibility('Hidden', 'user');
    book.saveSettings(new Map([['k', '1']]), 'addin');
    let heard = 0;
    book.onChange(() => (heard += 1));
    const copy = copyBook(book);
    copy.sheet('一')?.write(5, 5, [[{ value: 1 }]], 'user');
    expect(heard).toBe(0);
    expect(copy.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['一', 'Visible'],
      ['二', 'Hidden'],
    ]);
    expect(copy.sheet('一')?.cell(0, 0)).toEqual(first.cell(0, 0));
    expect(copy.sheet('一')?.cell(0, 1)).toEqual({ value: 3, note: '批注', style: { fill: '#FF0000' } });
    expect(copy.sheet('一')?.value(0, 2)).toEqual({ error: '#N/A' });
    expect(copy.settings.get('k')).toBe('1');
  });

  it('leaves out what an array formula spilled: it is calculated anew', () => {
    const book = new Book('a.xlsx');
    const sheet = book.addSheet('一').fill('A1', [['=BALANCE.COUNTY()']]);
    sheet.showResults([{ row: 0, column: 0, values: [['a', 'b']] }]);
    expect(copyBook(book).sheet('一')?.value(0, 1)).toBeNull();
  });
});
