import { ownSheetMark } from '../../workbook/ownSheet';
import type { OwnSheet } from '../../workbook/ownSheet';
import type { CellPlace, InputCheck, ModelArea, ModelCell, SheetModel } from '../sheetModel';
import { modelCell } from '../sheetModel';
import type { DataPlace } from './reportContext';

const below = <Area extends ModelArea>(area: Area): Area => ({ ...area, top: area.top + 1, bottom: area.bottom + 1 });

const belowIn = <Place extends ModelArea & { readonly sheet: string }>(area: Place, name: string): Place => (area.sheet === name ? below(area) : area);

/** A link within the sheet follows it down. */
const linked = (cell: ModelCell, name: string): ModelCell => {
  const { link } = cell;
  return link === undefined || link.sheet !== name ? cell : { ...cell, link: { ...link, row: link.row + 1 } satisfies CellPlace };
};

const checkBelow = (check: InputCheck): InputCheck => ({ ...check, area: below(check.area) });

/**
 * A sheet under a hidden row with the mark that it is no data, so that a workbook which holds it is checked as before. Its
 * formulas and links of other sheets must be made for the row below.
 */
const marked = (sheet: SheetModel, kind: OwnSheet): SheetModel => {
  const { name, rows, heights = new Map<number, number>(), merges = [], frozen, checks = [], charts = [], pageEnds = [], filter, hiddenRows = [] } = sheet;
  return {
    ...sheet,
    rows: [[ownSheetMark(kind)], ...rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? linked(modelCell(cell), name) : cell)))],
    heights: new Map([...heights].map(([row, height]) => [row + 1, height])),
    merges: merges.map(below),
    checks: checks.map(checkBelow),
    charts: charts.map((chart) => ({ ...chart, at: below(chart.at), categories: belowIn(chart.categories, name), series: chart.series.map((each) => ({ ...each, values: belowIn(each.values, name) })) })),
    pageEnds: pageEnds.map((row) => row + 1),
    hiddenRows: [0, ...hiddenRows.map((row) => row + 1)],
    ...(frozen === undefined ? {} : { frozen: { ...frozen, rows: frozen.rows + 1 } }),
    ...(filter === undefined ? {} : { filter: below(filter) }),
  };
};

/** The rows that `asOwnSheet` puts above a sheet. */
export const markRows = (dataPlace: DataPlace): number => (dataPlace === 'none' ? 0 : 1);

/** A sheet as it stands beside the data it is made of: marked as none. Where there are no data it stays as it is. */
export const asOwnSheet = (sheet: SheetModel, kind: OwnSheet, dataPlace: DataPlace): SheetModel => (dataPlace === 'none' ? sheet : marked(sheet, kind));
