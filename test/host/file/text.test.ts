import { readWorkbookFile } from '../../../src/host/file';
import { refusalOf } from './refusal';

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const rowsOf = async (bytes: Uint8Array) => (await readWorkbookFile(bytes, '上报/学校名单.csv')).map((grid) => grid.rows)[0];

/** “学校,人数\n” in each encoding; the GBK bytes are those of `iconv -t GBK`. */
const GBK = [0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a];

test.each([
  ['UTF-8', utf8('学校,人数\n')],
  ['UTF-8 with a mark', utf8('\ufeff学校,人数\n')],
  ['GBK', Uint8Array.from(GBK)],
  ['UTF-16 LE', new Uint8Array(Buffer.from('\ufeff学校,人数\n', 'utf16le'))],
  ['UTF-16 LE without a mark', new Uint8Array(Buffer.from('学校,人数\n', 'utf16le'))],
  ['UTF-16 BE without a mark', new Uint8Array(Buffer.from('学校,人数\n', 'utf16le').swap16())],
  ['UTF-16 BE', new Uint8Array(Buffer.from('\ufeff学校,人数\n', 'utf16le').swap16())],
])('%s', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual([['学校', '人数']]);
});

test('two words of GBK that are valid UTF-8 are GBK', async () => expect(await rowsOf(Uint8Array.from(GBK.slice(0, 4)))).toEqual([['学校']]));

test('the sheet is called like the file', async () => {
  const [grid] = await readWorkbookFile(utf8('a,b'), '上报/学校名单.csv');
  expect(grid).toMatchObject({ file: '上报/学校名单.csv', sheet: '学校名单', hidden: false, columnCount: 2 });
});

test('plain numbers are numbers; codes, identity numbers and written percentages stay text', async () => {
  expect(await rowsOf(utf8('45,-0.5,0,002,320582199001011234,95%,"1,200",1e5,,#N/A\n'))).toEqual([
    [45, -0.5, 0, '002', '320582199001011234', '95%', '1,200', '1e5', null, { error: '#N/A' }],
  ]);
});

test('digits guarded for Excel stay text', async () => expect(await rowsOf(utf8('="0012",45\n'))).toEqual([['0012', 45]]));

test('16-bit numbers are no UTF-16', async () => {
  expect(await refusalOf(Uint8Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? at % 9 : 0)), 'a.csv')).toMatchObject({ looksLike: 'binary' });
});

test.each([
  ['tab', 'a\tb\n1\t2\n'],
  ['semicolon', 'a;b\n1;2\n'],
  ['the comma of a Chinese keyboard', 'a，b\n1，2\n'],
  ['the hint of Excel', 'sep=|\r\na|b\r\n1|2\r\n'],
])('separated by %s', async (_, content) => {
  expect(await rowsOf(utf8(content))).toEqual([['a', 'b'], [1, 2]]);
});

test('quotes, line breaks inside them and empty lines keep their rows', async () => {
  expect(await rowsOf(utf8('"第一\n小学","说""明"\r\n\r\n乙,2'))).toEqual([['第一\n小学', '说"明'], [null], ['乙', 2]]);
});

test('a quote that is never closed does not swallow the lines behind it', async () => {
  expect(await rowsOf(utf8('学校,人数\n"甲小学,45\n乙小学,46\n'))).toEqual([['学校', '人数'], ['"甲小学', 45], ['乙小学', 46]]);
});

test('a full-width comma within a field separates nothing', async () => expect(await rowsOf(utf8('甲，乙,1\n丙，丁,2\n'))).toEqual([['甲，乙', 1], ['丙，丁', 2]]));

test('too many lines are refused by number', async () => {
  expect(await refusalOf(utf8('1\n'.repeat(20)), 'a.csv', { limits: { rows: 10 } })).toEqual({ code: 'tooLarge', file: 'a.csv', what: 'rows', size: 21, limit: 10 });
});

test('bytes that fit no encoding are no text', async () => {
  expect(await refusalOf(Uint8Array.from([0x41, 0xff, 0xff, 0x80]), 'a.csv')).toMatchObject({ code: 'notAWorkbook', looksLike: 'binary' });
});
