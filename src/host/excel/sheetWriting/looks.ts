import { CELL_ROLES } from '../../../report/sheetModel';
import type { CellRole, ModelArea, SheetModel } from '../../../report/sheetModel';
import { modelCell } from '../../../report/sheetModel';
import { CELL_LOOKS, LINK_FONT } from '../../file/cellLooks';
import { addressLists, areasByKey, areasByRole } from './lookAreas';
import type { Step } from './steps';

type Look = (typeof CELL_LOOKS)[CellRole];
type Font = NonNullable<Look['font']>;

const HORIZONTAL = { center: 'Center', left: 'Left', right: 'Right' } as const;
const VERTICAL = { center: 'Center', top: 'Top', bottom: 'Bottom' } as const;

const colourOf = (rgb: string | undefined): string | undefined => (rgb === undefined ? undefined : `#${rgb}`);

const setFont = (font: Excel.RangeFont, { name, size, bold, color, underline }: Font): void => {
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = size;
  if (bold === true) font.bold = true;
  const colour = colourOf(color?.rgb);
  if (colour !== undefined) font.color = colour;
  if (underline === true) font.underline = 'Single';
};

const setLook = (format: Excel.RangeFormat, { font, fill, alignment, protection }: Look): void => {
  if (font !== undefined) setFont(format.font, font);
  const colour = fill?.type === 'pattern' ? colourOf(fill.fgColor?.rgb) : undefined;
  if (colour !== undefined) format.fill.color = colour;
  const { horizontal, vertical, wrapText } = alignment ?? {};
  if (horizontal === 'center' || horizontal === 'left' || horizontal === 'right') format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical === 'center' || vertical === 'top' || vertical === 'bottom') format.verticalAlignment = VERTICAL[vertical];
  if (wrapText === true) format.wrapText = true;
  if (protection?.locked === false) format.protection.locked = false;
};

const OUTSIDE = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Lines around an area and between its cells; where there is one row or one column, Excel knows no lines between. */
const setBorders = (format: Excel.RangeFormat, { top, left, bottom, right }: ModelArea, colour: string): void => {
  const sides = [...OUTSIDE, ...(bottom > top ? (['InsideHorizontal'] as const) : []), ...(right > left ? (['InsideVertical'] as const) : [])];
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = colour;
  }
};

/** Areas of like shape: the sides of one are the sides of all. */
const byShape = (areas: readonly ModelArea[]): readonly (readonly ModelArea[])[] => {
  const shapes = new Map<string, ModelArea[]>();
  for (const area of areas) {
    const shape = `${String(area.bottom > area.top)}/${String(area.right > area.left)}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), area]);
  }
  return [...shapes.values()];
};

const borderSteps = (areas: readonly ModelArea[], colour: string): readonly Step[] =>
  byShape(areas).flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : addressLists(alike).map((addresses): Step => (sheet) => setBorders(sheet.getRanges(addresses).format, first, colour));
  });

const roleSteps = (role: CellRole, areas: readonly ModelArea[]): readonly Step[] => {
  const look = CELL_LOOKS[role];
  const line = colourOf(look.border?.top?.color?.rgb);
  return [
    ...addressLists(areas).map((addresses): Step => (sheet) => setLook(sheet.getRanges(addresses).format, look)),
    ...(line === undefined ? [] : borderSteps(areas, line)),
  ];
};

/** Colours that people gave to cells. */
const fillSteps = ({ rows }: SheetModel): readonly Step[] =>
  [...areasByKey(rows.map((line) => line.map((cell) => modelCell(cell).fill)))].flatMap(([rgb, areas]) =>
    addressLists(areas).map((addresses): Step => (sheet) => {
      sheet.getRanges(addresses).format.fill.color = `#${rgb}`;
    }),
  );

/** Cells that a click leads on from look so, whatever their role. */
const linkAreas = ({ rows }: SheetModel): readonly ModelArea[] =>
  rows.flatMap((line, row) => line.flatMap((cell, column) => (modelCell(cell).link === undefined ? [] : [{ top: row, left: column, bottom: row, right: column }])));

/** Gives every cell the look of what it is: area by area, not cell by cell. */
export const lookSteps = (model: SheetModel): readonly Step[] => {
  const columns = model.rows.reduce((most, line) => Math.max(most, line.length), 0);
  if (columns === 0) return [];
  const areas = areasByRole(model);
  return [
    (sheet) => setLook(sheet.getRangeByIndexes(0, 0, model.rows.length, columns).format, CELL_LOOKS.plain),
    ...CELL_ROLES.flatMap((role) => (role === 'plain' ? [] : roleSteps(role, areas.get(role) ?? []))),
    ...fillSteps(model),
    ...addressLists(linkAreas(model)).map((addresses): Step => (sheet) => setFont(sheet.getRanges(addresses).format.font, LINK_FONT)),
  ];
};

/** The look of cells from a place on, by their roles: text as on a new sheet, then what each role has of its own. */
export const cellLookSteps = (row: number, column: number, roles: readonly (readonly (CellRole | undefined)[])[]): readonly Step[] => {
  const moved = (areas: readonly ModelArea[]): readonly ModelArea[] =>
    areas.map(({ top, left, bottom, right }) => ({ top: top + row, left: left + column, bottom: bottom + row, right: right + column }));
  const areas = areasByKey(roles);
  return [...areas].flatMap(([role, of]) => [
    ...addressLists(moved(of)).map((addresses): Step => (sheet) => setLook(sheet.getRanges(addresses).format, CELL_LOOKS.plain)),
    ...(role === 'plain' ? [] : roleSteps(role, moved(of))),
  ]);
};
