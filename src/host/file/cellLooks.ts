import type { CellStyle } from 'hucre';
import type { CellRole } from '../../report/sheetModel';

const FONT = { name: '微软雅黑', size: 10 } as const;
/** Of text that a click follows. */
export const LINK_FONT = { ...FONT, color: { rgb: '0563C1' }, underline: true } as const;
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** A plain colour, as RRGGBB, behind a cell. */
export const fillOf = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const WRAPPED = { vertical: 'center', wrapText: true } as const;

/** How each kind of cell looks in a file: readable in print, without colour alone carrying a meaning. */
export const CELL_LOOKS: Readonly<Record<CellRole, CellStyle>> = {
  plain: { font: FONT, alignment: { vertical: 'center' } },
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'center' } },
  heading: { font: { ...FONT, bold: true }, fill: fillOf('DDEBF7'), border: BORDER, alignment: { ...WRAPPED, horizontal: 'center' } },
  required: { font: { ...FONT, bold: true }, fill: fillOf('FFF2CC'), border: BORDER, alignment: { ...WRAPPED, horizontal: 'center' } },
  label: { font: FONT, border: BORDER, alignment: WRAPPED },
  mark: { font: FONT, border: BORDER, alignment: { ...WRAPPED, horizontal: 'center' } },
  input: { font: FONT, border: BORDER, alignment: { vertical: 'center' }, protection: { locked: false } },
  text: { font: FONT, border: BORDER, alignment: WRAPPED, protection: { locked: false } },
  note: { font: { ...FONT, size: 9, color: { rgb: '595959' } }, alignment: { vertical: 'top', wrapText: true } },
  good: { font: { ...FONT, color: { rgb: '0B6A0B' } }, border: BORDER, alignment: WRAPPED },
  bad: { font: { ...FONT, color: { rgb: 'A80000' } }, fill: fillOf('FDE7E9'), border: BORDER, alignment: WRAPPED },
  doubt: { font: { ...FONT, color: { rgb: '835B00' } }, fill: fillOf('FFF4CE'), border: BORDER, alignment: WRAPPED },
  total: { font: { ...FONT, bold: true }, border: BORDER, alignment: { vertical: 'center' } },
};
