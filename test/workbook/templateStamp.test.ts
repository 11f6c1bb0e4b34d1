import { STAMP_SHEET, stampRows, templateStampOf } from '../../src/workbook/templateStamp';
import { issueList, read, sheet } from './sheets';

const STAMP = { template: 'school-form', version: 3, pack: 'national-2017', packVersion: '2017.1', language: 'zh-CN', made: '2026-05-01' };
const stamped = (rows = stampRows(STAMP, '请勿修改')) => sheet(rows, { name: STAMP_SHEET, hidden: true });
const data = sheet([['学校名称', '学段', '在校生数'], ['甲', '小学', 5]]);

test('a stamp comes back, wherever its rows stand', () => {
  expect(templateStampOf([data, stamped()])).toEqual(STAMP);
  expect(templateStampOf([stamped([...stampRows(STAMP, '')].reverse())])).toEqual(STAMP);
});

test.each([
  ['no stamp', [data]],
  ['a version that is none', [stamped(stampRows(STAMP, '').map(([key = null, value = null]) => [key, key === 'version' ? '新' : value]))]],
  ['an empty one', [stamped([])]],
  ['one without its template', [stamped(stampRows(STAMP, '').filter(([key]) => key !== 'template'))]],
])('%s: none', (_, grids) => {
  expect(templateStampOf(grids)).toBeUndefined();
});

test('the stamp is no data and no hidden sheet that somebody might miss, not even when it is shown', () => {
  const plain = read([data]);
  for (const stamp of [stamped(), sheet(stampRows(STAMP, ''), { name: STAMP_SHEET })]) {
    const reading = read([data, stamp]);
    expect(issueList(reading)).toEqual(issueList(plain));
    expect(reading.sheets).toEqual(plain.sheets);
  }
});
