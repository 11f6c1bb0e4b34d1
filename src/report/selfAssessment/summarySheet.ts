import type { CellContent } from '../../workbook/cellContent';
import { itemPlaces } from '../audit/itemSheet';
import { cellRanges } from '../handIn/cellRanges';
import { computedSentence } from '../handIn/computedCell';
import type { Piece } from '../handIn/computedCell';
import { fittedHeights } from '../handIn/fittedHeights';
import { asOwnSheet } from '../handIn/markedSheet';
import { asValues } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import type { CellPlace, CellRole, ModelCell, SheetModel } from '../sheetModel';
import { sheetName } from '../sheetModel';
import type { Block, Sentence } from './block';
import { selfAssessment } from './selfAssessment';
import { cellsText, ruleCode } from './sourceText';

type Row = readonly (ModelCell | CellContent)[];

const WIDTHS = [80, 22, 40] as const;
/** Rows above the text: title of the columns. */
const HEAD = 1;
/** The longest formula and the longest text of a cell. */
const LONGEST_FORMULA = 8_000;
const LONGEST_TEXT = 32_000;

const textCell = (pieces: readonly Piece[], { formulaOf }: ReportContext): ModelCell => {
  const cell = computedSentence(formulaOf, pieces, { role: 'label' });
  const { content } = cell;
  if (typeof content === 'object' && content !== null && 'formula' in content && content.formula.length > LONGEST_FORMULA) return computedSentence(asValues, pieces, { role: 'label' });
  return typeof content === 'string' && content.length > LONGEST_TEXT ? { ...cell, content: `${content.slice(0, LONGEST_TEXT)}…` } : cell;
};

type Places = ReadonlyMap<string, CellPlace>;

const ruleCell = ({ source: { rules } }: Sentence, places: Places, context: ReportContext): ModelCell => {
  const content = rules.map((rule) => ruleCode(rule, context)).join(context.translator.t('term:listSeparator')) || null;
  const link = rules.map((rule) => places.get(rule)).find((place) => place !== undefined);
  return { content, role: 'label', ...(link === undefined ? {} : { link }) };
};

const cellsCell = ({ source: { cells } }: Sentence, context: ReportContext): ModelCell => {
  const [first] = cellRanges(cells);
  const content = cellsText(cells, context) || null;
  const isHere = context.dataPlace === 'workbook' && first !== undefined && first.file === undefined;
  return { content, role: 'label', ...(isHere ? { link: { sheet: first.sheet, row: first.top, column: first.left } } : {}) };
};

const HEADING_ROLES: Readonly<Record<1 | 2 | 3, CellRole>> = { 1: 'title', 2: 'heading', 3: 'total' };

const rowsOf = (block: Block, places: Places, context: ReportContext): readonly Row[] => {
  const line = (each: Sentence, before: readonly Piece[] = []): Row => [textCell([...before, ...each.pieces], context), ruleCell(each, places, context), cellsCell(each, context)];
  switch (block.kind) {
    case 'heading': {
      const role = HEADING_ROLES[block.level];
      const beside: Row = block.level === 1 ? [] : [{ content: null, role }, { content: null, role }];
      return [[{ content: block.text, role }, ...beside]];
    }
    case 'sentence':
      return [line(block.sentence)];
    case 'list':
      return block.items.map((item) => line(item, [context.translator.t('audit:self.bullet')]));
  }
};

/** 自查自评 as a sheet: every sentence beside the rules and the cells that it rests on; figures follow the data where they are formulas. */
export const selfAssessmentSheets = (context: ReportContext): readonly SheetModel[] => {
  const { t } = context.translator;
  const places = context.parts.has('audit') ? itemPlaces(context) : new Map<string, CellPlace>();
  const [title, ...blocks] = selfAssessment(context);
  const columns = ['text', 'rules', 'cells'].map((key): ModelCell => ({ content: t(`audit:self.column.${key}`), role: 'heading' }));
  const note: Row = [{ content: t('audit:self.sheetNote', { made: context.made }), role: 'label' }, { content: null, role: 'label' }, { content: null, role: 'label' }];
  const rows: readonly Row[] = [columns, ...(title === undefined ? [] : rowsOf(title, places, context)), note, ...blocks.flatMap((block) => rowsOf(block, places, context))];
  const sheet: SheetModel = {
    name: sheetName(t('audit:sheet.selfAssessment')),
    rows,
    widths: WIDTHS,
    heights: new Map([[HEAD, 30], ...fittedHeights(rows, WIDTHS, HEAD + 1)]),
    frozen: { rows: HEAD, columns: 0 },
    landscape: true,
  };
  return [asOwnSheet(sheet, 'report', context.dataPlace)];
};
