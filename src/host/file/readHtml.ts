import type { CellValue, Grid } from '../../workbook/grid';
import { isPercentFormat } from '../numberFormat';
import type { FileLimits } from './limits';
import { markupTokens, type MarkupToken } from './markupTokens';
import { refuse } from './refuse';
import { cellBudget, SheetDraft } from './sheetDraft';
import { typedCell } from './typedCell';

type OpenTag = Extract<MarkupToken, { kind: 'open' }>;

/** Tags behind which a new line begins. */
const LINES: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4']);
const MOST_SPAN = 2000;
const MOST_NESTED = 50;

const spanOf = (tag: OpenTag, name: string): number => {
  const span = Number(tag.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_SPAN) : 1;
};

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** A cell's value: Excel writes the number it shows beside the text (x:num), and marks text (x:str, format @). */
const valueOf = (tag: OpenTag, text: string): CellValue => {
  const number = tag.attributes.get('num');
  if (number !== undefined && number !== '' && Number.isFinite(Number(number))) return Number(number);
  const isText = tag.attributes.has('str') || /mso-number-format:\s*["']?\\?@/i.test(tag.attributes.get('style') ?? '');
  return isText ? text || null : typedCell(text);
};

interface OpenTable {
  row: number;
  column: number;
  cell: { readonly tag: OpenTag; text: string } | undefined;
}

/** Reads the tables of a page, one under another as Excel shows them, with the lines between them. */
class PageReader {
  private readonly tables: OpenTable[] = [];
  private text = '';
  /** The first row that nothing stands in. */
  private next = 0;
  rows = 0;

  constructor(private readonly draft: SheetDraft) {}

  take(token: MarkupToken): void {
    if (token.kind === 'text') this.addText(token.text.replace(/[\r\n\t ]+/g, ' '));
    else if (LINES.has(token.name) && token.name !== 'tr') this.addText('\n');
    if (token.kind === 'open') this.open(token);
    else if (token.kind === 'close') this.close(token.name);
  }

  end(): void {
    while (this.tables.length > 0) this.close('table');
    this.endLine();
  }

  private addText(text: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell !== undefined) cell.text += text;
    else if (this.tables.length === 0) this.text += text;
  }

  private open(tag: OpenTag): void {
    const table = this.tables.at(-1);
    if (tag.name === 'table' && this.tables.length < MOST_NESTED) {
      this.endLine();
      this.endCell();
      this.tables.push({ row: this.next - 1, column: 0, cell: undefined });
    } else if (tag.name === 'tr' && table !== undefined) {
      this.endCell();
      table.row = Math.max(table.row + 1, table.row < 0 ? 0 : this.next);
      table.column = 0;
      this.next = table.row + 1;
      if (/display:\s*none/i.test(tag.attributes.get('style') ?? '')) this.draft.hiddenRows.add(table.row);
    } else if ((tag.name === 'td' || tag.name === 'th') && table !== undefined) {
      this.endCell();
      if (table.row < 0) table.row = this.next++;
      table.cell = { tag, text: '' };
    }
  }

  private close(name: string): void {
    if (name === 'td' || name === 'th' || name === 'tr') this.endCell();
    if (name !== 'table') return;
    this.endCell();
    this.tables.pop();
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (table?.cell === undefined) return;
    const { tag, text } = table.cell;
    table.cell = undefined;
    const [height, width] = [spanOf(tag, 'rowspan'), spanOf(tag, 'colspan')];
    const column = this.draft.freeFrom(table.row, table.column);
    const format = /mso-number-format:\s*"?([^;"]+)/i.exec(tag.attributes.get('style') ?? '')?.[1] ?? '';
    this.draft.put(table.row, column, valueOf(tag, oneLine(text)), height, width, isPercentFormat(format.replaceAll('\\', '')));
    table.column = column + width;
    this.rows += 1;
  }

  /** A line of text between tables: a title, a note. */
  private endLine(): void {
    for (const line of oneLine(this.text).split('\n')) {
      if (line === '') continue;
      this.draft.put(this.next, 0, line);
      this.next += 1;
    }
    this.text = '';
  }
}

const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** One grid from the tables of a web page, which is what many systems call .xls. A page without a table is refused. Throws FileRefused. */
export const gridFromHtml = (text: string, file: string, limits: FileLimits): Grid => {
  const draft = new SheetDraft(stem(file), cellBudget(limits));
  const reader = new PageReader(draft);
  for (const token of markupTokens(text, true)) reader.take(token);
  reader.end();
  return reader.rows === 0 ? refuse({ code: 'unsupportedFormat', format: 'html' }) : draft.finish(file);
};
