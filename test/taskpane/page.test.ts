import { readFileSync } from 'node:fs';
import path from 'node:path';

const page = readFileSync(path.resolve(__dirname, '../../src/taskpane/taskpane.html'), 'utf8').replace('<%= officeJsUrl %>', 'office.js');

test('the page runs under a strict policy: no inline script, no handlers in attributes', () => {
  for (const [, attributes, body] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    expect(attributes).toContain('src=');
    expect(body?.trim()).toBe('');
  }
  expect(page).not.toMatch(/\son\w+=/);
});

test('it is Chinese, says something before the program is there, and loads Office.js first', () => {
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toMatch(/<div id="root">\s*<p>[^<]+<\/p>\s*<\/div>/);
  expect(page.indexOf('office.js')).toBeLessThan(page.indexOf('<body>'));
});
