import { localDay } from '../../src/taskpane/options';

test("the day is the person's own, even just before and after midnight", () => {
  expect(localDay(new Date(2025, 0, 5, 0, 1))).toBe('2025-01-05');
  expect(localDay(new Date(2025, 11, 31, 23, 59))).toBe('2025-12-31');
});
