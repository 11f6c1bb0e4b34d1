import { DIRECTORY_ENTRY_BYTES, END_OF_CHAIN, FAT_SECTOR, FREE, HEADER_FAT_SLOTS, MINI_CUTOFF, ROOT, SIGNATURE, STREAM } from './compoundLayout';
import { viewOf } from './viewOf';

const SECTOR = 4096;
const LINKS = SECTOR / 4;

/** A container with a single stream, padded with zeros to at least the size of a regular stream. */
export const writeCompoundFile = (name: string, stream: Uint8Array): Uint8Array => {
  const size = Math.max(stream.length, MINI_CUTOFF);
  const data = Math.ceil(size / SECTOR);
  const tables = Math.ceil((data + 1) / (LINKS - 1));
  const file = new Uint8Array((1 + data + 1 + tables) * SECTOR);
  const view = viewOf(file);
  writeHeader(view, data, tables);
  file.set(stream, SECTOR);
  writeEntry(view, (1 + data) * SECTOR, 'Root Entry', ROOT, 1, END_OF_CHAIN, 0);
  writeEntry(view, (1 + data) * SECTOR + DIRECTORY_ENTRY_BYTES, name, STREAM, FREE, 0, size);
  const fatAt = (2 + data) * SECTOR;
  for (let sector = 0; sector < tables * LINKS; sector += 1) {
    const link = sector < data - 1 ? sector + 1 : sector <= data ? END_OF_CHAIN : sector <= data + tables ? FAT_SECTOR : FREE;
    view.setUint32(fatAt + sector * 4, link, true);
  }
  return file;
};

const writeHeader = (view: DataView, directory: number, tables: number): void => {
  SIGNATURE.forEach((byte, index) => view.setUint8(index, byte));
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 4, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 12, true);
  view.setUint16(32, 6, true);
  view.setUint32(40, 1, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, MINI_CUTOFF, true);
  view.setUint32(60, END_OF_CHAIN, true);
  view.setUint32(68, END_OF_CHAIN, true);
  for (let slot = 0; slot < HEADER_FAT_SLOTS; slot += 1) view.setUint32(76 + slot * 4, slot < tables ? directory + 1 + slot : FREE, true);
};

const writeEntry = (view: DataView, at: number, name: string, type: number, child: number, start: number, size: number): void => {
  for (let index = 0; index < name.length; index += 1) view.setUint16(at + index * 2, name.charCodeAt(index), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, FREE, true);
  view.setUint32(at + 76, child, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
};
