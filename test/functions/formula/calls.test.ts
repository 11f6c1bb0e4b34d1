import fc from 'fast-check';
import { calledFunction } from '../../../src/functions/calledFunction';
import { calledNames, findCalls } from '../../../src/functions/formula/calls';
import { splitOutside } from '../../../src/functions/formula/formulaText';

const isOwn = (name: string): boolean => calledFunction(name) !== undefined;

/** Every outermost own call as it stands in the formula, with its arguments. */
const found = (formula: string) => findCalls(formula, isOwn)?.map(({ start, end, arguments: args }) => [formula.slice(start, end), ...args]);

test.each<[string, readonly (readonly string[])[]]>([
  ['=BALANCE.CV(D2:D6,B2:B6)', [['BALANCE.CV(D2:D6,B2:B6)', 'D2:D6', 'B2:B6']]],
  ['=IF(balance.cv (A1:A9)<=0.5,"是","否")+CHECK.CLASSSIZE()', [['balance.cv (A1:A9)', 'A1:A9'], ['CHECK.CLASSSIZE()']]],
  // Commas, brackets and names in texts, sheet names, arrays and structured references are none.
  ['=BALANCE.MEAN(\'甲,乙(1)\'!A1:A2,"a)(,""b")', [['BALANCE.MEAN(\'甲,乙(1)\'!A1:A2,"a)(,""b")', "'甲,乙(1)'!A1:A2", '"a)(,""b"']]],
  ["=BALANCE.MEAN('it''s BALANCE.CV('!A1)", [["BALANCE.MEAN('it''s BALANCE.CV('!A1)", "'it''s BALANCE.CV('!A1"]]],
  ['=BALANCE.COMPOSITE({0.1,0.2;0.3,0.4})', [['BALANCE.COMPOSITE({0.1,0.2;0.3,0.4})', '{0.1,0.2;0.3,0.4}']]],
  ["=BALANCE.CV(表1[[#Data],[值,(生均]],表1[学'[生'],数])", [["BALANCE.CV(表1[[#Data],[值,(生均]],表1[学'[生'],数])", '表1[[#Data],[值,(生均]]', "表1[学'[生'],数]"]]],
  ['="BALANCE.CV(A1)"&\'BALANCE.CV(A1)\'!A1', []],
  ['=OTHERBALANCE.CV(A1)+BALANCE.CVX(A1)', []],
  // Inside each other: the outermost.
  ['=SUM(BALANCE.CV(A1:A2,IF(B1,BALANCE.MEAN(C1:C2),2)))', [['BALANCE.CV(A1:A2,IF(B1,BALANCE.MEAN(C1:C2),2))', 'A1:A2', 'IF(B1,BALANCE.MEAN(C1:C2),2)']]],
  // As files keep them, and as other add-ins leave them.
  ['=_xldudf_BALANCE_CV(A1)+_xlfn.BALANCE.CV(A2)', [['_xldudf_BALANCE_CV(A1)', 'A1'], ['_xlfn.BALANCE.CV(A2)', 'A2']]],
  ["=1+[2]!_xldudf_BALANCE_CV(A1)*'C:\\a b.xlam'!BALANCE.CV(A2)", [['[2]!_xldudf_BALANCE_CV(A1)', 'A1'], ["'C:\\a b.xlam'!BALANCE.CV(A2)", 'A2']]],
  ['=@BALANCE.PERPUPIL(C2#,B2#)', [['@BALANCE.PERPUPIL(C2#,B2#)', 'C2#', 'B2#']]],
  ['=BALANCE.THEIL(A1:A2,B1:B2,,"L")', [['BALANCE.THEIL(A1:A2,B1:B2,,"L")', 'A1:A2', 'B1:B2', '', '"L"']]],
])('%s', (formula, calls) => {
  expect(found(formula)).toEqual(calls);
});

test.each(['=BALANCE.CV(A1:A2', '=IF(BALANCE.CV(A1,"',"=BALANCE.CV('a!A1)"])('%s: a bracket is never closed', (formula) => {
  expect(findCalls(formula, isOwn)).toBeUndefined();
});

test('names before brackets, inside others too', () => {
  expect(calledNames('=IF(A1>0,ROUND(BALANCE.CV(B1:B2),2),"SUM(")').map(({ name }) => name)).toEqual(['IF', 'ROUND', 'BALANCE.CV']);
});

test('the pieces of a split, put together again, are the text', () => {
  fc.assert(fc.property(fc.string(), (text) => splitOutside(text, ',').join(',') === text));
});

/** Formulas with all that may confuse a scanner, and now and then a call. */
const formula = fc
  .array(fc.oneof(fc.constantFrom('(', ')', '{', '}', '[', ']', '"', "'", ',', ';', '!', '@', '#', '+', ' ', 'BALANCE.CV(A1)', 'CHECK.CLASSSIZE(', 'SUM(', '_xldudf_BALANCE_GINI(A1)'), fc.string({ maxLength: 4 })), { maxLength: 20 })
  .map((parts) => `=${parts.join('')}`);

test('calls never overlap, stand in order, and hold what they say', () => {
  fc.assert(
    fc.property(formula, (text) => {
      let last = 0;
      for (const { name, start, end } of findCalls(text, isOwn) ?? []) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toContain(name);
        expect(text[end - 1]).toBe(')');
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});
