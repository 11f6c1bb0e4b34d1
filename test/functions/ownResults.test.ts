import { ownResultOf } from '../../src/functions/ownResults';

test.each([
  ['=BALANCE.CV(D2:D6,B2:B6)', 'cell'],
  ['=IF(balance.cv(A1:A9)<=0.5,"是","否")', 'cell'],
  ['=CHECK.CLASSSIZE()', 'cell'],
  ['=BALANCE.COUNTY()', 'area'],
  ['=IFERROR(BALANCE.INDICATORS(A1:F9),"")', 'area'],
  // Figures of a school are data, by whatever they were computed.
  ['=BALANCE.PER100(C2,B2)', 'none'],
  ['=ROUND(BALANCE.PERPUPIL(C2,B2),2)', 'none'],
  ['=SUM(A1:A3)', 'none'],
  ['="BALANCE.CV(A1)"', 'none'],
  ['=OTHERBALANCE.CV(A1)', 'none'],
  // As files keep them.
  ['_xldudf_BALANCE_CV(D2:D6,B2:B6)', 'cell'],
  ['IF(_xldudf_CHECK_CLASSSIZE()="",1,2)', 'cell'],
  ['_xldudf_BALANCE_COUNTY()', 'area'],
  ['_xldudf_BALANCE_PERPUPIL(C2,B2)', 'none'],
  ['_xldudf_OTHER_CV(C2,B2)', 'none'],
])('%s → %s', (formula, own) => {
  expect(ownResultOf(formula)).toBe(own);
});
