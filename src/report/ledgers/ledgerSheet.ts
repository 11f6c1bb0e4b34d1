import type { Translator } from '../../locale';
import { columnLetters } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import { ownSheetMark } from '../../workbook/ownSheet';
import { fittedHeights } from '../handIn/fittedHeights';
import { heightOf } from '../templates/headRows';
import type { CellRole, InputCheck, ModelCell, SheetModel } from '../sheetModel';
import type { LedgerColumn } from './ledgerColumns';
import type { LedgerRow, MergedColumn, MergedLedger } from './mergedLedger';
import { serialOf } from './serialDay';
import { STATE_ROLES } from './state';

/** How a day is shown. */
export const DAY_FORMAT = 'yyyy-mm-dd';

/** A day as a cell holds it, so that it sorts and filters as one; any other words as they are. */
export const dayCell = (value: CellValue): { readonly content: CellValue; readonly format?: string } => {
  const serial = typeof value === 'string' ? serialOf(value) : undefined;
  return serial === undefined ? { content: value } : { content: serial, format: DAY_FORMAT };
};

const lookOf = (own: LedgerColumn | undefined, { state }: LedgerRow, value: CellValue): CellRole => {
  if (own === undefined || own.kind === 'peoples') return own?.isLong === true || own === undefined ? 'text' : 'input';
  if (own.kind === 'status') return state === undefined ? 'label' : STATE_ROLES[state];
  if (own.kind === 'hidden') return 'note';
  return typeof value === 'number' ? 'mark' : 'label';
};

const cellAt = (row: LedgerRow, { own }: MergedColumn, at: number): ModelCell => {
  const value = row.cells[at] ?? null;
  const fill = row.kept?.fills?.get(at);
  return { ...(own?.isDate === true ? dayCell(value) : { content: value }), role: lookOf(own, row, value), ...(fill === undefined ? {} : { fill }) };
};

const DAYS = ['2000,1,1', '2100,1,1'] as const;

/** What people may type: yes or no, and days. */
const checksOf = (columns: readonly MergedColumn[], top: number, bottom: number, { t }: Translator): readonly InputCheck[] =>
  columns.flatMap(({ own }, at): readonly InputCheck[] => {
    const area = { top, bottom, left: at, right: at };
    if (own?.key === 'closed') return [{ kind: 'list', area, options: [t('term:yes'), t('term:no')], message: t('ledger:check.closed') }];
    const cell = `${columnLetters(at)}${top + 1}`;
    const formula = `=AND(ISNUMBER(${cell}),${cell}>=DATE(${DAYS[0]}),${cell}<DATE(${DAYS[1]}))`;
    return own?.isDate === true ? [{ kind: 'formula', area, formula, message: t('ledger:check.day') }] : [];
  });

const EXTRA_WIDTH = 14;
/** Columns at the left that stay in sight: a problem's number and school. */
const FROZEN = 2;

/** The row of the note on how the ledger is used, and the points around it. */
const NOTE_ROW = 2;
const NOTE_AIR = 4;

const isHidden = (column: MergedColumn | undefined): boolean => column?.own?.kind === 'hidden';

/** A ledger as a sheet: everything that people wrote, where they put it. */
export const ledgerSheet = ({ kind, kept, columns, rows }: MergedLedger, translator: Translator): SheetModel => {
  const { t } = translator;
  const above = (kept?.above ?? []).map((cells) => cells.map((content): ModelCell => ({ content, role: 'text' })));
  const headings = columns.map(({ own, heading }): ModelCell => ({ content: own === undefined ? heading : t(`ledger:column.${own.key}`), role: 'heading' }));
  const head = [[{ content: ownSheetMark(kind), role: 'note' as const }], [{ content: t(`ledger:sheet.${kind}`), role: 'title' as const }], [{ content: t(`ledger:note.${kind}`), role: 'note' as const }], ...above];
  const top = head.length;
  const last = columns.length - 1;
  const lines = [...head, headings, ...rows.map((row) => columns.map((column, at) => cellAt(row, column, at)))];
  const widths = columns.map(({ own }) => own?.width ?? EXTRA_WIDTH);
  // In print the columns that people fill in stand on a page of their own.
  const noteEnd = columns.findIndex(({ own }) => own?.kind === 'peoples') - 1;
  const noteWidth = widths.slice(0, Math.max(1, noteEnd + 1)).reduce((sum, width) => sum + width, 0);
  return {
    name: t(`ledger:sheet.${kind}`),
    rows: lines,
    widths,
    merges: noteEnd > 0 ? [{ top: NOTE_ROW, left: 0, bottom: NOTE_ROW, right: noteEnd }] : [],
    heights: new Map([...fittedHeights(lines.map((line) => line.map((cell, at) => (isHidden(columns[at]) ? null : cell))), widths, top), [NOTE_ROW, heightOf(t(`ledger:note.${kind}`), noteWidth) + NOTE_AIR]]),
    frozen: { rows: top + 1, columns: FROZEN },
    hiddenRows: [0],
    hiddenColumns: columns.flatMap((column, at) => (isHidden(column) ? [at] : [])),
    filter: { top, left: 0, bottom: top + rows.length, right: last },
    ...(rows.length === 0 ? {} : { checks: checksOf(columns, top + 1, top + rows.length, translator) }),
    landscape: true,
    pagesAcross: kind === 'problems' ? 2 : 1,
  };
};
