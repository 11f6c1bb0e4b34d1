import { cellKey } from '../../workbook/grid';
import type { CellValue, Grid } from '../../workbook/grid';
import type { ReadOptions } from '../workbookHost';
import type { ConvertedResults, OwnResult, OwnResultOf } from '../ownResult';
import { isDateFormat, isPercentFormat } from '../numberFormat';
import { throwIfCancelled } from '../throwIfCancelled';
import { batchesOf, blocksOf, cellsIn, refuseTooMany } from './blocks';
import type { Block } from './blocks';
import { cellValueOf, contentOf, isFormulaText } from './cells';
import { hostErrorOf } from './errors';
import { readInPieces } from './readBlocks';
import type { ReadBlock } from './readBlocks';
import { areaOfSpill } from './spill';
import type { Anchor } from './spill';
import { surveySheets } from './sheets';
import type { SheetSurvey } from './sheets';

/** A grid while its blocks come in. */
interface Draft {
  readonly rows: CellValue[][];
  readonly percentCells: Set<number>;
  readonly dateCells: Set<number>;
  readonly formulas: Map<number, string>;
  /** Formulas of the add-in whose results may spill. */
  readonly anchors: Anchor[];
}

const noteFormat = ({ percentCells, dateCells }: Draft, format: string, key: number): void => {
  if (format === 'General') return;
  if (isPercentFormat(format)) percentCells.add(key);
  else if (isDateFormat(format)) dateCells.add(key);
};

/** Tells which cells show results of the add-in. */
export interface OwnCells {
  readonly ownResultOf: OwnResultOf;
  readonly converted: ConvertedResults;
}

/** Judges the cells of one sheet. */
const judgeOf = ({ ownResultOf, converted }: OwnCells, sheet: string) => {
  const convertedAt = converted(sheet);
  return (row: number, column: number, formula: unknown, value: unknown, type: string): OwnResult => {
    const own = typeof formula === 'string' && formula.startsWith('=') ? ownResultOf(formula) : 'none';
    return own === 'none' && convertedAt?.(row, column, contentOf(formula, value, type)) === true ? 'cell' : own;
  };
};

/** Puts a block's cells into the grid; the add-in's own results stay blank. */
const fill = (draft: Draft, { block, values, types, formats, formulas }: ReadBlock, judge: ReturnType<typeof judgeOf>): void => {
  values.forEach((cells, down) => {
    const row = block.row + down;
    const line: CellValue[] = Array.from({ length: block.column }, () => null);
    cells.forEach((value, right) => {
      const column = block.column + right;
      const type = types[down]?.[right] ?? 'Unknown';
      const formula = formulas[down]?.[right];
      const own = judge(row, column, formula, value, type);
      if (own === 'none' && isFormulaText(formula, value)) draft.formulas.set(cellKey(row, column), formula);
      if (own === 'area') draft.anchors.push({ sheet: block.sheet, row, column });
      line.push(own === 'none' ? cellValueOf(value, type) : null);
      noteFormat(draft, String(formats[down]?.[right] ?? 'General'), cellKey(row, column));
    });
    draft.rows[row] = line;
  });
};

/** Blanks what spills from the add-in's own formulas. */
const clearSpills = async (drafts: ReadonlyMap<string, Draft>): Promise<void> => {
  const anchors = [...drafts.values()].flatMap((draft) => draft.anchors);
  for (const { sheet, row, column, rows, columns } of await areaOfSpill(anchors)) {
    for (const line of drafts.get(sheet)?.rows.slice(row, row + rows) ?? []) line.fill(null, column, column + columns);
  }
};

const emptyDraft = ({ area }: SheetSurvey): Draft => ({
  // Rows above the used area are blank; a grid always begins at A1.
  rows: Array.from({ length: area === undefined ? 0 : area.row + area.rows }, () => []),
  percentCells: new Set(),
  dateCells: new Set(),
  formulas: new Map(),
  anchors: [],
});

const gridOf = ({ sheet, hidden, area, merges, hiddenRows }: SheetSurvey, { rows, percentCells, dateCells, formulas }: Draft): Grid => ({
  sheet,
  hidden,
  columnCount: area === undefined ? 0 : area.column + area.columns,
  merges,
  hiddenRows,
  rows,
  percentCells,
  dateCells,
  ...(formulas.size === 0 ? {} : { formulas }),
});

/** Reads all blocks into the drafts, batch by batch. */
const readInto = async (drafts: ReadonlyMap<string, Draft>, blocks: readonly Block[], total: number, own: OwnCells, { signal, onProgress }: ReadOptions): Promise<void> => {
  const judges = new Map([...drafts.keys()].map((sheet) => [sheet, judgeOf(own, sheet)]));
  let done = 0;
  for (const batch of batchesOf(blocks)) {
    throwIfCancelled(signal);
    onProgress?.(done, total, batch[0]?.sheet ?? '');
    for (const piece of await readInPieces(batch)) {
      const draft = drafts.get(piece.block.sheet);
      const judge = judges.get(piece.block.sheet);
      if (draft !== undefined && judge !== undefined) fill(draft, piece, judge);
      done += cellsIn(piece.block);
    }
  }
  throwIfCancelled(signal);
  onProgress?.(total, total, '');
};

/**
 * Reads every visible sheet in blocks of rows; hidden ones are listed without cells. Errors, blanks and texts are told
 * apart by Range.valueTypes. Cells with results of the add-in, also converted ones, are blank: they are no data. Rejects
 * with a HostError only (`cancelled` when the signal says so).
 */
export const readGrids = async (options: ReadOptions, own: OwnCells): Promise<readonly Grid[]> => {
  throwIfCancelled(options.signal);
  try {
    const surveys = await surveySheets();
    const blocks = surveys.flatMap(({ area }) => (area === undefined ? [] : blocksOf(area)));
    const total = blocks.reduce((sum, block) => sum + cellsIn(block), 0);
    refuseTooMany(total);
    const drafts = new Map(surveys.map((survey) => [survey.sheet, emptyDraft(survey)]));
    await readInto(drafts, blocks, total, own, options);
    await clearSpills(drafts);
    return surveys.map((survey) => gridOf(survey, drafts.get(survey.sheet) ?? emptyDraft(survey)));
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
