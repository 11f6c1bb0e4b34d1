import { answered, type Explanation, type Query } from '../../../src/report/merged/explanation';

const query = (id: string, school?: Query['school']): Query => ({ id, school, question: '为什么？' });
const explained = (id: string, school?: Query['school']): Explanation => ({ ...query(id, school), answer: '因为。' });

test('an explanation stands beside its query, and stays when the query is gone', () => {
  expect(answered([query('a'), query('b')], [explained('b'), explained('c')])).toEqual([
    { ...query('a'), answer: undefined, isCurrent: true },
    { ...query('b'), answer: '因为。', isCurrent: true },
    { ...query('c'), answer: '因为。', isCurrent: false },
  ]);
});

test('of two explanations of one query the newer one, given first, holds', () => {
  expect(answered([query('a')], [{ ...explained('a'), answer: '新' }, { ...explained('a'), answer: '旧' }])).toMatchObject([{ answer: '新' }]);
});

test('a renamed school is found by its code where the id goes by the name', () => {
  const now = query('classes/size/over/新校:primary:一年级:1班', { name: '新校', code: '1' });
  expect(answered([now], [explained('classes/size/over/旧校:primary:一年级:1班', { name: '旧校', code: '1' })])).toMatchObject([{ answer: '因为。', isCurrent: true }]);
  expect(answered([now], [explained('classes/size/over/旧校:primary:一年级:1班', { name: '旧校', code: '2' })])).toMatchObject([{ answer: undefined }, { isCurrent: false }]);
});

test('a school that got its code since is still the same', () => {
  expect(answered([query('data/notInteger/1/pupils/primary', { name: '甲小学', code: '1' })], [explained('data/notInteger/甲小学/pupils/primary', { name: '甲小学' })])).toMatchObject([{ answer: '因为。' }]);
});

test('another school of the same name is another school', () => {
  expect(answered([query('data/notInteger/西镇·中心小学/pupils', { name: '中心小学', town: '西镇' })], [explained('data/notInteger/东镇·中心小学/pupils', { name: '中心小学', town: '东镇' })])).toMatchObject([{ answer: undefined }, { isCurrent: false }]);
});
