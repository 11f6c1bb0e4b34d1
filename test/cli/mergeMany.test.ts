import { writeXlsx } from 'hucre/xlsx';
import { readWorkbookFile } from '../../src/host/file';
import { FIELDS } from '../../src/standards';
import { makeCounty } from '../../src/workbench/sample/county';
import { SCHOOL_HEADINGS } from '../../src/workbench/sample/schoolSheet';
import { readWorkbook } from '../../src/workbook';
import { canonical } from '../report/merged/canonical';
import { junheng } from './memoryIo';

type Row = readonly (string | number | boolean | null)[];

/** One heading a column: 在校生数（小学）. */
const HEADINGS = SCHOOL_HEADINGS.map(({ group, label }) => (group === undefined ? label : `${group}（${label}）`));

/** A hundred schools: those of two counties, the second under other codes and names. */
const schools: readonly Row[] = [...makeCounty(7), ...makeCounty(8).map((school) => ({ ...school, code: `88${school.code.slice(2)}`, name: `新${school.name}` }))]
  .filter(({ type }) => type !== '特殊教育学校')
  .slice(0, 100)
  .map((school) => SCHOOL_HEADINGS.map(({ cell }) => cell(school)));

const csvOf = (rows: readonly Row[]): string => rows.map((row) => row.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(',')).join('\r\n');

/** Every character of GBK by its bytes, from the decoder that reads it. */
const gbkBytes = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && character !== '\ufffd' && !bytes.has(character)) bytes.set(character, [high, low]);
    }
  }
  return bytes;
};
const GBK = gbkBytes();

const inGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = GBK.get(character);
      if (bytes === undefined) throw new Error(`not in GBK: ${character}`);
      return bytes;
    }),
  );

/** ㎡ is not in GBK; a bureau writes 平方米 there. */
const writtenOut = (rows: readonly Row[]): readonly Row[] => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('㎡', '平方米') : cell)));

/** The files of the schools: .xlsx, .csv in UTF-8 and .csv in GBK by turns. */
const filesOf = async (rows: readonly Row[]): Promise<Record<string, Uint8Array>> => {
  const files: Record<string, Uint8Array> = {};
  for (const [at, row] of rows.entries()) {
    const name = `in/${String(at).padStart(3, '0')}`;
    if (at % 3 === 0) files[`${name}.xlsx`] = await writeXlsx({ sheets: [{ name: '学校', rows: [HEADINGS, row].map((cells) => [...cells]) }] });
    else if (at % 3 === 1) files[`${name}.csv`] = new TextEncoder().encode(csvOf([HEADINGS, row]));
    else files[`${name}.csv`] = inGbk(csvOf(writtenOut([HEADINGS, row])));
  }
  return files;
};

const countyOf = async (bytes: Uint8Array | undefined) => canonical(readWorkbook(await readWorkbookFile(bytes ?? new Uint8Array(), 'x.xlsx'), { fields: FIELDS }).dataset);

test('a hundred files of three kinds are the same county as one big file', async () => {
  expect(schools).toHaveLength(100);
  const files = await filesOf(schools);
  const run = await junheng(['merge', 'in', '-o', 'out.xlsx', '--json', 'out.json'], files);
  expect(run).toMatchObject({ code: 0, err: '' });
  const whole = await writeXlsx({ sheets: [{ name: '学校', rows: [HEADINGS, ...schools].map((cells) => [...cells]) }] });
  expect(await countyOf(run.bytes.get('out.xlsx'))).toEqual(await countyOf(whole));
  const json = JSON.parse(run.written.get('out.json') ?? 'null') as { readonly files: readonly { readonly status: string; readonly schools: readonly string[] }[] };
  expect(json.files.map(({ status, schools: names }) => [status, names.length])).toEqual(schools.map(() => ['read', 1]));

  const corrected = schools.map((row, at) => (at === 41 ? row.map((cell, column) => (HEADINGS[column] === '教学及辅助用房面积（㎡）' ? Number(cell) + 1 : cell)) : row));
  const again = await junheng(['merge', 'in', '-o', 'out.xlsx', '--json', 'out.json'], { ...files, ...(await filesOf(corrected)), 'out.xlsx': run.bytes.get('out.xlsx') ?? new Uint8Array() });
  const { differences } = JSON.parse(again.written.get('out.json') ?? 'null') as { readonly differences: { readonly files: readonly { readonly file: string; readonly changes: readonly unknown[] }[] } };
  expect(differences.files.map(({ file, changes }) => [file, changes.length])).toEqual([['041.csv', 1]]);
}, 60_000);
