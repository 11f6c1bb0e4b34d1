import { writeXlsx } from 'hucre';
import type { CellStyle } from 'hucre';
import { readWorkbookFile, withLedgerFills, writeWorkbookFile } from '../../../src/host/file';
import { cellKey, type Grid } from '../../../src/workbook';
import { ownSheetMark } from '../../../src/workbook/ownSheet';

const solid = (color: NonNullable<Extract<CellStyle['fill'], { type: 'pattern' }>['fgColor']>): { readonly style: CellStyle } => ({ style: { fill: { type: 'pattern', pattern: 'solid', fgColor: color } } });

/** A sheet with a colour in each cell of its second row, as a file. */
const coloured = async (mark: string, colors: readonly Parameters<typeof solid>[0][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '清单', rows: [[mark], colors.map((_, at) => `第${String(at)}格`)], cells: new Map(colors.map((color, at) => [`1,${String(at)}`, { value: `第${String(at)}格`, ...solid(color) }])) }] });

const fillsIn = async (bytes: Uint8Array): Promise<Grid['fills']> => (await withLedgerFills(bytes, await readWorkbookFile(bytes, '上报.xlsx')))[0]?.fills;

test('colours that people gave cells of a ledger are told, those of the theme too', async () => {
  // Theme 4 of Office is 4472C4; 40 % lighter it is 8FAADC (8EAADB by Excel, which rounds in between).
  const fills = await fillsIn(await coloured(ownSheetMark('problems'), [{ rgb: 'FFFF00' }, { theme: 4 }, { theme: 0, tint: -0.5 }, { theme: 4, tint: 0.4 }]));
  expect(fills).toEqual(new Map([[cellKey(1, 0), 'FFFF00'], [cellKey(1, 1), '4472C4'], [cellKey(1, 2), '808080'], [cellKey(1, 3), '8FAADC']]));
});

test('colours that we give ourselves are not taken for people’s', async () => {
  const bytes = await writeWorkbookFile({ sheets: [{ name: '清单', rows: [[ownSheetMark('largeClasses')], [{ content: '存在', role: 'bad' }, { content: '待销号', role: 'doubt' }, { content: '学校', role: 'heading' }, { content: '看', role: 'label', fill: '92D050' }]] }] });
  expect(await fillsIn(bytes)).toEqual(new Map([[cellKey(1, 3), '92D050']]));
});

test('other sheets are not looked at, nor files that are no packages', async () => {
  expect(await fillsIn(await coloured(ownSheetMark('report'), [{ rgb: 'FFFF00' }]))).toBeUndefined();
  const csv = new TextEncoder().encode(`${ownSheetMark('problems')}\n学校\n`);
  const grids = await readWorkbookFile(csv, '清单.csv');
  expect(await withLedgerFills(csv, grids)).toBe(grids);
});
