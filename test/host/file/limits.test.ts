import { readWorkbookFile } from '../../../src/host/file';
import { refusalOf } from './refusal';
import { workbookOf, workbookParts, zipOf } from './zip';

const sheets = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `S${index + 1}` }));
const sheetOf = (data: string): Uint8Array => workbookOf([{ name: '表', data }]);
const MB = 1024 * 1024;

test.each([201, 2000])('%d sheets are refused before any is read', async (count) => {
  expect(await refusalOf(workbookOf(sheets(count)))).toEqual({ code: 'tooLarge', file: '某校.xlsx', what: 'sheets', size: count, limit: 200 });
});

test('200 sheets are read', async () => {
  expect(await readWorkbookFile(workbookOf(sheets(200)), 'a.xlsx')).toHaveLength(200);
});

test('10,001 parts are refused', async () => {
  const parts = Array.from({ length: 10_001 }, (_, index) => ({ name: `p${index}`, content: '' }));
  expect(await refusalOf(zipOf(parts))).toMatchObject({ code: 'tooLarge', what: 'entries', size: 10_001 });
});

test.each(['<row r="1"><c r="A2147483647"><v>1</v></c></row>', '<row r="2147483647"><c><v>1</v></c></row>', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', '<row r="1"><c r="A1e9"><v>1</v></c></row>'])(
  'a cell outside any sheet: %s',
  async (data) => {
    expect((await refusalOf(sheetOf(data))).code).toBe('damaged');
  },
);

test('a few cells that span a giant rectangle are refused before room is made for it', async () => {
  const corners = Array.from({ length: 3000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('');
  expect(await refusalOf(sheetOf(corners))).toEqual({ code: 'tooLarge', file: '某校.xlsx', what: 'cells', size: 3000 * 16_384, limit: 20_000_000 });
});

test('formatting down to the last row does not count: what has content is read', async () => {
  const styled = ['A', 'B', 'T'].map((column) => `<c r="${column}1048576" s="0"/>`).join('');
  const [grid] = await readWorkbookFile(sheetOf(`<row r="1"><c r="A1"><v>45</v></c></row><row r="1048576">${styled}</row>`), 'a.xlsx');
  expect(grid?.rows).toEqual([[45]]);
});

test('more rows of content than the limit are refused by number', async () => {
  const rows = Array.from({ length: 12 }, () => '<row><c><v>1</v></c></row>').join('');
  expect(await refusalOf(sheetOf(rows), 'a.xlsx', { limits: { rows: 10 } })).toEqual({ code: 'tooLarge', file: 'a.xlsx', what: 'rows', size: 12, limit: 10 });
});

describe('a ZIP bomb', () => {
  const padded = (padding: number, announced?: number): Uint8Array =>
    zipOf(
      workbookParts([{ name: '表' }]).map((part) => {
        if (!part.name.endsWith('sheet1.xml')) return part;
        const content = `${part.content as string}${' '.repeat(padding)}`;
        return announced === undefined ? { ...part, content } : { ...part, content, announced };
      }),
    );

  test('that announces what it unpacks to is refused by its ratio', async () => {
    expect(await refusalOf(padded(40 * MB))).toMatchObject({ code: 'tooLarge', what: 'ratio', limit: 400 });
  });

  test('that announces less is cut off', async () => {
    expect(await refusalOf(padded(40 * MB, 1000))).toMatchObject({ code: 'damaged', detail: 'part xl/sheets/sheet1.xml is larger than it announces' });
  });

  test('that announces nothing is not unpacked', async () => {
    expect(await refusalOf(padded(40 * MB, 0))).toMatchObject({ code: 'damaged', detail: 'part xl/sheets/sheet1.xml announces no size' });
  });

  test('made of tags is refused before a tree is built', async () => {
    const parts = [...workbookParts([{ name: '表' }]), { name: 'xl/sharedStrings.xml', content: `<sst>${'<si/>'.repeat(2000)}</sst>` }];
    expect(await refusalOf(zipOf(parts), 'a.xlsx', { limits: { tags: 1000 } })).toMatchObject({ code: 'tooLarge', what: 'entries' });
  });
});
