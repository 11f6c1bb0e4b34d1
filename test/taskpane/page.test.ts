import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (name: string): string => readFileSync(path.resolve(__dirname, `../../src/taskpane/${name}`), 'utf8').replace('<%= officeJsUrl %>', 'office.js');

const page = read('taskpane.html');
const alone = read('page.html');

test.each([['of the pane', page], ['without Excel', alone]])('the page %s runs under a strict policy: no inline script, no handlers in attributes', (_, html) => {
  for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    expect(attributes).toContain('src=');
    expect(body?.trim()).toBe('');
  }
  expect(html).not.toMatch(/\son\w+=/);
});

test.each([['of the pane', page], ['without Excel', alone]])('the page %s is Chinese and says something before the program is there', (_, html) => {
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toMatch(/<div id="root"[^>]*>\s*<p>[^<]+<\/p>\s*<\/div>/);
});

test('the pane loads Office.js first, but for what keeps a browser from waiting for it', () => {
  expect([...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1])).toEqual(['start.js', 'office.js']);
  expect(page.indexOf('office.js')).toBeLessThan(page.indexOf('<body>'));
});

test('the page without Excel asks for no Office.js and says that it stands alone', () => {
  expect(alone).not.toContain('office.js');
  expect(alone).toContain('data-alone');
});
