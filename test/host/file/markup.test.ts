import { ownResultOf } from '../../../src/functions/ownResults';
import { readWorkbookFile } from '../../../src/host/file';
import { cellKey } from '../../../src/workbook/grid';
import { refusalOf } from './refusal';

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const pageOf = async (body: string) => (await readWorkbookFile(utf8(`<html><head><title>导出</title><style>td{color:red}</style></head><body>${body}</body></html>`), '学校.xls'))[0];

describe('a web page called .xls', () => {
  test('its table is read: headings, merged cells, numbers, codes as text, blanks', async () => {
    const grid = await pageOf(`<TABLE border=1>
      <tr><th rowspan=2>学校<br>代码</th><th rowspan="2">学校名称</th><th colspan='2'>在校生数</th></tr>
      <tr><th>小学</th><th>初中</th></tr>
      <tr><td>0012</td><td> 甲&amp;乙&nbsp;小学 </td><td align=right>45</td><td></td>
      <tr><td style="mso-number-format:'\\@'">13</td><td>丙学校</td><td x:num="1200.5">1,200.5</td><td x:str>46</td></tr>
    </TABLE>`);
    expect(grid).toMatchObject({ file: '学校.xls', sheet: '学校', hidden: false, columnCount: 4 });
    expect(grid?.rows).toEqual([
      ['学校\n代码', '学校名称', '在校生数'],
      [null, null, '小学', '初中'],
      ['0012', '甲&乙 小学', 45],
      ['13', '丙学校', 1200.5, '46'],
    ]);
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ]);
  });

  test('lines and tables stand one under another; scripts, comments and styles are none', async () => {
    const grid = await pageOf('<h1>某县学校情况</h1><script>var a = "<td>x</td>";</script><!-- <td>y</td> --><table><tr><td>学校</td></tr></table>单位：人<table><tr style="display:none"><td>甲小学</td><td>95%</td></tr></table>');
    expect(grid?.rows).toEqual([['某县学校情况'], ['学校'], ['单位：人'], ['甲小学', '95%']]);
    expect(grid?.hiddenRows).toEqual(new Set([3]));
  });

  test('a table within a table stands below it', async () => {
    expect((await pageOf('<table><tr><td>外</td><td><table><tr><td>内</td><td>1</td></tr></table></td></tr></table>'))?.rows).toEqual([['外'], ['内', 1]]);
  });

  test('GBK is read too', async () => {
    const gbk = Uint8Array.from([...utf8('<html><meta charset=gbk><table><tr><td>'), 0xd1, 0xa7, 0xd0, 0xa3, ...utf8('</td></tr></table>')]);
    expect((await readWorkbookFile(gbk, 'a.xls'))[0]?.rows).toEqual([['学校']]);
  });

  test('spans beyond all measure and too many cells are bounded', async () => {
    const grid = await pageOf('<table><tr><td rowspan=999999999 colspan=999999>a</td></tr><tr><td>b</td></tr></table>');
    expect(grid?.merges[0]).toEqual({ top: 0, left: 0, bottom: 1999, right: 1999 });
    expect(grid?.rows[1]?.[2000]).toBe('b');
    expect(await refusalOf(utf8(`<table>${'<tr><td>1</td></tr>'.repeat(30)}</table>`), 'a.xls', { limits: { rows: 20 } })).toMatchObject({ code: 'tooLarge', what: 'rows' });
    expect(await refusalOf(utf8(`<table><tr>${'<td>1</td>'.repeat(30)}</tr></table>`), 'a.xls', { limits: { cells: 20 } })).toMatchObject({ code: 'tooLarge', what: 'cells' });
    expect((await refusalOf(utf8(`<table><tr>${'<td colspan=2000>1</td>'.repeat(30)}</tr></table>`), 'a.xls')).code).toBe('damaged');
  });
});

