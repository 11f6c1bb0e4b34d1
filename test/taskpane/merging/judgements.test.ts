import { keepJudgements, readJudgements } from '../../../src/taskpane/merging/judgementsSetting';
import type { Judgements } from '../../../src/taskpane/merging/state';
import { NO_JUDGEMENTS } from '../../../src/taskpane/merging/state';
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
  rulings: [{ one: { name: '乙小学', town: '东镇' }, other: { name: '乙乙小学', code: '3502' }, same: false }],
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
