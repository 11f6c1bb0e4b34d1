import fc from 'fast-check';
import type { ClassRow, RoomRow } from '../../../src/core/dataset';
import { build, datum, primary } from '../build';
import { assessed, findingsOf } from '../judged';

const at = (row: number, column: number) => ({ sheet: '名册', row, column });
const listed = (pupils: number, row: number): ClassRow => ({ school: 0, schoolName: '一小', stage: 'primary', name: `${row}班`, size: { kind: 'exact', pupils: datum(pupils, at(row, 2)) } });
const bin = (low: number, high: number | undefined, classes: number): ClassRow => ({ school: 0, schoolName: '一小', stage: 'primary', size: { kind: 'bin', low, high, classes: datum(classes) } });

const judged = (check: string, pupils: number, classes: readonly ClassRow[], count: number) =>
  findingsOf(assessed(build({ schools: [primary('一小', { pupils, classes: count })], classes })), check);

test('a list of classes points at the pupils and at each class', () => {
  const [finding] = judged('D17', 82, [listed(40, 1), listed(41, 2)], 2);
  expect(finding?.issue).toMatchObject({ relation: { kind: 'classes', of: 'list', classes: 2, low: 81, high: 81, total: { value: 82 } } });
  expect(finding?.cells).toEqual([{ sheet: '学段', row: 0, column: 0 }, at(1, 2), at(2, 2)]);
});

test('an open bin has no upper end', () => {
  const [finding] = judged('D16', 65, [bin(66, undefined, 1)], 1);
  expect(finding?.issue).toEqual({ code: 'inconsistent', check: 'D16', relation: { kind: 'classes', of: 'bins', classes: 1, low: 66, total: { figures: { plus: ['pupils'] }, value: 65, unit: 'people' } } });
});

test('a list and bins of one school are held against the pupils each for itself', () => {
  const classes = [listed(40, 1), listed(40, 2), bin(36, 40, 2)];
  expect(judged('D16', 80, classes, 2)).toEqual([]);
  expect(judged('D17', 80, classes, 2)).toEqual([]);
  expect(judged('D17', 79, classes, 2)).toHaveLength(1);
  expect(judged('D16', 81, classes, 2)).toHaveLength(1);
});

test('classes of a school that is not known are nobody’s', () => {
  expect(judged('D17', 500, [{ ...listed(40, 1), school: undefined }], 1)).toEqual([]);
});

const sizes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 30 });
const BINS = [[1, 25], [26, 30], [31, 35], [36, 40], [41, 45], [46, 50], [51, 55], [56, 60], [61, 65], [66, undefined]] as const;

test('the sizes of all classes, listed or counted by bins, never contradict the pupils they come to', () =>
  fc.assert(
    fc.property(sizes, (all) => {
      const pupils = all.reduce((sum, size) => sum + size, 0);
      const bins = BINS.map(([low, high]) => bin(low, high, all.filter((size) => size >= low && size <= (high ?? Infinity)).length));
      expect(judged('D16', pupils, bins, all.length)).toEqual([]);
      expect(judged('D17', pupils, all.map(listed), all.length)).toEqual([]);
    }),
  ));

test('a list that has every class is off by as much as the pupils are', () =>
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 20 }), (all, off) => {
      const pupils = all.reduce((sum, size) => sum + size, 0);
      expect(judged('D17', pupils + off, all.map(listed), all.length)).toHaveLength(1);
    }),
  ));

test('rooms point at their number and at each room', () => {
  const room = (row: number): RoomRow => ({ school: 0, schoolName: '一小', purpose: 'music', area: datum(100, { sheet: '教室', row, column: 3 }), count: datum(1) });
  const dataset = build({ schools: [primary('一小', { pupils: 500, musicRooms: 1 })], rooms: [room(1), room(2), { ...room(3), purpose: 'art' }] });
  const [finding, ...others] = findingsOf(assessed(dataset), 'D07');
  expect(others).toEqual([]);
  expect(finding?.issue).toMatchObject({ relation: { kind: 'rooms', purpose: 'music', rooms: 2, total: { value: 1, unit: 'rooms' } } });
  expect(finding?.cells.map(({ sheet, row }) => `${sheet}${row}`)).toEqual(['学段0', '教室1', '教室2']);
});
