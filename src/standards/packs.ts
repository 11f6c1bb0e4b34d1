import { extendPack } from './extendPack';
import { national2012 } from './national-2012';
import { national2017 } from './national-2017';
import { longtan2021 } from './longtan-2021';
import { puyang2020 } from './puyang-2020';
import { rugao2019 } from './rugao-2019';
import { yiling2012 } from './yiling-2012';
import { zibo2021 } from './zibo-2021';
import { localPackSchema, packSchema, type Pack } from './schema';
import { StandardsError } from './standardsError';

/** Unchecked packs by id, a base before what extends it; a pack is validated when it is first asked for. */
const RAW: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['national-2017', national2017],
  ['national-2012', national2012],
  ['rugao-2019', rugao2019],
  ['zibo-2021', zibo2021],
  ['longtan-2021', longtan2021],
  ['yiling-2012', yiling2012],
  ['puyang-2020', puyang2020],
]);

export const PACK_IDS: readonly string[] = [...RAW.keys()];

/** The pack in force where nothing else is chosen. */
export const DEFAULT_PACK = 'national-2017';

/**
 * The pack that a raw one comes to: one that says only what differs is put together with its base, which `load` finds.
 * `chain`: the packs that extend each other on the way here.
 * @throws StandardsError circularPack, and what extendPack throws
 * @throws ZodError if it breaks the schema
 */
export const resolvePack = (raw: unknown, load: (id: string, chain: readonly string[]) => Pack, chain: readonly string[] = []): Pack => {
  if (typeof raw !== 'object' || raw === null || !('extends' in raw)) return packSchema.parse(raw);
  const local = localPackSchema.parse(raw);
  const longer = [...chain, local.id];
  if (longer.includes(local.extends)) throw new StandardsError({ code: 'circularPack', id: local.extends, chain: [...longer, local.extends] });
  return extendPack(load(local.extends, longer), local);
};

const loaded = new Map<string, Pack>();

const load = (id: string, chain: readonly string[]): Pack => {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const raw = RAW.get(id);
  if (raw === undefined) throw new StandardsError({ code: 'unknownPack', id, known: PACK_IDS });
  const pack = resolvePack(raw, load, chain);
  loaded.set(id, pack);
  return pack;
};

/**
 * The standard pack of that id, with the packs it extends; validated once and cached.
 * @throws StandardsError unknownPack
 * @throws StandardsError, ZodError if a shipped pack is wrong (a fault of ours, kept out by a test)
 */
export const loadPack = (id: string): Pack => load(id, []);
