import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TEMPLATES } from '../../../src/report/templates';
import { templatesPage } from '../../../src/report/templates/templatesPage';
import { OPTIONS } from './options';

test('docs/TEMPLATES.md is what `npm run docs` makes of the templates', () => {
  const kept = readFileSync(path.resolve(__dirname, '../../../docs/TEMPLATES.md'), 'utf8');
  expect(kept).toBe(templatesPage(OPTIONS.pack, OPTIONS.fields));
});

test('the page names every template and documents its stamp', () => {
  const page = templatesPage(OPTIONS.pack, OPTIONS.fields);
  for (const { id, aliases } of TEMPLATES) for (const name of [id, ...aliases]) expect(page).toContain(`\`${name}\``);
  for (const key of ['_均衡模板', 'template', 'version', 'pack', 'packVersion', 'language', 'made']) expect(page).toContain(`\`${key}\``);
});
