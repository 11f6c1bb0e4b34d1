import fc from 'fast-check';
import { findCalls } from '../../../src/functions/formula/calls';
import { callsOwnFunction } from '../../../src/functions/native/convert';
import { sheetOf } from '../formulas';
import { convert, convertOne, formulaIn, nativeOf } from './converting';

const GUARDED = /^=IF\(SUMPRODUCT\(.*\)>0,NA\(\),/;

describe('the rest of a formula stays as it is', () => {
  test.each([
    ['=IF(BALANCE.STANDARD("R1","小学")>4,"BALANCE.CV(A1)", \'表\'!$A$1 )', '=IF((4.2)>4,"BALANCE.CV(A1)", \'表\'!$A$1 )'],
    ['=SUM( {1,2} )+BALANCE.FLOOR("R1","小学")%', '=SUM( {1,2} )+(3.57)%'],
    ['=1-[2]!_xldudf_BALANCE_STANDARD("R1","初中")', '=1-(5.3)'],
    ['=BALANCE.STANDARD("R1","小学")&BALANCE.STANDARD("R1","初中")', '=(4.2)&(5.3)'],
    ['=+BALANCE.STANDARD("R1","小学")', '=4.2'],
  ])('%s', (formula, native) => {
    expect(nativeOf(formula)).toBe(native);
  });

  test('references keep their dollar signs and sheet names', () => {
    expect(nativeOf("=BALANCE.MEAN('表'!$D$2:D6,$B2:B$6)")).toContain("SUMPRODUCT($B2:B$6,'表'!$D$2:D6)/SUMPRODUCT($B2:B$6)");
  });

  test('a formula without own functions is never touched', () => {
    fc.assert(
      fc.property(fc.string().filter((text) => !/balance|check/i.test(text)), (text) => {
        expect(callsOwnFunction(`=${text}`)).toBe(false);
        expect(convertOne(formulaIn(`=${text}`))).toMatchObject({ kind: 'kept', reason: { code: 'noOwnFunction' } });
      }),
    );
  });

  test('around a replaced call all characters stay, and no own call is left', () => {
    const around = fc.string().map((text) => text.replace(/["'[\]()@!{}\w.\p{L}]/gu, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        const native = nativeOf(`=1${before}+BALANCE.CV(D2:D6,B2:B6)+${after}1`);
        expect(native.startsWith(`=1${before}+(`)).toBe(true);
        expect(native.endsWith(`)+${after}1`)).toBe(true);
        expect(findCalls(native, (name) => name.startsWith('BALANCE'))).toEqual([]);
      }),
    );
  });
});

test.each([
  ['=LET(x,1,BALANCE.STANDARD("R1","小学")*x)', 'LET'],
  ['=_xlfn.TEXTJOIN(",",TRUE,BALANCE.STANDARD("R1","小学"))&"IFS("', 'TEXTJOIN'],
  ['=SUM(A1#)+BALANCE.STANDARD("R1","小学")', 'A1#'],
  ['=BALANCE.PER100(XLOOKUP(1,2,3),B2)', 'XLOOKUP'],
])('%s: the rest may be too new for others, and the person is told', (formula, parts) => {
  expect(convertOne(formulaIn(formula))).toMatchObject({ kind: 'native', notes: expect.arrayContaining([{ code: 'newerParts', parts }]) as unknown });
});

test('of a rest that every program knows nothing is said', () => {
  expect(convertOne(formulaIn('=IF(BALANCE.STANDARD("R1","小学")>4,"LET(A1#)",\'SORT(\'!A1)'))).toMatchObject({ kind: 'native', notes: [{ code: 'standardFixed' }] });
});

describe('arguments', () => {
  test('a call in an argument is converted first', () => {
    expect(nativeOf('=BALANCE.PER100(BALANCE.STANDARD("R1","小学")*10,1000)')).toBe('=IF(ISNUMBER(((4.2)*10))*(((4.2)*10)>=0),((4.2)*10)*100/1000,NA())');
  });

  test('a spilled range of a formula that is converted too is written as its cells', () => {
    const rows = [[2], [3], [4]];
    const [, mean] = convert([{ sheet: '表', row: 1, column: 3, formula: '=BALANCE.PERPUPIL(C2:C4,B2:B4)', values: rows }, formulaIn('=BALANCE.MEAN(D2#)')]);
    expect(mean).toMatchObject({ kind: 'native', contents: [[{ formula: expect.stringContaining('AVERAGE(D2:D4)') as string }]] });
  });

  test('whole columns begin below their headings', () => {
    expect(nativeOf('=BALANCE.MEAN(D:D,B:B)')).toContain('SUMPRODUCT($B$2:$B$1048576,$D$2:$D$1048576)');
  });

  test('what stands behind a name is not seen, and said so', () => {
    expect(convertOne(formulaIn('=BALANCE.MEAN(生均)'))).toMatchObject({ kind: 'native', notes: [{ code: 'unchecked', reference: '生均' }] });
  });

  test('a word in a cell becomes a choice, of which the person is told', () => {
    const grid = sheetOf('表', [['R1', '小学']]);
    const conversion = convertOne(formulaIn('=BALANCE.STANDARD("R1",B1)'), 'native', [grid]);
    expect(conversion).toMatchObject({ kind: 'native', notes: expect.arrayContaining([{ code: 'wordsFixed', reference: 'B1' }, expect.objectContaining({ code: 'standardFixed', date: '2025-09-01' })]) as unknown });
    expect(nativeOf('=BALANCE.STANDARD("R1",B1)', [grid])).toMatch(/^=IF\(OR\(B1=\{"小学",.*\}\),4\.2,IF\(OR\(B1=\{"初中",.*\}\),5\.3,NA\(\)\)\)$/);
  });

  test('the choice of the workbook stands in the formula, and the person is told', () => {
    const chosen = convertOne(formulaIn('=BALANCE.RETENTION(966,1000,30,20,0)'), 'native', undefined, { parameters: { retentionFormula: 'b' } });
    expect(chosen).toMatchObject({ kind: 'native', notes: [{ code: 'choiceFixed', value: 'b' }] });
  });
});

test('a function that spills becomes one formula a cell', () => {
  const conversion = convertOne(formulaIn('=BALANCE.PERPUPIL($C2:$C4,B2:B4)', [[1], [2], [3]]));
  expect(conversion).toMatchObject({
    kind: 'native',
    contents: [[{ formula: expect.stringContaining('$C2/B2') as string }], [{ formula: expect.stringContaining('$C3/B3') as string }], [{ formula: expect.stringContaining('$C4/B4') as string }]],
  });
});

test('@ takes the first of several values', () => {
  expect(nativeOf('=@BALANCE.PERPUPIL(C2:C4,B2:B4)')).toContain('C2/B2');
});

test('bad cells are looked for before anything is computed', () => {
  expect(nativeOf('=BALANCE.CV(D2:D6,B2:B6)')).toMatch(GUARDED);
});

describe('values', () => {
  test('a cell becomes what it shows', () => {
    expect(convertOne(formulaIn('=BALANCE.CV(D2:D6)', [[0.5]]), 'values')).toEqual({ kind: 'values', at: formulaIn('=BALANCE.CV(D2:D6)', [[0.5]]), contents: [[0.5]], notes: [] });
  });

  test('a table too; its errors become native ones, its empty texts empty cells', () => {
    const at = formulaIn('=BALANCE.COUNTY()', [['学段', '=1+1'], ['', { error: '#N/A' }], [true, 3]]);
    expect(convertOne(at, 'values')).toEqual({ kind: 'values', at, contents: [['学段', '=1+1'], [null, { formula: '=#N/A' }], [true, 3]], notes: [{ code: 'errorsKept', count: 1 }] });
  });

  test.each(['#N/A', '#BUSY!'])('a single %s stays a formula', (error) => {
    expect(convertOne(formulaIn('=BALANCE.CV(D2:D6)', [[{ error }]]), 'values')).toMatchObject({ kind: 'kept', reason: { code: 'showsError', error } });
  });

  test('a table that is still being computed stays', () => {
    expect(convertOne(formulaIn('=BALANCE.COUNTY()', [[1, { error: '#BUSY!' }]]), 'values')).toMatchObject({ kind: 'kept', reason: { code: 'showsError' } });
  });
});
