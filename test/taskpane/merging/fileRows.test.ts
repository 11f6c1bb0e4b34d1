import { findingsByFile } from '../../../src/taskpane/merging/fileRows';
import { layoutQuestions, layoutsOf } from '../../../src/taskpane/merging/layoutQuestions';
import { FIELDS } from '../../../src/standards';
import { readWorkbook } from '../../../src/workbook';
import { finding, outcome, school } from '../outcome';
import { gridOf } from './picked';

const at = (file: string, row = 1) => ({ file, sheet: '学校', row, column: 0 });

test('findings count for every file they point to, once; those without a cell where the school stands', () => {
  const schools = [{ ...school('甲小学', 1), cell: at('甲.xlsx') }];
  const findings = [
    { ...finding('a', 'R1', '甲小学'), cells: [at('甲.xlsx'), at('甲.xlsx', 2), at('乙.xlsx')] },
    finding('b', 'R2', '甲小学', 'query'),
    finding('c', 'G01', undefined, 'query'),
  ];
  const issues = [{ severity: 'hint', code: 'hiddenSkipped', cell: at('乙.xlsx') } as const];
  expect(findingsByFile(outcome({ schools, findings, issues }))).toEqual(
    new Map([
      ['甲.xlsx', { error: 1, query: 1, hint: 0 }],
      ['乙.xlsx', { error: 1, query: 0, hint: 1 }],
    ]),
  );
});

test('a question is asked once a layout and heading, whatever the number of files; another layout asks for itself', () => {
  const rows = (name: string) => [['学校名称', '学校类型', '在校生数', '体育运动场馆的总面积'], [name, '小学', 70, 900]];
  const other = [['学校名称', '在校生数', '体育运动场馆的总面积'], ['丙小学', 80, 950]];
  const reading = readWorkbook([gridOf(rows('甲小学'), '甲.xlsx'), gridOf(rows('乙小学'), '乙.xlsx'), gridOf(other, '丙.xlsx')], { fields: FIELDS });
  expect(layoutQuestions(reading).map(({ match, files }) => [match.heading, files])).toEqual([
    ['体育运动场馆的总面积', ['甲.xlsx', '乙.xlsx']],
    ['体育运动场馆的总面积', ['丙.xlsx']],
  ]);
  expect(layoutsOf(reading)).toHaveLength(2);
});
