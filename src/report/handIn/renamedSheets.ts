import { isFormula } from '../../workbook/cellContent';
import { withSheets } from '../../workbook/sheetsInFormula';
import type { ChartModel, InputCheck, ModelCell, SheetArea, SheetModel } from '../sheetModel';
import { modelCell } from '../sheetModel';

type NameOf = (name: string) => string | undefined;

const renamedCell = (cell: ModelCell, nameOf: NameOf): ModelCell => {
  const { content, link } = cell;
  const target = link === undefined ? undefined : nameOf(link.sheet);
  return {
    ...cell,
    ...(content !== null && isFormula(content) ? { content: { formula: withSheets(content.formula, nameOf) } } : {}),
    ...(link === undefined || target === undefined ? {} : { link: { ...link, sheet: target } }),
  };
};

const renamedArea = (area: SheetArea, nameOf: NameOf): SheetArea => ({ ...area, sheet: nameOf(area.sheet) ?? area.sheet });

const renamedChart = (chart: ChartModel, nameOf: NameOf): ChartModel => ({
  ...chart,
  categories: renamedArea(chart.categories, nameOf),
  series: chart.series.map((series) => ({ ...series, values: renamedArea(series.values, nameOf) })),
});

const renamedCheck = (check: InputCheck, nameOf: NameOf): InputCheck => (check.kind === 'formula' ? { ...check, formula: withSheets(check.formula, nameOf) } : check);

/** The same sheets under other names: whatever speaks of one of them (formulas, links, charts, checks) follows. */
export const renamedSheets = (sheets: readonly SheetModel[], names: ReadonlyMap<string, string>): readonly SheetModel[] => {
  if (names.size === 0) return sheets;
  const nameOf: NameOf = (name) => names.get(name);
  return sheets.map((sheet): SheetModel => ({
    ...sheet,
    name: nameOf(sheet.name) ?? sheet.name,
    rows: sheet.rows.map((line) => line.map((cell) => (cell !== null && typeof cell === 'object' ? renamedCell(modelCell(cell), nameOf) : cell))),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map((chart) => renamedChart(chart, nameOf)) }),
    ...(sheet.checks === undefined ? {} : { checks: sheet.checks.map((check) => renamedCheck(check, nameOf)) }),
  }));
};
