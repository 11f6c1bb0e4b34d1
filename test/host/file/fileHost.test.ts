import { createFileHost, readWorkbookFile } from '../../../src/host/file';
import { HostError } from '../../../src/host/workbookHost';
import { refusalOf } from './refusal';
import { workbookOf } from './zip';

const fileOf = (name: string, bytes: Uint8Array) => ({ name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
const one = workbookOf([{ name: '表', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);

test('reads every sheet of every file, each with its file name, and tells how far it is', async () => {
  const told: string[] = [];
  const host = createFileHost([fileOf('a.xlsx', one), fileOf('b.csv', new TextEncoder().encode('x,2'))]);
  const grids = await host.readGrids({ onProgress: (done, total, what) => told.push(`${done}/${total} ${what}`) });
  expect(host.kind).toBe('files');
  expect(grids.map((grid) => [grid.file, grid.sheet])).toEqual([['a.xlsx', '表'], ['b.csv', 'b']]);
  expect(told).toEqual(['0/2 a.xlsx', '1/2 b.csv']);
});

test('a broken file rejects with its name', async () => {
  const host = createFileHost([fileOf('a.xlsx', one), fileOf('坏.xlsx', new Uint8Array(0))]);
  await expect(host.readGrids()).rejects.toMatchObject({ issue: { code: 'emptyFile', file: '坏.xlsx' } });
});

test('selecting reports the cell; settings are kept', async () => {
  const selected: unknown[] = [];
  const host = createFileHost([], { onSelect: (cell) => Promise.resolve(void selected.push(cell)) });
  await host.select({ sheet: '表', row: 1, column: 2 });
  await host.writeSetting('mapping', { a: 1 });
  expect(selected).toEqual([{ sheet: '表', row: 1, column: 2 }]);
  expect(host.readSetting('mapping')).toEqual({ a: 1 });
  expect(host.readSetting('__proto__')).toBeUndefined();
});

test('a cancelled read rejects as cancelled, whether cancelled before or on the way', async () => {
  const before = new AbortController();
  before.abort();
  expect(await refusalOf(one, 'a.xlsx', { signal: before.signal })).toEqual({ code: 'cancelled' });
  const onTheWay = new AbortController();
  const reading = readWorkbookFile(one, 'a.xlsx', { signal: onTheWay.signal, onProgress: () => onTheWay.abort() });
  await expect(reading).rejects.toEqual(new HostError({ code: 'cancelled' }));
});
