import { FIELDS, loadPack } from '../../src/standards';
import { checkSchema, fieldSchema, packSchema, ruleSchema } from '../../src/standards/schema';

const pack = loadPack('national-2017');
const copy = <T>(value: T): T => structuredClone(value);

const ruleOf = (id: string) => {
  const rule = pack.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return copy(rule);
};

test('what was read can be read again', () => {
  expect(packSchema.parse(copy(pack))).toEqual(pack);
});

test.each([
  ['a misspelt key', { ...ruleOf('G05'), depatments: [] }],
  ['no wording', { ...ruleOf('G05'), clauses: [] }],
  ['no part', { ...ruleOf('G05'), parts: [] }],
  ['nobody responsible', { ...ruleOf('G05'), departments: [] }],
  ['a part of no kind', { ...ruleOf('G05'), parts: [{ ...ruleOf('G05').parts[0], kind: 'feeling' }] }],
  ['a comparison of no kind', { ...ruleOf('G05'), parts: [{ ...ruleOf('G05').parts[0], comparator: '≤' }] }],
  ['a number without wording', { ...ruleOf('G05'), parts: [{ ...ruleOf('G05').parts[0], limit: { by: 'stage', values: [{ from: '2017-04-19', value: { primary: 45 } }] } }] }],
  ['a date that does not exist', { ...ruleOf('G05'), parts: [{ ...ruleOf('G05').parts[0], limit: { by: 'stage', values: [{ from: '2017-02-30', value: { primary: 45 }, clause: ruleOf('G05').clauses[0] }] } }] }],
])('a rule with %s is refused', (_, rule) => {
  expect(ruleSchema.safeParse(rule).success).toBe(false);
});

const check = pack.checks?.[0];

test.each([
  ['a severity of no kind', { severity: 'warning' }],
  ['nobody responsible', { departments: [] }],
  ['nothing it rests on', { ground: undefined }],
  ['no confidence', { ground: { text: { zh: '甲', en: 'a' } } }],
  ['no kind', { kind: 'feeling' }],
  ['no part', { left: [] }],
  ['a misspelt key', { lefts: [] }],
])('a check with %s is refused', (_, change) => {
  expect(checkSchema.safeParse(check).success).toBe(true);
  expect(checkSchema.safeParse({ ...check, ...change }).success).toBe(false);
});

test('a field of an unknown unit or kind of record is refused', () => {
  const field = FIELDS.get('pupils');
  expect(fieldSchema.safeParse(field).success).toBe(true);
  expect(fieldSchema.safeParse({ ...field, unit: 'heads' }).success).toBe(false);
  expect(fieldSchema.safeParse({ ...field, scope: 'province' }).success).toBe(false);
});
