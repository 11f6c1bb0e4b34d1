import fc from 'fast-check';
import { readNumber, type CellValue, type NumberContext } from '../../src/workbook';

const value = (cell: CellValue, context: NumberContext = {}): number | string => {
  const reading = readNumber(cell, context);
  return reading.state === 'value' ? reading.value : reading.state === 'text' ? reading.problem : reading.state;
};

describe('numbers in disguise', () => {
  it.each<[CellValue, NumberContext, number]>([
    [12.5, {}, 12.5],
    [0, {}, 0],
    ['0', {}, 0],
    ['１２．５', {}, 12.5],
    ['１２．５㎡', { unit: 'squareMetres' }, 12.5],
    ['12.5平方米', { unit: 'squareMetres' }, 12.5],
    [' 12.5 m² ', { unit: 'perPupilArea' }, 12.5],
    ['45人', { unit: 'people' }, 45],
    ['45 人', { unit: 'people' }, 45],
    ['12间', { unit: 'rooms' }, 12],
    ['8个', { unit: 'classes' }, 8],
    ['1,200', {}, 1200],
    ['1，200', {}, 1200],
    ['12,345,678.9', {}, 12345678.9],
    ['303.16万元', { unit: 'yuan' }, 3031600],
    ['￥1,200元', { unit: 'yuan' }, 1200],
    ['1.2万', { unit: 'people' }, 12000],
    ['1.5E+3', {}, 1500],
    ['+7', {}, 7],
    ['.5', {}, 0.5],
    ["'45", {}, 45],
    ['’４５', {}, 45],
    ['45；', {}, 45],
    ['1,200。', {}, 1200],
  ])('reads %p', (cell, context, expected) => expect(value(cell, context)).toBe(expected));

  it('multiplies exactly by the unit of the heading, which the unit in the cell outranks', () => {
    expect(value(303.16, { unit: 'yuan', exponent: 4 })).toBe(3031600);
    expect(value('303.16', { unit: 'yuan', exponent: 4 })).toBe(3031600);
    expect(value('3031600元', { unit: 'yuan', exponent: 4 })).toBe(3031600);
    expect(readNumber('3031600元', { unit: 'yuan', exponent: 4 })).toMatchObject({ doubt: 'unitRead', original: '3031600元' });
    expect(readNumber('303.16万元', { unit: 'yuan', exponent: 4 })).not.toHaveProperty('doubt');
    // 4.35 × 100 is 434.99999999999994 in binary.
    expect(value('4.35', { unit: 'yuan', exponent: 4 })).toBe(43500);
  });

  it('keeps the text it read the number from', () => expect(readNumber(' ４５人 ', { unit: 'people' })).toMatchObject({ state: 'value', value: 45, original: '４５人' }));
});

describe('what is no number', () => {
  it.each<[CellValue]>([[null], [''], ['  '], ['\u3000'], ['—'], ['——'], ['-'], ['/'], ['／'], ['…']])('%p is blank, not zero', (cell) => expect(value(cell)).toBe('blank'));

  it.each<[CellValue]>([['无'], ['未统计'], ['约300'], ['45人左右'], ['3:1'], ['3-4'], ['1 200'], ['12 500人'], ['1,23'], ['1,2,3'], ['45.'], ['45+3'], ['≥45'], ['45（含幼儿班3）'], ['1.2w'], ['N/A'], ['零'], ["''45"], ['十二'], [true], ['1.2.3.4'], ['1e999'], ['9'.repeat(60)]])('%p is text', (cell) =>
    expect(value(cell)).toBe('notNumber'),
  );

  it('takes a unit of another kind for text', () => {
    expect(value('45元', { unit: 'people' })).toBe('notNumber');
    expect(value('45人', { unit: 'squareMetres' })).toBe('notNumber');
    expect(value('95%', { unit: 'people' })).toBe('notNumber');
  });

  it('tells errors, negatives and dates apart', () => {
    expect(value({ error: '#DIV/0!' })).toBe('error');
    expect(readNumber(-3)).toEqual({ state: 'negative', value: -3, original: '-3' });
    expect(readNumber('－３人')).toMatchObject({ state: 'negative', value: -3 });
    expect(value('−3')).toBe('negative');
    expect(value('2024-09-01')).toBe('date');
    expect(value('2024年9月')).toBe('date');
    for (const text of ['1月2日', '9月', '2024年', '2-Jan', 'Jan-02', '2024-01-02 03:01', '1899-12-31 03:01']) expect(value(text)).toBe('date');
    expect(value(45536, { dateCell: true })).toBe('date');
    expect(value(Number.NaN)).toBe('notNumber');
    expect(value(Number.POSITIVE_INFINITY)).toBe('notNumber');
  });
});

