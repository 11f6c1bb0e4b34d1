import { FIELDS } from '../../src/standards';
import { fieldIndex } from '../../src/workbook/fieldIndex';
import { issueList, read, sheet } from './sheets';

const sentence = (text: string) => fieldIndex(FIELDS).sentence(text)?.map(({ field, stage, exponent, text: shown }) => [field.id, stage, exponent, shown]);

const ROTATION =
  '全县符合交流轮岗条件教师总数500名，上一年度交流轮岗教师 60 名， 交流轮岗教师占符合交流轮岗条件教师总数的比例１２%；交流轮岗的骨干教师15名， 占交流轮岗教师总数的比例25%';

test('the figures of a printed sentence, whatever its spaces, punctuation and width', () => {
  expect(sentence(ROTATION)).toEqual([
    ['rotationEligible', undefined, 0, '500'],
    ['rotated', undefined, 0, '60'],
    ['rotationRate', undefined, -2, '12'],
    ['rotatedBackbone', undefined, 0, '15'],
    ['rotationBackboneRate', undefined, -2, '25'],
  ]);
});

test('blanks that are not filled in hold nothing', () => {
  expect(sentence('全县残疾儿童少年为＿＿人，入学78人，入学率为____%。其中，在特殊教育学校就读＿＿人， 占比＿＿%。')).toEqual([
    ['disabledChildren', undefined, 0, ''],
    ['disabledEnrolled', undefined, 0, '78'],
    ['disabledRate', undefined, -2, ''],
    ['disabledInSpecial', undefined, 0, ''],
  ]);
});

test('another text is no printed sentence, however long or near', () => {
  expect(sentence('全县符合交流轮岗条件教师总数500名')).toBeUndefined();
  expect(sentence(`${ROTATION}，较上年提高`)).toBeUndefined();
  expect(sentence(`全县残疾儿童少年为${'8'.repeat(5000)}人`)).toBeUndefined();
});

const form = (value: string) => sheet([['名称', '指标值或简要结论', '是否达标'], ['11.全县每年交流轮岗教师的比例不低于符合交流轮岗条件教师总数的10%', value, null], ['1.县域内义务教育学校规划布局合理，符合国家规定要求', null, '达标']], { name: '表Ⅳ' });

test('in a form of items the sentence gives the figures, with the cell in which it stands; nothing is asked about the item', () => {
  const reading = read([form(ROTATION)]);
  expect(issueList(reading)).toEqual([]);
  const cell = { sheet: '表Ⅳ', row: 1, column: 1 };
  expect(reading.dataset.county.get('rotationEligible')).toEqual({ state: 'value', value: 500, cell });
  expect(reading.dataset.county.get('rotationRate')).toMatchObject({ state: 'value', value: 0.12, cell });
});

test('what does not fit into a blank is reported, not read', () => {
  const reading = read([form(ROTATION.replace('500名', '若干名'))]);
  expect(issueList(reading)).toEqual(['textForNumber@表Ⅳ!B2']);
  expect(reading.dataset.county.get('rotationEligible')).toMatchObject({ state: 'text', original: '若干' });
});

test('a blank in the sentence stays without a figure', () => {
  expect(read([form(ROTATION.replace('500名', '＿＿名'))]).dataset.county.get('rotationEligible')).toMatchObject({ state: 'blank' });
});
