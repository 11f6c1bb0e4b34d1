import { readXlsx } from 'hucre/xlsx';
import { readWorkbookFile, writeWorkbookFile } from '../../src/host/file';
import { modelCell } from '../../src/report/sheetModel';
import { makeTemplate, TEMPLATES } from '../../src/report/templates';
import { FIELDS } from '../../src/standards';
import { readWorkbook } from '../../src/workbook';
import { OPTIONS } from '../report/templates/options';
import { throughLibreOffice } from './convert';

jest.setTimeout(180_000);

const models = new Map(TEMPLATES.map((template) => [template.id, makeTemplate(template, OPTIONS)] as const));
let back: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  const written = await Promise.all([...models].map(async ([id, model]) => [id, await writeWorkbookFile(model)] as const));
  back = await throughLibreOffice(new Map(written));
});

const opened = async (id: string) => readXlsx(back.get(id) ?? new Uint8Array(), { readStyles: true });

/** Cells with something in them, by `row,column`. */
const contents = (rows: readonly (readonly unknown[])[]): ReadonlyMap<string, unknown> =>
  new Map(rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === null || cell === undefined || cell === '' ? [] : [[`${row},${column}`, cell] as const]))));

describe.each([...models])('%s, opened and saved by LibreOffice', (id, model) => {
  test('has all its sheets and texts where they were', async () => {
    const { sheets } = await opened(id);
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual(model.sheets.map(({ name, hidden }) => [name, hidden === true]));
    for (const [at, sheet] of model.sheets.entries()) {
      const made = contents(sheet.rows.map((cells) => cells.map((cell) => modelCell(cell).content)));
      expect(contents(sheets[at]?.rows ?? [])).toEqual(made);
    }
  });

  test('has its merged cells and comments', async () => {
    const { sheets } = await opened(id);
    for (const [at, { merges = [], rows, name }] of model.sheets.entries()) {
      const kept = (sheets[at]?.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => `${startRow},${startCol},${endRow},${endCol}`);
      expect({ name, merges: [...kept].sort() }).toEqual({ name, merges: merges.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).sort() });
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          const { comment } = modelCell(cell);
          if (comment !== undefined) expect(sheets[at]?.cells?.get(`${row},${column}`)?.comment?.text.replaceAll('\r', '')).toBe(comment);
        }),
      );
    }
  });

  test('has its drop-down lists and its checks of figures', async () => {
    const { sheets } = await opened(id);
    for (const [at, { checks = [] }] of model.sheets.entries()) {
      const kept = sheets[at]?.dataValidations ?? [];
      for (const check of checks) {
        const { top, left } = check.area;
        const covering = kept.filter(({ range }) => range.split(' ').some((one) => covers(one, top, left)));
        expect({ top, left, covering: covering.length }).toEqual({ top, left, covering: 1 });
        expect(covering[0]?.type).toBe(check.kind);
        if (check.kind === 'list') expect(covering[0]?.values ?? covering[0]?.formula1?.replaceAll('"', '').split(',')).toEqual(check.options);
        if (check.kind !== 'list' && check.kind !== 'formula' && check.most !== undefined) expect(Number(covering[0]?.formula2 ?? covering[0]?.formula1)).toBe(check.most);
      }
    }
  });

  test('is still read with every heading certain', async () => {
    const reading = readWorkbook(await readWorkbookFile(back.get(id) ?? new Uint8Array(), `${id}.xlsx`), { fields: FIELDS });
    expect(reading.issues.filter(({ code }) => code !== 'noDataRows')).toEqual([]);
  });
});

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const covers = (range: string, row: number, column: number): boolean => {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(range);
  if (match === null) return false;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return columnOf(left) <= column && column <= columnOf(right) && Number(top) - 1 <= row && row <= Number(bottom) - 1;
};
