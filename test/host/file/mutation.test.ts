import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readWorkbookFile } from '../../../src/host/file';
import { HostError } from '../../../src/host/workbookHost';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', name)));

/** Anything but grids or a HostError is a fault of ours. Small limits keep hostile sizes cheap. */
const outcomeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    await readWorkbookFile(bytes, name, { limits: { cells: 200_000, unpackedBytes: 16_000_000 } });
    return 'read';
  } catch (error) {
    return error instanceof HostError ? 'refused' : `escaped: ${String(error)}`;
  }
};

describe.each(['calc.xlsx', 'calc.xls'])('%s with bytes changed', (name) => {
  const whole = fixture(name);

  test('is read or refused, never anything else', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await outcomeOf(bytes, name)).toMatch(/^(read|refused)$/);
      }),
      { seed: 2017, numRuns: 300 },
    );
  }, 60_000);

  test('is refused when cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await outcomeOf(whole.slice(0, length), name)).toMatch(/^(read|refused)$/);
      }),
      { seed: 2017, numRuns: 100 },
    );
  }, 60_000);
});

const MARKUP = ['<table>', '</table>', '<tr>', '<td>', '<td rowspan=3 colspan=2>', '</td>', '<', '>', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '</script>', '"', "'", '=', '&amp;', '&#x41;', '&#99999999;', '学校', '45', '<Workbook>', '<Worksheet ss:Name="__proto__">', '<Table>', '<Row>', '<Row ss:Index="3">', '<Cell ss:MergeDown="2">', '<Cell/>', '<Data ss:Type="Number">', '</Data>', '</Cell>', '</Row>', '<Visible>', ' '];

test.each([['a web page', '<html>'], ['XML Spreadsheet 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">']])('%s put together at random is read or refused', async (_, head) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...MARKUP), { maxLength: 60 }), async (pieces) => {
      expect(await outcomeOf(new TextEncoder().encode(head + pieces.join('')), 'a.xls')).toMatch(/^(read|refused)$/);
    }),
    { seed: 2017, numRuns: 400 },
  );
});

test.each([
  ['quotes that never close', '<td a="'],
  ['tags that never close', '<td '],
  ['comments that never close', '<!--'],
  ['nested tables', '<table><tr><td>'],
  ['attributes', '<td a=1 b=2 c'],
  ['entities', '&#1'],
])('a web page of 2 MB of %s ends in time', async (_, piece) => {
  expect(await outcomeOf(new TextEncoder().encode(`<html>${piece.repeat(Math.ceil(2_000_000 / piece.length))}`), 'a.xls')).toMatch(/^(read|refused)$/);
}, 10_000);

test('arbitrary bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await outcomeOf(bytes, 'a.xlsx')).toMatch(/^(read|refused)$/);
    }),
    { seed: 2017, numRuns: 300 },
  );
});
