import { readXlsx } from 'hucre/xlsx';
import type { CellStyle } from 'hucre';
import { columnLetters } from '../../workbook/address';
import { cellKey, type Grid } from '../../workbook/grid';
import { ownSheetOf } from '../../workbook/ownSheet';
import { CELL_LOOKS } from './cellLooks';

type Color = { readonly rgb?: string; readonly theme?: number; readonly tint?: number };

/** Cells count light before dark, the theme's list dark before light. */
const IN_THEME = [1, 0, 3, 2] as const;

/** Towards white or black, as a tint asks. */
const tinted = (rgb: string, tint: number): string =>
  [0, 2, 4]
    .map((at) => Number.parseInt(rgb.slice(at, at + 2), 16))
    .map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

const RGB = /^(?:[\dA-F]{2})?([\dA-F]{6})$/iu;

/** A colour as RRGGBB; undefined for one that is told by an old palette's number. */
const rgbOf = ({ rgb, theme, tint = 0 }: Color, themeColors: readonly string[]): string | undefined => {
  const plain = RGB.exec(rgb ?? (theme === undefined ? '' : (themeColors[IN_THEME[theme] ?? theme] ?? '')))?.[1];
  return plain === undefined ? undefined : tint === 0 ? plain.toUpperCase() : tinted(plain, Math.max(-1, Math.min(1, tint)));
};

/** The colours that we give cells ourselves: they follow what a cell is. */
const OURS: ReadonlySet<string> = new Set(Object.values(CELL_LOOKS).flatMap(({ fill }) => (fill?.type === 'pattern' && fill.fgColor?.rgb !== undefined ? [fill.fgColor.rgb.toUpperCase()] : [])));

const fillOf = (style: CellStyle | undefined, themeColors: readonly string[]): string | undefined => {
  const fill = style?.fill;
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid' || fill.fgColor === undefined) return undefined;
  const rgb = rgbOf(fill.fgColor, themeColors);
  return rgb === undefined || OURS.has(rgb) ? undefined : rgb;
};

const isLedger = (grid: Grid): boolean => {
  const kind = ownSheetOf(grid);
  return kind === 'problems' || kind === 'largeClasses';
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The sheets of a file that was read, its ledgers with the colours that people gave their cells. Only ledgers are looked at
 * again, and only as far as they hold anything. What cannot be told leaves them as they are: a colour is no reason to refuse.
 */
export const withLedgerFills = async (bytes: Uint8Array, grids: readonly Grid[]): Promise<readonly Grid[]> => {
  const ledgers = grids.filter(isLedger);
  if (ledgers.length === 0 || !isZip(bytes)) return grids;
  const columns = Math.max(1, ...ledgers.map(({ columnCount }) => columnCount));
  const range = `A1:${columnLetters(columns - 1)}${Math.max(1, ...ledgers.map(({ rows }) => rows.length))}`;
  const workbook = await readXlsx(bytes, { readStyles: true, sheets: ledgers.map(({ sheet }) => sheet), range }).catch(() => undefined);
  const found = new Map(workbook?.sheets.map((sheet) => [sheet.name, sheet]));
  return grids.map((grid) => {
    const sheet = isLedger(grid) ? found.get(grid.sheet) : undefined;
    if (sheet === undefined) return grid;
    const fills = new Map<number, string>();
    for (const [key, { style }] of sheet.cells ?? []) {
      const fill = fillOf(style, workbook?.themeColors ?? []);
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (fill !== undefined) fills.set(cellKey(row, column), fill);
    }
    return fills.size === 0 ? grid : { ...grid, fills };
  });
};
