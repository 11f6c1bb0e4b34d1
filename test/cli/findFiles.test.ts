import { findFiles } from '../../src/cli/merge/findFiles';
import type { Io } from '../../src/cli/io';

test('what a folder lists and nobody can get at is found too, as missing', async () => {
  const look: Io['look'] = (path) =>
    path === 'in'
      ? Promise.resolve({ kind: 'folder', id: 'in', names: ['甲.xlsx', '断.xlsx'] })
      : path === 'in/甲.xlsx'
        ? Promise.resolve({ kind: 'file', id: path, size: 5 })
        : Promise.reject(new Error('ENOENT'));
  const found = await findFiles(['in'], { look } as Io, () => false);
  expect(found.map(({ name, isMissing }) => [name, isMissing])).toEqual([
    ['断.xlsx', true],
    ['甲.xlsx', undefined],
  ]);
});
