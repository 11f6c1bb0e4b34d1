import { cellExpression, guarded } from '../../../src/report/calculation/expression';

const [one, other] = [
  { address: "'学校数据'!I2", value: 60 },
  { address: "'学校数据'!J2", value: 40 },
].map(cellExpression);

test('a cell is only a figure while it holds a number', () => {
  expect(one === undefined ? '' : guarded(one)).toBe(`IF(COUNT('学校数据'!I2)=1,'学校数据'!I2,"无法判断")`);
});

test('all cells of an expression are asked for once', () => {
  const needs = [one, other, one].flatMap((each) => each?.needs ?? []);
  expect(guarded({ text: 'I2/(I2+J2)', needs })).toBe(`IF(COUNT('学校数据'!I2,'学校数据'!J2)=2,I2/(I2+J2),"无法判断")`);
});

test('a sum stands while as many numbers are there as were added up', () => {
  const needs = [...(one?.needs ?? []), { count: 'COUNT(A1:A9)', numbers: 7 }];
  expect(guarded({ text: 'SUM(A1:A9)-I2', needs })).toBe(`IF(AND(COUNT('学校数据'!I2)=1,COUNT(A1:A9)=7),SUM(A1:A9)-I2,"无法判断")`);
});

test('what needs nothing is written as it is', () => {
  expect(guarded({ text: '0', needs: [] })).toBe('0');
});
