import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeIo } from '../../src/cli/nodeIo';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'junheng-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is replaced at once, and nothing is left beside it', async () => {
  const path = join(folder, '合并.xlsx');
  await writeFile(path, 'old');
  await nodeIo.writeFile(path, new Uint8Array([1, 2]));
  expect([...(await readFile(path))]).toEqual([1, 2]);
  expect(await readdir(folder)).toEqual(['合并.xlsx']);
  await expect(nodeIo.writeFile(path, new Uint8Array([3]), 'new')).rejects.toMatchObject({ code: 'EEXIST' });
});

test('what cannot be replaced stays as it is', async () => {
  const path = join(folder, 'taken');
  await mkdir(path);
  await writeFile(join(path, 'x'), 'kept');
  await expect(nodeIo.writeFile(path, new Uint8Array([1]))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test('looks at files and folders; a link is what it leads to', async () => {
  await writeFile(join(folder, 'a.csv'), '12345');
  await symlink(join(folder, 'a.csv'), join(folder, 'b.csv'));
  const looked = await nodeIo.look(join(folder, 'a.csv'));
  expect(looked).toMatchObject({ kind: 'file', size: 5 });
  expect(await nodeIo.look(join(folder, 'b.csv'))).toEqual(looked);
  expect(await nodeIo.look(folder)).toMatchObject({ kind: 'folder', names: ['a.csv', 'b.csv'] });
  await expect(nodeIo.look(join(folder, 'c.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('tells the local day and time', () => {
  const [before, now, after] = [new Date(), nodeIo.now(), new Date()];
  expect(now).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u);
  const told = new Date(now.replace(' ', 'T')).getTime();
  expect(told).toBeGreaterThan(before.getTime() - 60_000);
  expect(told).toBeLessThanOrEqual(after.getTime());
});
