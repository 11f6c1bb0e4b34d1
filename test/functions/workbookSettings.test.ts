import { keepChoices, keepOptions, localDay, readChoices, readOptions } from '../../src/functions/workbookSettings';
import { fakeHost } from '../taskpane/fakeHost';

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

test("the day is the person's own, even just before and after midnight", () => {
  expect(localDay(new Date(2025, 0, 5, 0, 1))).toBe('2025-01-05');
  expect(localDay(new Date(2025, 11, 31, 23, 59))).toBe('2025-12-31');
});
