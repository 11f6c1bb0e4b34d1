import fc from 'fast-check';
import { sourceFrom, sourceText } from '../../../src/report/merged/sourceText';
import { FIELDS } from '../../../src/standards';
import type { MergedValue } from '../../../src/workbook/merging/mergedValues';

const at = { file: 'a.xlsx', sheet: '学校', row: 4, column: 7 };
const base = { school: { name: '甲小学' }, stage: undefined, field: 'pupils', source: at } as const;

test('a value stands with its cell and the text there', () => {
  expect(sourceText({ ...base, state: 'value', value: 1200, original: '1,200人' }, FIELDS.get('pupils'))).toBe('H5=1200 ← 1,200人');
  expect(sourceText({ ...base, state: 'text', value: undefined, original: '暂无' }, FIELDS.get('pupils'))).toBe('H5:text ← 暂无');
  expect(sourceText({ ...base, state: 'value', value: 7, source: undefined }, FIELDS.get('pupils'))).toBe('—=7');
  expect(sourceText({ ...base, field: 'schoolType', state: 'value', value: 'nineYear' }, FIELDS.get('schoolType'))).toBe('H5=九年一贯制学校');
});

test('whatever stands there comes back', () => {
  const original = fc.option(fc.string({ unit: 'binary', minLength: 1 }), { nil: undefined });
  const place = fc.option(fc.record({ row: fc.integer({ min: 0, max: 1_048_575 }), column: fc.integer({ min: 0, max: 16_383 }) }), { nil: undefined });
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  fc.assert(
    fc.property(number, original, place, fc.constantFrom('value', 'text', 'error', 'negative'), (value, text, cell, state) => {
      const merged: MergedValue = { ...base, state, value: state === 'value' ? value : undefined, ...(text === undefined ? {} : { original: text }), source: cell && { ...at, ...cell } };
      const back = sourceFrom(sourceText(merged, FIELDS.get('pupils')), FIELDS.get('pupils'));
      expect(back).toEqual({ state, value: merged.value, at: cell, ...(text === undefined ? {} : { original: text }) });
    }),
  );
});

test('anything else is nobody’s value', () => {
  for (const text of ['', '1200', 'H5', 'H5=', 'H5=一些', 'H0=1', '=1', 'H5:value', 'ABCD1=2']) expect(sourceFrom(text, FIELDS.get('pupils'))).toBeUndefined();
});
