import { CLASSES, COUNTY, formsOf } from './smallCounty';

const forms = formsOf();
const texts = (name: '表Ⅳ' | '表Ⅴ', item: number, of = forms): readonly unknown[] => of.item(name, item).map(({ content }) => content);

test('classes above the limits of the standard, by stage', () => {
  expect(texts('表Ⅳ', 5)).toEqual(['超过45人的小学班级5个，超过50人的初中班级1个', '否']);
});

test('of classes that nobody listed some may be above: at least so many, and a blank where none is known', () => {
  const open = formsOf({ classes: CLASSES.filter(([school]) => school !== '己中学') });
  const [conclusion] = open.item('表Ⅳ', 5);
  expect(conclusion).toMatchObject({ content: '超过45人的小学班级至少5个，超过50人的初中班级＿＿个', role: 'doubt' });
  expect(texts('表Ⅳ', 5, formsOf({ classes: [] }))).toEqual(['超过45人的小学班级＿＿个，超过50人的初中班级＿＿个', '无法判断']);
});

test('schools above the size, and what is not recorded beside it', () => {
  expect(texts('表Ⅳ', 4)).toEqual(['超过2000人的小学0所，初中0所，超过2500人的一贯制学校0所\n职业学校未附设普通小学班、初中班——未填报', '无法判断']);
});

test('the pupils of schools below a hundred; what they are given in all nobody asks for', () => {
  // 丁 with 40; 乙, 丙 have a hundred
  const [conclusion] = forms.item('表Ⅳ', 6);
  expect(conclusion).toMatchObject({ content: '不足100人的规模较小学校学生数40人，公用经费＿＿元', role: 'doubt' });
  expect(conclusion.comment).toContain('请填写');
});

test('rates with one decimal, everything else whole', () => {
  expect(texts('表Ⅳ', 7)).toEqual(['特殊教育学校公用经费为62万元，特殊教育学生数为100人，特殊教育学校生均公用经费为6200元', '是']);
  expect(texts('表Ⅳ', 11)).toEqual([
    '全县符合交流轮岗条件教师总数100名，上一年度交流轮岗教师12名，交流轮岗教师占符合交流轮岗条件教师总数的比例12.0%；交流轮岗的骨干教师3名，占交流轮岗教师总数的比例25.0%',
    '是',
  ]);
});

test('sums and shares that no field has', () => {
  expect(texts('表Ⅳ', 15)[0]).toBe('全县符合条件的随迁子女数100人，在公办学校就读80人，在政府购买服务的民办学校就读10人，合计90人，占比90.0%\n留守儿童关爱体系健全——未填报');
});

test('a rate that rounds to the threshold and misses it says so', () => {
  // 1000 of 2001 is 49.975 %
  const [conclusion, answer] = forms.item('表Ⅳ', 14);
  expect(conclusion.content).toBe('全县优质高中招生名额总数2001人，分配名额1000人，占比50.0%。其中分配农村学校的名额400人，占分配名额总数的40.0%\n名额分配向农村初中倾斜——已填报：是');
  expect(conclusion.comment).toContain('49.98%');
  expect(answer.content).toBe('否');
});

test('what is recorded, with its proof; what is not is no 是', () => {
  expect(texts('表Ⅳ', 1)).toEqual(['已填报：是（佐证：布局规划图）', '是']);
  expect(texts('表Ⅳ', 2)).toEqual(['未填报', '无法判断']);
});

test('figures that are not there are blanks, with the reason', () => {
  const [conclusion, answer] = forms.item('表Ⅴ', 1);
  expect(conclusion).toMatchObject({
    content: '全县初中毕业班学生数为＿＿人，三年前该年级入学学生数为＿＿人，毕业年级三年转入学生数为＿＿人，死亡学生数为＿＿人，转出学生数为＿＿人，全县初中三年巩固率为＿＿%',
    role: 'doubt',
  });
  expect(conclusion.comment).toContain('本届毕业学生人数');
  expect(answer).toMatchObject({ content: '无法判断', role: 'doubt' });
});

test('levels and differences of the monitoring', () => {
  expect(texts('表Ⅴ', 9)).toEqual([
    '语文Ⅲ级、校际差异率0.120；数学Ⅲ级、校际差异率0.120；科学Ⅲ级、校际差异率0.120；体育Ⅲ级、校际差异率0.120；艺术Ⅲ级、校际差异率0.120；德育Ⅲ级、校际差异率0.120',
    '是',
  ]);
});

test('表Ⅵ: the survey, the visits, and the parents left to be filled in', () => {
  const all = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((at) => forms.at('表Ⅵ', at, '计'));
  // 800 of 900; 45 of 50
  expect(all.map(({ content }) => content)).toEqual([1000, 900, 800, 800 / 900, 50, 45, 0.9]);
  expect([all[3]?.format, all[6]?.format]).toEqual(['0.0%', '0.0%']);
  expect(forms.at('表Ⅵ', 'L1', '其中：家长')).toMatchObject({ content: null, role: 'doubt' });
  const unasked = formsOf({ county: COUNTY.filter(([item]) => item !== '满意问卷数') });
  expect(unasked.at('表Ⅵ', 'L4', '计')).toMatchObject({ content: null, role: 'doubt' });
});

test('the forms are Chinese in every language, and explain in the reader’s', () => {
  const english = formsOf({}, { locale: 'en-US' });
  expect(texts('表Ⅳ', 5, english)).toEqual(texts('表Ⅳ', 5));
  expect(english.item('表Ⅴ', 1)[1]).toMatchObject({ content: '无法判断' });
  expect(english.item('表Ⅴ', 1)[0].comment).not.toMatch(/没有填/u);
});

test('items judged school by school: how many miss them, at least so many where some cannot be judged', () => {
  // No rooms are listed at all: none is known to be short.
  expect(texts('表Ⅳ', 3)).toEqual(['参加评估的学校6所，其中未达到的＿＿所，无法判断的6所', '无法判断']);
  expect(forms.item('表Ⅳ', 3)[0].role).toBe('doubt');
});
