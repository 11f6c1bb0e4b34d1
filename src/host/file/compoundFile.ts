import { DIRECTORY_ENTRY_BYTES, END_OF_CHAIN, HEADER_FAT_SLOTS, MINI_CUTOFF, ROOT, SIGNATURE, STREAM } from './compoundLayout';
import { damaged } from './refuse';
import { viewOf } from './viewOf';

const HEADER_BYTES = 512;
const MINI_SECTOR = 64;

interface Container {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorSize: number;
  readonly sectors: number;
  readonly fat: readonly number[];
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const sectorAt = ({ bytes, sectorSize, sectors }: Omit<Container, 'fat'>, sector: number): Uint8Array =>
  sector < sectors ? bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize) : damaged('a container sector is missing');

/** Sector numbers of the allocation table itself; each may occur once. */
const fatSectors = (container: Omit<Container, 'fat'>): readonly number[] => {
  const { view, sectorSize, sectors } = container;
  const found = new Set<number>();
  const take = (sector: number): void => {
    if (sector >= END_OF_CHAIN) return;
    if (found.has(sector)) damaged('the container refers to itself');
    found.add(sector);
  };
  for (let slot = 0; slot < HEADER_FAT_SLOTS; slot += 1) take(view.getUint32(76 + slot * 4, true));
  const visited = new Set<number>();
  for (let sector = view.getUint32(68, true); sector < sectors; ) {
    if (visited.has(sector)) damaged('the container refers to itself');
    visited.add(sector);
    const table = viewOf(sectorAt(container, sector));
    for (let at = 0; at + 4 < sectorSize; at += 4) take(table.getUint32(at, true));
    sector = table.getUint32(sectorSize - 4, true);
  }
  return [...found];
};

/** Follows a chain through an allocation table; a loop or a link out of the table is damage. */
const chainOf = (table: readonly number[], start: number): readonly number[] => {
  const chain: number[] = [];
  for (let sector = start; sector < END_OF_CHAIN; sector = table[sector] ?? damaged('a container chain is broken')) {
    if (chain.length > table.length) return damaged('a container chain never ends');
    chain.push(sector);
  }
  return chain;
};

const join = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const readChain = (container: Container, start: number): Uint8Array =>
  join(chainOf(container.fat, start).map((sector) => sectorAt(container, sector)));

const open = (bytes: Uint8Array): Container => {
  if (bytes.length < HEADER_BYTES || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return damaged('the container header is cut off');
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return damaged('the container header is broken');
  const sectorSize = 1 << shift;
  // The last sector may be cut short by careless writers; it is padded with zeros.
  const sectors = Math.ceil((bytes.length - sectorSize) / sectorSize);
  const padded = new Uint8Array((sectors + 1) * sectorSize);
  padded.set(bytes);
  const container = { bytes: padded, view: viewOf(padded), sectorSize, sectors };
  const fat: number[] = [];
  for (const sector of fatSectors(container)) {
    const table = viewOf(sectorAt(container, sector));
    for (let at = 0; at < sectorSize; at += 4) fat.push(table.getUint32(at, true));
  }
  return { ...container, fat };
};

const directoryOf = (container: Container): readonly DirectoryEntry[] => {
  const bytes = readChain(container, container.view.getUint32(48, true));
  const view = viewOf(bytes);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    const nameBytes = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, nameBytes - 2)));
    entries.push({ name, type: view.getUint8(at + 66), start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
};

const readMini = (container: Container, root: DirectoryEntry, entry: DirectoryEntry): Uint8Array => {
  const start = container.view.getUint32(60, true);
  const tableBytes = start < END_OF_CHAIN ? readChain(container, start) : new Uint8Array(0);
  const table = Array.from({ length: tableBytes.length / 4 }, (_, index) => viewOf(tableBytes).getUint32(index * 4, true));
  const store = readChain(container, root.start);
  return join(chainOf(table, entry.start).map((sector) => store.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR)));
};

export interface CompoundFile {
  readonly names: readonly string[];
  /** The bytes of a stream, or undefined where there is none of that name. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

/** Opens a compound file, strictly, because the parser behind trusts chains and sizes. Throws FileRefused (damaged). */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile => {
  const container = open(bytes);
  const entries = directoryOf(container);
  const root = entries.find((entry) => entry.type === ROOT) ?? damaged('the container has no root');
  const streams = entries.filter((entry) => entry.type === STREAM);
  return {
    names: streams.map((entry) => entry.name),
    stream: (name) => {
      const entry = streams.find((candidate) => candidate.name === name);
      if (entry === undefined) return undefined;
      const whole = entry.size < MINI_CUTOFF ? readMini(container, root, entry) : readChain(container, entry.start);
      return whole.length < entry.size ? damaged(`stream ${name} is cut off`) : whole.subarray(0, entry.size);
    },
  };
};
