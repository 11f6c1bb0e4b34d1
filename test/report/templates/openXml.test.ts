import path from 'node:path';
import { writeWorkbookFile } from '../../../src/host/file';
import { modelCell } from '../../../src/report/sheetModel';
import { layTemplate, makeTemplate, TEMPLATES } from '../../../src/report/templates';
import { parseAddress } from '../../../src/workbook';
import { all, packageOf, type Element } from './packageOf';
import { OPTIONS } from './options';

/** The order in which Excel wants the parts of a sheet (ECMA-376, CT_Worksheet); out of it, it offers to repair the file. */
const ORDER = 'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts'.split(' ');

const packages = new Map<string, ReadonlyMap<string, Element>>();

beforeAll(async () => {
  for (const template of TEMPLATES) {
    for (const locale of ['zh-CN', 'en-US'] as const) packages.set(`${template.id} ${locale}`, await packageOf(await writeWorkbookFile(makeTemplate(template, { ...OPTIONS, locale }))));
  }
});

const names = TEMPLATES.flatMap(({ id }) => [`${id} zh-CN`, `${id} en-US`]);

const partsOf = (name: string): ReadonlyMap<string, Element> => packages.get(name) ?? new Map();
const sheetsOf = (name: string): readonly (readonly [string, Element])[] => [...partsOf(name)].filter(([part]) => /worksheets\/sheet\d+\.xml$/u.test(part));
const part = (name: string, at: string): Element => {
  const found = partsOf(name).get(at);
  if (found === undefined) throw new Error(`${name} has no ${at}`);
  return found;
};

const area = (text: string) => {
  const found = parseAddress(text);
  if (found === undefined) throw new Error(text);
  return found;
};

