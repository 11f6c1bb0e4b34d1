import { isFormula } from '../../src/workbook/cellContent';
import type { CellValue } from '../../src/workbook/grid';
import { convertCases } from './converted';
import type { Converted } from './converted';
import type { Oracle, OracleEntry } from './oracle';
import file from './oracle.json';

const oracle = file as Oracle;
const ANEW = 'make the file anew: node test/oracle/make.mjs';

const keyOf = ({ title, formula }: { readonly title: string; readonly formula: string }): string => `${title}: ${formula}`;

const nativeOf = ({ conversion }: Converted): readonly (readonly string[])[] =>
  conversion?.kind === 'native' ? conversion.contents.map((row) => row.map((content) => (isFormula(content) ? content.formula : ''))) : [];

const isError = (value: CellValue): boolean => typeof value === 'object' && value !== null;

/** Whether LibreOffice says what our function says: numbers to 1e-9, texts exactly, errors as errors. */
const agrees = (ours: CellValue, theirs: CellValue, unknownAsError: boolean): boolean => {
  if (unknownAsError && isError(theirs) && String(ours).startsWith('无法判断：')) return true;
  if (isError(ours) || isError(theirs)) return isError(ours) && isError(theirs);
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)) || Math.abs(ours - theirs) < 1e-15;
  return (ours === '' ? null : ours) === (theirs === '' ? null : theirs);
};

/** The note says so to the person who converts. */
const saysUnknownAsError = ({ conversion }: Converted): boolean => conversion?.kind === 'native' && conversion.notes.some(({ code }) => code === 'unknownAsError');

const disagreements = (converted: Converted, { libreOffice }: OracleEntry): readonly unknown[] =>
  converted.ours.flatMap((row, r) => row.flatMap((value, c) => (agrees(value, libreOffice[r]?.[c] ?? null, saysUnknownAsError(converted)) ? [] : [{ ours: value, libreOffice: libreOffice[r]?.[c] }])));

const byKey = new Map(oracle.entries.map((entry) => [keyOf(entry), entry]));

test('the file holds every formula that is converted, as it is converted now', async () => {
  const native = (await convertCases()).filter(({ conversion }) => conversion?.kind === 'native');
  const stale = native.filter((each) => JSON.stringify(byKey.get(keyOf(each))?.native) !== JSON.stringify(nativeOf(each))).map(keyOf);
  const gone = oracle.entries.length - native.length;
  expect({ stale, gone, advice: ANEW }).toEqual({ stale: [], gone: 0, advice: ANEW });
});

test('LibreOffice gives what our functions give', async () => {
  const differing = (await convertCases()).flatMap((each) => {
    const entry = byKey.get(keyOf(each));
    const found = entry === undefined || each.conversion?.kind !== 'native' ? [] : disagreements(each, entry);
    return found.length === 0 ? [] : [{ case: keyOf(each), found }];
  });
  expect(differing).toEqual([]);
});

test('the comparison would notice values that were never computed', async () => {
  const [first] = (await convertCases()).filter(({ ours, conversion }) => conversion?.kind === 'native' && typeof ours[0]?.[0] === 'number');
  if (first === undefined) throw new Error('no case');
  expect(disagreements(first, { ...first, native: [], libreOffice: [[null]] })).not.toEqual([]);
  expect(disagreements(first, { ...first, native: [], libreOffice: [[{ error: '#NAME?' }]] })).not.toEqual([]);
});
