import { writeXlsx } from 'hucre/xlsx';
import { OpenFileError, openXlsx } from '../../../src/workbench/page/openFile';

const failure = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    return await openXlsx(bytes, 'x');
  } catch (error) {
    return error instanceof OpenFileError ? error.failure.code : error;
  }
};

describe('openXlsx', () => {
  it('opens sheets with values, formulas, dates and merges', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '学校', rows: [['名称', '人数'], ['甲校', 45], ['0012', true], [new Date(Date.UTC(2024, 8, 1)), null]], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }], cells: new Map([['1,2', { value: 90, type: 'formula', formula: 'B2*2', formulaResult: 90 }]]) },
        { name: '隐藏', rows: [[1]], hidden: true },
      ],
    });
    const book = await openXlsx(bytes, '县.xlsx');
    const sheet = book.sheet('学校');
    expect(book.name).toBe('县.xlsx');
    expect([sheet?.value(1, 0), sheet?.value(1, 1), sheet?.value(2, 0), sheet?.value(2, 1)]).toEqual(['甲校', 45, '0012', true]);
    expect(sheet?.cell(1, 2).formula).toBe('=B2*2');
    // 2024-09-01 in Excel's day count.
    expect(sheet?.value(3, 0)).toBe(45536);
    expect(sheet?.merges).toHaveLength(1);
    expect(book.sheet('隐藏')?.visibility).toBe('Hidden');
  });

  it('says what it cannot open', async () => {
    expect(await failure(new TextEncoder().encode('名称,人数'))).toBe('notXlsx');
    expect(await failure(new Uint8Array())).toBe('notXlsx');
    expect(await failure(new TextEncoder().encode('PK broken'))).toBe('unreadable');
  });
});
