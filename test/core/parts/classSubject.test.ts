import { subjectKey } from '../../../src/core/findings';
import { classSubject } from '../../../src/core/parts/classRow';
import { read, sheet } from '../../workbook/sheets';

test('a class is known by the code of its school, else by its town, so that an explanation never moves to a namesake', () => {
  const { dataset } = read([
    sheet([['学校代码', '乡镇', '学校名称', '学段', '46-50人班级个数'], [null, '东镇', '中心小学', '小学', 1], [null, '西镇', '中心小学', '小学', 1], ['7', '南镇', '中心小学', '小学', 1]]),
  ]);
  expect(dataset.classes.map((row) => subjectKey(classSubject(dataset, row)))).toEqual(['东镇·中心小学:primary::', '西镇·中心小学:primary::', '7:primary::']);
});
