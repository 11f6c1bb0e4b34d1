import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../../../src/functions/catalogue';
import { helpPages } from '../../../src/functions/help/helpPages';
import { DEFAULT_PACK, loadPack } from '../../../src/standards';

const FOLDER = path.resolve(__dirname, '../../../docs/functions');

test('the pages under docs/functions are those of today: made anew by npm run build && npm run docs', async () => {
  const pages = await helpPages();
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }).toEqual({ name, text });
});

test('every function has a page with its arguments, example and source in both languages', async () => {
  const pages = await helpPages();
  for (const { name, arguments: declared, example, source, description } of CATALOGUE) {
    const page = (pages.get(`${name}.md`) ?? '').replaceAll('\\|', '|');
    for (const text of [description.zh, description.en, source.zh, source.en, example, ...declared.flatMap((argument) => [argument.description.zh, argument.description.en])]) {
      expect(page).toContain(text);
    }
  }
});

test('examples of one value show it: the published coefficient is 0.515…', async () => {
  const pages = await helpPages();
  expect(pages.get('BALANCE.CV.md')).toMatch(/→ 0\.51525662988447/);
  expect([...pages.values()].filter((page) => /→ #/.test(page))).toEqual([]);
});

test('the page of CHECK.RULE tells of every rule what it takes', async () => {
  const page = (await helpPages()).get('CHECK.RULE.md') ?? '';
  for (const { id, label } of loadPack(DEFAULT_PACK).rules) {
    const line = page.split('\n').find((each) => each.startsWith(`| ${id} | ${label.zh} |`));
    expect(line).toMatch(/\| [^|]*\S \|$/);
    expect(line).not.toContain('NaN');
  }
});
