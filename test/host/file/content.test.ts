import { writeXlsx } from 'hucre/xlsx';
import { readWorkbookFile } from '../../../src/host/file';
import { writeCompoundFile } from '../../../src/host/file/writeCompoundFile';
import { refusalOf } from './refusal';
import { workbookOf, workbookParts, zipOf } from './zip';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

describe('a file is judged by its content, not by its name', () => {
  test('an empty file', async () => {
    expect(await refusalOf(new Uint8Array(0))).toEqual({ code: 'emptyFile', file: '某校.xlsx' });
  });

  test.each([
    ['a picture', PNG, 'image'],
    ['a PDF', text('%PDF-1.7\n'), 'pdf'],
    ['data of another program', Uint8Array.from([1, 2, 3, 0, 0, 0, 7]), 'binary'],
    ['a ZIP without a workbook', zipOf([{ name: 'photo.jpg', content: 'x' }]), 'archive'],
    ['a Word document', zipOf([{ name: '_rels/.rels', content: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>' }]), 'word'],
    ['an old Word document', writeCompoundFile('WordDocument', new Uint8Array(9000)), 'word'],
    ['other XML', text('<?xml version="1.0"?><schools/>'), 'xml'],
  ])('%s renamed to .xlsx', async (_, bytes, looksLike) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'notAWorkbook', file: '某校.xlsx', looksLike });
  });

  test.each([
    ['a web page without a table', text('\ufeff<html><p>没有数据</p></html>'), 'html'],
    ['XML Spreadsheet 2003 without a sheet', text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'), 'xml2003'],
    ['OpenDocument', zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'ods'],
    ['a binary workbook', zipOf([{ name: '_rels/.rels', content: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' }]), 'xlsb'],
    ['a workbook of Excel 95', writeCompoundFile('Book', new Uint8Array(9000)), 'oldXls'],
  ])('%s saved as .xls', async (_, bytes, format) => {
    expect(await refusalOf(bytes, '某校.xls')).toEqual({ code: 'unsupportedFormat', file: '某校.xls', format });
  });

  test.each(['某校.xlsx', '某校.XLSM', '某校.xls', '某校.et'])('plain text called %s', async (name) => {
    expect(await refusalOf(text('学校,人数\n甲小学,45\n'), name)).toEqual({ code: 'notAWorkbook', file: name, looksLike: 'text' });
  });

  test.each(['某校.csv', '某校.txt', '某校', '某校.xlsx.csv'])('plain text called %s is a table', async (name) => {
    expect(await readWorkbookFile(text('学校,人数\n甲小学,45\n'), name)).toMatchObject([{ file: name, rows: [['学校', '人数'], ['甲小学', 45]] }]);
  });

  test("Excel's lock file is named as such", async () => {
    expect(await refusalOf(Uint8Array.from([5, 0x41, 0x42]), '上报/~$某校.xlsx')).toEqual({ code: 'notAWorkbook', file: '上报/~$某校.xlsx', looksLike: 'lockFile' });
  });

  test('an encrypted workbook', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [[1]] }], encryption: { password: '123456', spinCount: 1000 } });
    expect(await refusalOf(bytes)).toEqual({ code: 'encrypted', file: '某校.xlsx' });
  });
});

describe('a broken package', () => {
  const whole = workbookOf([{ name: '表', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);

  test.each([0.2, 0.5, 0.9, 0.99])('cut off after %f of its bytes is damaged', async (share) => {
    expect((await refusalOf(whole.slice(0, Math.floor(whole.length * share)))).code).toBe('damaged');
  });

  test('whose sheet part is missing is damaged', async () => {
    const parts = workbookParts([{ name: '表' }]).filter((part) => !part.name.includes('sheet1'));
    expect(await refusalOf(zipOf(parts))).toMatchObject({ code: 'damaged', detail: 'part xl/sheets/sheet1.xml is missing' });
  });

  test('with no sheet at all says so', async () => {
    expect((await refusalOf(workbookOf([]))).code).toBe('noSheets');
    expect((await refusalOf(workbookOf([{ name: '图', chart: true }]))).code).toBe('noSheets');
  });

  test('with a document type is refused, so that no entity is ever expanded', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const parts = workbookParts([{ name: '表' }]).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content: `${bomb}${part.content as string}` } : part));
    expect(await refusalOf(zipOf(parts))).toMatchObject({ code: 'damaged', detail: 'a part declares a document type' });
  });
});
