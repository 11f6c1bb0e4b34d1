import { argumentIssue, argumentText } from '../../../src/functions/proposal/argumentText';
import { CASE_A } from '../formulas';
import { declared } from './recognise';

const [lead, pupils] = declared('BALANCE.CV').arguments;
const RULES = { options: [{ kind: 'word', word: { zh: 'R1', en: 'R1' } }] } as const;

test('a word of the argument gets its quotes, even where it could be an address', () => {
  expect(argumentText('R1', RULES)).toBe('"R1"');
  expect(argumentText(' ｒ１ ', RULES)).toBe('"ｒ１"');
  expect(argumentText('"R1"', RULES)).toBe('"R1"');
  expect(argumentText('R2', RULES)).toBe('R2');
  expect(argumentText('Ｂ２：Ｂ６', { options: [] })).toBe('B2:B6');
});

test('what is no argument is told apart', () => {
  if (lead === undefined || pupils === undefined) throw new Error('two arguments');
  expect(argumentIssue('', lead, [CASE_A], undefined)).toEqual({ code: 'required' });
  expect(argumentIssue('', pupils, [CASE_A], undefined)).toBeUndefined();
  expect(argumentIssue('D2:D6', lead, [CASE_A], undefined)).toBeUndefined();
  expect(argumentIssue('D2-D6', lead, [CASE_A], undefined)).toEqual({ code: 'badArgument', text: 'D2-D6' });
  expect(argumentIssue('A1,A2', lead, [CASE_A], undefined)).toEqual({ code: 'badArgument', text: 'A1,A2' });
  expect(argumentIssue('没有!A1', lead, [CASE_A], undefined)).toMatchObject({ code: 'sheetNotFound', sheet: '没有' });
  expect(argumentIssue('没有!A1', lead, undefined, undefined)).toBeUndefined();
});