describe('ratios', () => {
  const ratio = (cell: CellValue, context: NumberContext = {}): number | string => value(cell, { unit: 'ratio', ...context });
  const doubt = (cell: CellValue, context: NumberContext = {}): string | undefined => {
    const reading = readNumber(cell, { unit: 'ratio', ...context });
    return reading.state === 'value' ? reading.doubt : undefined;
  };

  it('reads 95%, 0.95 and a cell formatted as a percentage without asking', () => {
    for (const [cell, context] of [['95%', {}], ['９５％', {}], [0.95, {}], ['0.95', {}], [0.95, { percentCell: true }]] as const) {
      expect(ratio(cell, context)).toBe(0.95);
      expect(doubt(cell, context)).toBeUndefined();
    }
    expect(ratio('85%')).toBe(0.85);
    expect(ratio('94.7%')).toBe(0.947);
    expect(ratio(1)).toBe(1);
    expect(ratio(0)).toBe(0);
  });

  it('reads 95 as 95 % and asks; refuses what may be either', () => {
    expect(ratio(95)).toBe(0.95);
    expect(doubt(95)).toBe('percentRead');
    expect(ratio(1.02)).toBe('percentAmbiguous');
    expect(ratio(1.5)).toBe('percentAmbiguous');
    expect(ratio(95, { percentCell: true })).toBe('percentAmbiguous');
  });

  it('under a heading with % reads 95 without asking and a fraction with a question', () => {
    expect(ratio(95, { exponent: -2 })).toBe(0.95);
    expect(doubt(95, { exponent: -2 })).toBeUndefined();
    expect(ratio(0.95, { exponent: -2 })).toBe(0.95);
    expect(doubt(0.95, { exponent: -2 })).toBe('percentRead');
    expect(ratio(1, { exponent: -2 })).toBe('percentAmbiguous');
    expect(ratio('95%', { exponent: -2 })).toBe(0.95);
  });
});

describe('properties', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 9 }).map((whole) => whole / 100);
  const wide = (text: string): string => text.replace(/[0-9.,]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const grouped = (number: number): string => {
    const [whole = '', fraction] = String(number).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/gu, ',') + (fraction === undefined ? '' : `.${fraction}`);
  };

  it('a number survives every disguise', () =>
    fc.assert(
      fc.property(cents, (number) => {
        for (const text of [String(number), wide(String(number)), grouped(number), wide(grouped(number)), `${number}元`, ` ${wide(grouped(number))} 元 `]) {
          expect(readNumber(text, { unit: 'yuan' })).toMatchObject({ state: 'value', value: number });
        }
      }),
    ));

  it('never throws, never yields NaN, never makes a number out of a text without digits', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.stringMatching(/^[0-9.,%人元万eE+-]{0,20}$/)), (cell) => {
        const reading = readNumber(cell, { unit: 'people' });
        if (reading.state !== 'value') return;
        expect(Number.isFinite(reading.value)).toBe(true);
        expect(reading.value).toBeGreaterThanOrEqual(0);
        if (typeof cell === 'string') expect(cell.normalize('NFKC')).toMatch(/\d/u);
      }),
    ));
});
