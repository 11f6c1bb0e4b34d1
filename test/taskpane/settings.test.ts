import { keepChoices, keepOptions, readChoices, readOptions } from '../../src/taskpane/settings';
import { fakeHost } from './fakeHost';

test('choices and options come back as they were kept', async () => {
  const host = fakeHost([]);
  const choices = [{ fingerprint: 'x', fields: { 人数: { field: 'pupils', stage: 'primary' }, 备注: null } }] as const;
  const options = { date: '2024-09-01', parameters: { a: true, b: 60, c: 'x' }, profiles: ['relief'] };
  await keepChoices(host, choices);
  await keepOptions(host, options);
  expect(readChoices(host)).toEqual(choices);
  expect(readOptions(host)).toEqual(options);
});

test.each<[unknown]>([[undefined], [null], ['[]'], [[{ fingerprint: 1 }]], [{ date: '1 September', parameters: {}, profiles: [] }], [{ date: '2024-09-01', parameters: { a: [] }, profiles: [] }]])(
  'what does not fit (%j) counts as nothing',
  (left) => {
    const host = { ...fakeHost([]), readSetting: () => left };
    expect(readChoices(host)).toEqual([]);
    expect(readOptions(host)).toBeUndefined();
  },
);
