import { checksum } from '../../../src/host/file/checksum';
import { replaceParts } from '../../../src/host/file/replaceParts';
import { unpackPart } from '../../../src/host/file/unpackPart';
import { readZipDirectory } from '../../../src/host/file/zipDirectory';
import { zipOf } from './zip';

const contentsOf = async (file: Uint8Array) => {
  const entries = readZipDirectory(file);
  return Promise.all(entries.map(async (entry) => [entry.name, new TextDecoder().decode(await unpackPart(file, entry, 1e6))]));
};

test('the checksum is that of the ZIP standard', () => {
  // The check value of CRC-32 (ISO 3309) over these nine digits.
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('parts of those names are replaced, all others stay, in their order', async () => {
  const file = zipOf([
    { name: 'a.xml', content: '<a/>'.repeat(50) },
    { name: '图/b.vml', content: 'old' },
    { name: 'c.xml', content: '<c/>' },
  ]);
  const replaced = replaceParts(file, new Map([['图/b.vml', new TextEncoder().encode('new and longer')]]));
  expect(await contentsOf(replaced)).toEqual([
    ['a.xml', '<a/>'.repeat(50)],
    ['图/b.vml', 'new and longer'],
    ['c.xml', '<c/>'],
  ]);
});
