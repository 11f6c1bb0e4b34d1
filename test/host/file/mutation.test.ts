import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readWorkbookFile } from '../../../src/host/file';
import { HostError } from '../../../src/host/workbookHost';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', name)));

/** Anything but grids or a HostError is a fault of ours. Small limits keep hostile sizes cheap. */
const outcomeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    await readWorkbookFile(bytes, name, { limits: { cells: 200_000, unpackedBytes: 16_000_000 } });
    return 'read';
  } catch (error) {
    return error instanceof HostError ? 'refused' : `escaped: ${String(error)}`;
  }
};

describe.each(['calc.xlsx', 'calc.xls'])('%s with bytes changed', (name) => {
  const whole = fixture(name);

  test('is read or refused, never anything else', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await outcomeOf(bytes, name)).toMatch(/^(read|refused)$/);
      }),
      { seed: 2017, numRuns: 300 },
    );
  }, 60_000);

  test('is refused when cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await outcomeOf(whole.slice(0, length), name)).toMatch(/^(read|refused)$/);
      }),
      { seed: 2017, numRuns: 100 },
    );
  }, 60_000);
});

test('arbitrary bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await outcomeOf(bytes, 'a.xlsx')).toMatch(/^(read|refused)$/);
    }),
    { seed: 2017, numRuns: 300 },
  );
});
