import { DEFAULT_PACK, FIELDS, loadPack, PACK_IDS, resolvePack, StandardsError } from '../../src/standards';
import type { Pack } from '../../src/standards/schema';
import { localPack, RULE } from './localPack';

test('every shipped pack keeps the schema and is parsed once', () => {
  expect(PACK_IDS).toContain(DEFAULT_PACK);
  for (const id of PACK_IDS) {
    expect(loadPack(id).id).toBe(id);
    expect(loadPack(id)).toBe(loadPack(id));
  }
});

test('an unknown pack is refused by name, with the packs there are', () => {
  let caught: unknown;
  try {
    loadPack('national-1999');
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(StandardsError);
  expect(caught).toMatchObject({ issue: { code: 'unknownPack', id: 'national-1999', known: PACK_IDS } });
});

test('the vocabulary has the fields that the national rules need', () => {
  expect(FIELDS.get('pupils')?.label.zh).toBe('在校生数');
});

const known: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['national-2017', loadPack('national-2017')],
  ['a', localPack({ id: 'a', rules: [RULE] })],
  ['b', localPack({ id: 'b', extends: 'a', sources: [{ id: 'other', title: '通知', issuer: '某镇' }], rules: [{ ...RULE, id: 'X2' }] })],
  ['c', localPack({ id: 'c', extends: 'd' })],
  ['d', localPack({ id: 'd', extends: 'c' })],
]);
const resolve = (id: string, chain: readonly string[] = []): Pack => resolvePack(known.get(id), resolve, chain);

test('a pack may extend one that extends another', () => {
  const pack = resolve('b');
  expect(pack.rules.slice(-2).map(({ id }) => id)).toEqual(['X1', 'X2']);
  expect(pack.extends).toBe('a');
});

test('packs that extend each other in a circle are refused, with the way round', () => {
  expect(() => resolve('c')).toThrow(expect.objectContaining({ issue: { code: 'circularPack', id: 'c', chain: ['c', 'd', 'c'] } }));
});
