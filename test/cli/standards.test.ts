import { loadPack, PACK_IDS } from '../../src/standards';
import { junheng } from './memoryIo';

test('lists the standards in the reader’s language; without a word it does so too', async () => {
  const { code, out } = await junheng(['standards', 'list']);
  expect(code).toBe(0);
  for (const id of PACK_IDS) {
    expect(out).toContain(id);
    expect(out).toContain(loadPack(id).label.zh);
  }
  expect(out).toContain('national-2017（默认）');
  expect((await junheng(['standards'])).out).toBe(out);
  expect((await junheng(['standards', 'list', '--lang', 'en'])).out).toContain(loadPack('national-2017').label.en);
});

test('shows one with its documents, in both languages', async () => {
  const { code, out } = await junheng(['standards', 'show', 'national-2017']);
  expect(code).toBe(0);
  expect(out).toContain('《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号），教育部，2017-04-19 印发');
  expect(out).toContain('责任部门：教育、财政');
  expect((await junheng(['standards', 'show', 'national-2017', '--lang', 'en'])).out).toContain('Responsible: Education, Finance');
});

test('as JSON it is the data, on the screen or in a file', async () => {
  const { out } = await junheng(['standards', 'show', 'national-2017', '--json', '-']);
  expect(JSON.parse(out)).toEqual(loadPack('national-2017'));
  const list: unknown = JSON.parse((await junheng(['standards', 'list', '--json', '-'])).out);
  expect(list).toHaveLength(PACK_IDS.length);
  expect(list).toContainEqual(expect.objectContaining({ id: 'national-2017', version: '2017.1', rules: 41, extends: null }));
  const { written } = await junheng(['standards', 'diff', 'national-2017', 'national-2017', '--json', 'a.json']);
  expect(JSON.parse(written.get('a.json') ?? '')).toMatchObject({ before: 'national-2017', after: 'national-2017', rules: { added: [], removed: [], changed: [] } });
});

test('says that nothing is different', async () => {
  expect(await junheng(['standards', 'diff', 'national-2017', 'national-2017'])).toMatchObject({ code: 0, out: expect.stringContaining('没有不同') });
});

test.each([
  [['standards', 'show', 'moon'], 'moon'],
  [['standards', 'diff', 'national-2017', 'moon'], 'moon'],
  [['standards', 'national-2017'], 'junheng standards show'],
  [['standards', 'show'], 'id'],
  [['standards', 'list', '--json', '/readonly/a.json'], '/readonly/a.json'],
  [['standards', 'list', '--json', '全县.xlsx'], '全县.xlsx'],
])('%j ends with 2 and says what is wrong', async (argv, said) => {
  expect(await junheng(argv)).toMatchObject({ code: 2, err: expect.stringContaining(said), written: new Map() });
});
