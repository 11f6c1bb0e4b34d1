import { CATALOGUE } from '../../src/functions/catalogue';
import { junheng } from './memoryIo';

test('lists every function in the reader’s language', async () => {
  const { code, out } = await junheng(['functions']);
  expect(code).toBe(0);
  for (const { name, description } of CATALOGUE) {
    expect(out).toContain(`${name}(`);
    expect(out).toContain(description.zh);
  }
  expect((await junheng(['functions', '--lang', 'en-US'])).out).toContain('BALANCE.CV(values, [pupils])');
});

test('shows the help of one, whatever the case', async () => {
  const { code, out } = await junheng(['functions', '=balance.cv']);
  expect(code).toBe(0);
  expect(out).toContain('# BALANCE.CV');
});

test('a name that is none ends with 2 and says how to find the others', async () => {
  expect(await junheng(['functions', 'BALANCE.XX'])).toMatchObject({ code: 2, err: expect.stringContaining('BALANCE.XX') });
});

test('writes a page a function and an index', async () => {
  const { written } = await junheng(['functions', '--markdown', 'out']);
  expect(written.size).toBe(CATALOGUE.length + 1);
  expect(written.get('out/README.md')).toContain('[BALANCE.CV(');
  expect(await junheng(['functions', '--markdown', '/readonly'])).toMatchObject({ code: 2, err: expect.stringContaining('/readonly/README.md') });
});