const book = (sheets: string, styles = ''): Uint8Array =>
  utf8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles>${sheets}</Workbook>`);
const data = (type: string, value: string): string => `<Data ss:Type="${type}">${value}</Data>`;
const table = (rows: string, name = '表', more = ''): string => `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;

describe('XML Spreadsheet 2003', () => {
  test('values, places, merges, what is hidden, percentages', async () => {
    const rows =
      `<Row><Cell ss:MergeAcross="1" ss:MergeDown="1">${data('String', '学校 &amp; 班级')}</Cell><Cell>${data('Number', '45.5')}</Cell></Row>` +
      `<Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2">${data('String', '0012')}</Cell><Cell ss:StyleID="p">${data('Number', '0.95')}</Cell><Cell/><Cell>${data('Error', '#DIV/0!')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell>${data('DateTime', '2024-09-01T00:00:00.000')}</Cell></Row>`;
    const bytes = book(table(rows) + table(`<Row><Cell>${data('Number', '7')}</Cell></Row>`, '隐', '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'), '<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>');
    const grids = await readWorkbookFile(bytes, '学校.xls');
    expect(grids).toEqual([
      {
        file: '学校.xls',
        sheet: '表',
        hidden: false,
        rows: [['学校 & 班级', null, 45.5], [], [], [null, '0012', 0.95, null, { error: '#DIV/0!' }, true, '2024-09-01']],
        columnCount: 7,
        merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
        hiddenRows: new Set([3]),
        percentCells: new Set([cellKey(3, 2)]),
      },
      expect.objectContaining({ sheet: '隐', hidden: true, rows: [[7]] }),
    ]);
  });

  test('a text in several fonts is one text, and a note on a cell is none of it', async () => {
    const rich = '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B><Font html:Size="14">班额</Font></B><Font>超标</Font></ss:Data>';
    const note = '<Comment ss:Author="x"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><Font>请核对</Font></ss:Data></Comment>';
    const bytes = book(table(`<Row ss:Span="1"><Cell>${rich}</Cell></Row><Row><Cell>${data('Number', '45')}${note}</Cell><Cell>${note}</Cell></Row>`));
    expect((await readWorkbookFile(bytes, 'a.xls'))[0]?.rows).toEqual([['班额超标'], [], [45]]);
  });

  test("the add-in's own results are blank", async () => {
    const bytes = book(table(`<Row><Cell ss:Formula="=BALANCE.CV(R[1]C)">${data('Number', '0.5')}</Cell><Cell ss:Formula="=R[1]C*2">${data('Number', '3')}</Cell></Row>`));
    expect((await readWorkbookFile(bytes, 'a.xls', { ownResultOf }))[0]?.rows).toEqual([[null, 3]]);
  });

  test.each([
    ['a row number beyond all measure', `<Row ss:Index="2147483647"><Cell>${data('Number', '1')}</Cell></Row>`, 'damaged'],
    ['a row below the last of a sheet', `<Row ss:Index="1048577"><Cell>${data('Number', '1')}</Cell></Row>`, 'damaged'],
    ['a column beyond the last', `<Row><Cell ss:Index="16385">${data('Number', '1')}</Cell></Row>`, 'damaged'],
    ['more rows than are read', `<Row ss:Index="1000000"><Cell>${data('Number', '1')}</Cell></Row>`, 'tooLarge'],
    ['a number that is none', `<Row ss:Index="1e3"><Cell/></Row>`, 'damaged'],
  ])('%s is refused', async (_, rows, code) => expect((await refusalOf(book(table(rows)), 'a.xls')).code).toBe(code));

  test('entities are never expanded, and too many sheets are refused by number', async () => {
    const bomb = utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&a;</Workbook>');
    expect(await refusalOf(bomb, 'a.xls')).toMatchObject({ code: 'damaged', detail: 'the file declares a document type' });
    expect(await refusalOf(book(table('').repeat(300)), 'a.xls')).toMatchObject({ code: 'tooLarge', what: 'sheets' });
  });
});
