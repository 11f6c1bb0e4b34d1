import { DEFAULT_PACK, FIELDS, loadPack, PACK_IDS, StandardsError } from '../../src/standards';

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