describe.each(names)('%s: nothing that Excel would repair', (name) => {
  test('every part has a type, and every relation a part', () => {
    const types = part(name, '[Content_Types].xml');
    const byEnding = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
    const byName = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
    const parts = [...partsOf(name).keys()];
    expect(parts.filter((one) => one !== '[Content_Types].xml' && !byName.has(`/${one}`) && !byEnding.has(one.split('.').at(-1)))).toEqual([]);
    for (const one of parts.filter((each) => each.endsWith('.rels'))) {
      const folder = path.posix.dirname(path.posix.dirname(one));
      for (const { attributes } of all(part(name, one), 'Relationship')) {
        const target = attributes['Target'] ?? '';
        expect(parts).toContain(target.startsWith('/') ? target.slice(1) : path.posix.normalize(path.posix.join(folder, target)));
      }
    }
  });

  test('sheets have names that Excel takes, one of them is visible, and names refer to them in quotes', () => {
    const workbook = part(name, 'xl/workbook.xml');
    const sheets = all(workbook, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
    for (const sheet of sheets) expect(sheet).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(all(workbook, 'sheet').some(({ attributes }) => attributes['state'] === undefined || attributes['state'] === 'visible')).toBe(true);
    for (const { attributes, text } of all(workbook, 'definedName')) {
      const own = `'${sheets[Number(attributes['localSheetId'])] ?? '?'}'!`;
      for (const range of text.split(',')) expect(range).toMatch(/^'[^']+'!\$[A-Z\d]+:\$[A-Z\d]+$/u);
      expect(text.startsWith(own)).toBe(true);
    }
  });

  test('a sheet’s parts stand in their order, its rows and cells too, none twice, with looks that exist', () => {
    const looks = all(part(name, 'xl/styles.xml'), 'cellXfs')[0]?.children.length ?? 0;
    for (const [at, sheet] of sheetsOf(name)) {
      const order = sheet.children.map((child) => ORDER.indexOf(child.name));
      expect({ at, order }).toEqual({ at, order: [...order].sort((a, b) => a - b) });
      expect(order).not.toContain(-1);
      let [row, column] = [0, 0];
      for (const line of all(sheet, 'row')) {
        expect(Number(line.attributes['r'])).toBeGreaterThan(row);
        [row, column] = [Number(line.attributes['r']), -1];
        expect(Number(line.attributes['ht'] ?? 15)).toBeLessThanOrEqual(409);
        for (const cell of line.children) {
          const { top, left } = area(cell.attributes['r'] ?? '');
          expect({ row: top + 1, after: left > column, look: Number(cell.attributes['s'] ?? 0) < looks }).toEqual({ row, after: true, look: true });
          column = left;
        }
      }
      for (const { attributes } of all(sheet, 'col')) expect(Number(attributes['width'])).toBeGreaterThan(0);
      for (const { attributes } of all(sheet, 'col')) expect(Number(attributes['width'])).toBeLessThanOrEqual(255);
    }
  });

  test('merged cells do not overlap, and headings stay in sight', () => {
    for (const [, sheet] of sheetsOf(name)) {
      const merged = all(sheet, 'mergeCell').map(({ attributes }) => area(attributes['ref'] ?? ''));
      const overlapping = merged.filter((one, at) => merged.some((other, index) => index > at && one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom));
      expect(overlapping).toEqual([]);
      for (const { attributes } of all(sheet, 'pane')) expect(attributes['state']).toBe('frozen');
    }
    expect(sheetsOf(name).filter(([, sheet]) => all(sheet, 'pane').length === 1)).toHaveLength(sheetsOf(name).length - 1);
  });

  test('checks keep to the lengths that Excel allows, and no cell has two', () => {
    for (const [, sheet] of sheetsOf(name)) {
      const checks = all(sheet, 'dataValidation');
      const taken: ReturnType<typeof area>[] = [];
      for (const { attributes, children } of checks) {
        const first = children.find((child) => child.name === 'formula1')?.text ?? '';
        if (attributes['type'] === 'list') expect(first.replace(/^(?:"|&quot;)|(?:"|&quot;)$/gu, '').length).toBeLessThanOrEqual(255);
        expect((attributes['prompt'] ?? '').length).toBeLessThanOrEqual(255);
        expect((attributes['error'] ?? '').length).toBeLessThanOrEqual(255);
        for (const range of (attributes['sqref'] ?? '').split(' ').map(area)) {
          expect(taken.some((other) => range.left <= other.right && other.left <= range.right && range.top <= other.bottom && other.top <= range.bottom)).toBe(false);
          taken.push(range);
        }
      }
      const [counted] = all(sheet, 'dataValidations');
      expect(Number(counted?.attributes['count'] ?? 0)).toBe(checks.length);
    }
  });

  test('every comment has its box', () => {
    const places = TEMPLATES.filter(({ id }) => name.startsWith(`${id} `)).flatMap((template) => layTemplate(template, OPTIONS)).flatMap((laid) => laid.model.rows.flat().filter((cell) => modelCell(cell).comment !== undefined));
    let found = 0;
    for (const [at, sheet] of sheetsOf(name)) {
      const relations = partsOf(name).get(at.replace('worksheets/', 'worksheets/_rels/').concat('.rels'));
      const target = (ending: string): string | undefined => all(relations ?? sheet, 'Relationship').find(({ attributes }) => (attributes['Type'] ?? '').endsWith(ending))?.attributes['Target'];
      const comments = target('/comments');
      if (comments === undefined) continue;
      const refs = all(part(name, `xl/${comments.replace(/^\.\.\/|^\/xl\//gu, '')}`), 'comment').map(({ attributes }) => attributes['ref']);
      expect(new Set(refs).size).toBe(refs.length);
      const boxes = all(part(name, `xl/${(target('/vmlDrawing') ?? '').replace(/^\.\.\/|^\/xl\//gu, '')}`), 'v:shape');
      expect(boxes).toHaveLength(refs.length);
      found += refs.length;
      expect(all(sheet, 'legacyDrawing')).toHaveLength(1);
      for (const box of boxes) expect(all(box, 'v:textbox')[0]?.attributes['style']).toContain('mso-fit-shape-to-text:t');
    }
    expect(found).toBe(places.length);
    expect(found).toBeGreaterThan(5);
  });
});
