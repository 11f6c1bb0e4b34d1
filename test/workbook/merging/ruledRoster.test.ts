import { ruledRoster } from '../../../src/workbook/merging/ruledRoster';
import type { RosterReport } from '../../../src/workbook/merging/rosterReport';
import { joinRulings, ruled } from '../../../src/workbook/merging/schoolRuling';

const pair = { listed: { name: '乙乙小学' }, school: { name: '乙小学', code: '3502' }, likeness: 0.8 };
const asked = { one: pair.listed, other: pair.school };
const report: RosterReport = { listed: 2, sent: [], missing: [{ name: '丙小学' }], renamed: [], likely: [pair], ambiguous: [], twice: [], unlisted: [] };

test('the same school was sent, under another name', () => {
  expect(ruledRoster(report, [{ ...asked, same: true }])).toEqual({ ...report, likely: [], sent: [pair], renamed: [pair] });
});

test('two schools: one is missing, the other is not on the list', () => {
  expect(ruledRoster(report, [{ ...asked, same: false }])).toEqual({ ...report, likely: [], missing: [{ name: '丙小学' }, pair.listed], unlisted: [pair.school] });
});

test('the last word counts, whichever was named first; without one the question stays', () => {
  const rulings = ruled(ruled([], { ...asked, same: false }), { one: asked.other, other: asked.one, same: true });
  expect(rulings).toHaveLength(1);
  expect(ruledRoster(report, rulings).sent).toEqual([pair]);
  expect(ruledRoster(report, [])).toEqual(report);
});

test('a ruling is found by code when the name changes; of two workbooks the first says', () => {
  const rulings = joinRulings([{ ...asked, same: true }], [{ ...asked, same: false }]);
  const renamed = { ...pair, school: { name: '青川乙小学', code: '3502' } };
  expect(ruledRoster({ ...report, likely: [renamed] }, rulings).sent).toEqual([renamed]);
  const namesake = { ...pair, listed: { name: '乙乙小学', town: '西镇' } };
  expect(ruledRoster({ ...report, likely: [namesake] }, [{ one: { name: '乙乙小学', town: '东镇' }, other: pair.school, same: true }]).likely).toEqual([namesake]);
});
