import { keepJudgements, readJudgements } from '../../../src/taskpane/merging/judgementsSetting';
import { applyRulings, ruledPair } from '../../../src/taskpane/merging/rosterRulings';
import type { Judgements } from '../../../src/taskpane/merging/state';
import { NO_JUDGEMENTS } from '../../../src/taskpane/merging/state';
import type { RosterReport } from '../../../src/workbook/merging/rosterReport';
import { fakeHost } from '../fakeHost';

const JUDGEMENTS: Judgements = {
  decisions: [
    {
      school: { name: '甲小学', code: '3501' },
      stage: 'primary',
      field: 'pupils',
      candidates: [
        { value: 45, file: '甲.xlsx', sheet: '学校' },
        { value: 46, file: '甲更正.xlsx', sheet: '学校' },
      ],
      choice: { kind: 'candidate', candidate: { value: 46, file: '甲更正.xlsx', sheet: '学校' } },
      reason: '来电',
    },
    { field: 'classList', candidates: [], choice: { kind: 'all' } },
  ],
  rulings: [{ listed: '乙小学', school: '3502', same: false }],
  explanations: [
    { id: 'R1/x', school: { name: '甲小学' }, question: '?', answer: '已核实' },
    { id: 'county', school: undefined, question: '?', answer: '已核实' },
  ],
};

test('what people decided comes back from the workbook as it was', async () => {
  const host = fakeHost([]);
  await keepJudgements(host, JUDGEMENTS);
  expect(readJudgements(host)).toEqual(JUDGEMENTS);
});

test.each([undefined, null, 'x', [], { decisions: [] }, { ...JUDGEMENTS, decisions: [{ field: 'pupils', choice: { kind: 'guess' } }] }])('what does not fit counts as none: %j', (kept) => {
  expect(readJudgements({ readSetting: () => kept })).toEqual(NO_JUDGEMENTS);
});

describe('rulings about schools with names alike', () => {
  const pair = { listed: { name: '乙乙小学' }, school: { name: '乙小学', code: '3502' }, likeness: 0.8 };
  const report: RosterReport = { listed: 2, sent: [], missing: [{ name: '丙小学' }], renamed: [], likely: [pair], ambiguous: [], twice: [], unlisted: [] };

  test('the same school was sent, under another name', () => {
    expect(applyRulings(report, ruledPair([], pair, true))).toEqual({ ...report, likely: [], sent: [pair], renamed: [pair] });
  });

  test('two schools: one is missing, the other is not on the list', () => {
    expect(applyRulings(report, ruledPair([], pair, false))).toEqual({ ...report, likely: [], missing: [{ name: '丙小学' }, pair.listed], unlisted: [pair.school] });
  });

  test('the last word counts; without one the question stays; a ruling is found by code when the name changes', () => {
    const rulings = ruledPair(ruledPair([], pair, false), pair, true);
    expect(rulings).toHaveLength(1);
    expect(applyRulings(report, rulings).sent).toEqual([pair]);
    expect(applyRulings(report, [])).toEqual(report);
    const renamed = { ...pair, school: { name: '青川乙小学', code: '3502' } };
    expect(applyRulings({ ...report, likely: [renamed] }, rulings).sent).toEqual([renamed]);
  });
});
