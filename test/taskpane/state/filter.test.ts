import { runThrough } from '../../../src/core/steps';
import type { Entry } from '../../../src/report/entry';
import { entriesOf } from '../../../src/report/entry';
import type { Filter } from '../../../src/taskpane/state/filter';
import { filterSteps, folded, isFiltering, NO_FILTER } from '../../../src/taskpane/state/filter';
import { groupSteps } from '../../../src/taskpane/state/grouping';
import { finding, outcome } from '../outcome';

const entries = entriesOf(
  outcome({
    findings: [
      finding('1', 'B', '甲校', 'error', ['education', 'finance']),
      finding('2', 'A', '甲校', 'query'),
      finding('3', 'A', '乙校', 'error'),
      finding('4', 'C', undefined, 'hint', []),
    ],
  }),
);

const textOf = (entry: Entry): string => folded(`${entry.item} ${entry.school ?? '全县'} 在校生ＡＢＣ`);
const pick = (part: Partial<Filter>): readonly string[] => runThrough(filterSteps(entries, { ...NO_FILTER, ...part }, textOf)).map(({ id }) => id).sort();

describe('a filter', () => {
  test.each<[Partial<Filter>, readonly string[]]>([
    [{}, ['1', '2', '3', '4']],
    [{ item: 'A' }, ['2', '3']],
    [{ school: '甲校' }, ['1', '2']],
    [{ department: 'finance' }, ['1']],
    [{ severity: 'error' }, ['1', '3']],
    [{ severity: 'error', school: '乙校' }, ['3']],
    [{ text: '甲校' }, ['1', '2']],
    [{ text: ' 甲校  b ' }, ['1', '2']],
    [{ text: 'ａｂｃ 乙' }, ['3']],
    [{ text: '不存在' }, []],
  ])('%j leaves %j', (filter, ids) => {
    expect(pick(filter)).toEqual(ids);
  });

  test('of blanks is none', () => {
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, severity: 'hint' })).toBe(true);
  });
});

describe('groups', () => {
  test('of items stand in the given order, the others behind', () => {
    expect(runThrough(groupSteps(entries, 'item', ['C', 'A'])).map(({ key }) => key)).toEqual(['C', 'A', 'B']);
  });

  test('of schools have the most errors first and the county last', () => {
    const more = entriesOf(outcome({ findings: [finding('1', 'A', undefined), finding('2', 'A', undefined), finding('3', 'A', '甲校', 'query'), finding('4', 'A', '乙校')] }));
    expect(runThrough(groupSteps(more, 'school')).map(({ key }) => key)).toEqual(['乙校', '甲校', undefined]);
  });

  test('of departments hold an entry under each of its departments', () => {
    const groups = new Map(runThrough(groupSteps(entries, 'department')).map(({ key, entries: members }) => [key, members.map(({ id }) => id).sort()]));
    expect(groups).toEqual(
      new Map([
        ['education', ['1', '2', '3']],
        ['finance', ['1']],
        [undefined, ['4']],
      ]),
    );
  });

  test('of as many errors have more findings first, and stay in their order where these are as many too', () => {
    const more = entriesOf(outcome({ findings: [finding('1', 'A', '甲校'), finding('2', 'A', '乙校'), finding('3', 'A', '丙校'), finding('4', 'B', '丙校', 'hint'), finding('5', 'A', '丁校'), finding('6', 'B', '丁校')] }));
    expect(runThrough(groupSteps(more, 'school')).map(({ key }) => key)).toEqual(['丁校', '丙校', '甲校', '乙校']);
  });

  test('count by severity', () => {
    expect(runThrough(groupSteps(entries, 'school')).find(({ key }) => key === '甲校')?.counts).toEqual({ error: 1, query: 1, hint: 0 });
  });
});
