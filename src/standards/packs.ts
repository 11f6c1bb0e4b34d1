import { national2017 } from './national-2017';
import { packSchema, type Pack } from './schema';
import { StandardsError } from './standardsError';

/** Unchecked packs by id; a pack is validated when it is first asked for. */
const RAW: ReadonlyMap<string, unknown> = new Map([['national-2017', national2017]]);

export const PACK_IDS: readonly string[] = [...RAW.keys()];

/** The pack in force where nothing else is chosen. */
export const DEFAULT_PACK = 'national-2017';

const loaded = new Map<string, Pack>();

/**
 * The standard pack of that id, validated once and cached.
 * @throws StandardsError unknownPack
 * @throws ZodError if a shipped pack breaks the schema (a fault of ours, kept out by a test)
 */
export const loadPack = (id: string): Pack => {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const raw = RAW.get(id);
  if (raw === undefined) throw new StandardsError({ code: 'unknownPack', id, known: PACK_IDS });
  const pack = packSchema.parse(raw);
  loaded.set(id, pack);
  return pack;
};
