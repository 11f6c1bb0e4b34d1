import type { CellValue, Grid } from '../../workbook/grid';
import { isPercentFormat } from '../numberFormat';
import type { OwnResultOf } from '../ownResult';
import { errorValue } from './errorValue';
import type { FileLimits } from './limits';
import { markupTokens, type MarkupToken } from './markupTokens';
import { damaged, refuse, within } from './refuse';
import { cellBudget, SheetDraft } from './sheetDraft';

type OpenTag = Extract<MarkupToken, { kind: 'open' }>;

/** A whole number in an attribute; anything else is damage, for the place of a cell hangs on it. */
const wholeIn = (tag: OpenTag, name: string): number | undefined => {
  const text = tag.attributes.get(name);
  if (text === undefined) return undefined;
  return /^\d{1,7}$/.test(text) ? Number(text) : damaged('a cell address is malformed');
};

const valueOf = (type: string, text: string): CellValue => {
  switch (type) {
    case 'Number': {
      const number = Number(text);
      return text.trim() === '' ? null : Number.isFinite(number) ? number : { error: '#NUM!' };
    }
    case 'Boolean':
      return text.trim() === '1';
    case 'Error':
      return errorValue(text.trim()) ?? { error: text.trim() };
    case 'DateTime':
      return text.endsWith('T00:00:00.000') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
    default:
      return text;
  }
};

/** Reads the sheets of a workbook of XML Spreadsheet 2003, tag by tag. */
class WorkbookReader {
  readonly sheets: SheetDraft[] = [];
  private readonly budget: ReturnType<typeof cellBudget>;
  private readonly percentStyles = new Set<string>();
  private style = '';
  private row = -1;
  private column = 0;
  /** The row that comes next without an address. */
  private next = 0;
  private cell: OpenTag | undefined;
  private type: string | undefined;
  private text = '';
  /** Text is gathered within these alone. */
  private gathers: 'data' | 'visible' | undefined;
  /** A note on a cell has a text of its own. */
  private inComment = false;

  constructor(
    private readonly limits: FileLimits,
    private readonly ownResultOf: OwnResultOf,
  ) {
    this.budget = cellBudget(limits);
  }

  take(token: MarkupToken): void {
    if (token.kind === 'open') {
      this.open(token);
      if (token.isEmpty) this.close(token.name);
    } else if (token.kind === 'close') this.close(token.name);
    else if (this.gathers !== undefined) this.text += token.text;
  }

  private open(tag: OpenTag): void {
    const sheet = this.sheets.at(-1);
    switch (tag.name) {
      case 'style':
        this.style = tag.attributes.get('id') ?? '';
        return;
      case 'numberformat':
        if (isPercent(tag.attributes.get('format') ?? '')) this.percentStyles.add(this.style);
        return;
      case 'worksheet':
        this.sheets.push(new SheetDraft(tag.attributes.get('name') ?? `Sheet${this.sheets.length + 1}`, this.budget));
        within('sheets', this.sheets.length, this.limits.sheets);
        this.row = -1;
        this.next = 0;
        return;
      case 'row':
        this.row = (wholeIn(tag, 'index') ?? this.next + 1) - 1;
        this.next = this.row + 1 + (wholeIn(tag, 'span') ?? 0);
        this.column = 0;
        if (tag.attributes.get('hidden') === '1') sheet?.hiddenRows.add(this.row);
        return;
      case 'cell':
        this.column = (wholeIn(tag, 'index') ?? this.column + 1) - 1;
        [this.cell, this.type, this.text] = [tag, undefined, ''];
        return;
      case 'comment':
        this.inComment = true;
        return;
      case 'data':
        if (this.cell !== undefined && !this.inComment) [this.gathers, this.type] = ['data', tag.attributes.get('type') ?? 'String'];
        return;
      case 'visible':
        [this.gathers, this.text] = ['visible', ''];
    }
  }

  private close(name: string): void {
    if (name === 'data') this.gathers = undefined;
    if (name === 'comment') this.inComment = false;
    if (name === 'visible' && this.gathers === 'visible') {
      this.gathers = undefined;
      const sheet = this.sheets.at(-1);
      if (sheet !== undefined && /hidden/i.test(this.text)) sheet.hidden = true;
    }
    if (name === 'cell' && this.cell !== undefined) this.endCell(this.cell);
  }

  private endCell(tag: OpenTag): void {
    const [height, width] = [1 + (wholeIn(tag, 'mergedown') ?? 0), 1 + (wholeIn(tag, 'mergeacross') ?? 0)];
    const formula = tag.attributes.get('formula');
    const isOwn = formula !== undefined && this.ownResultOf(formula) !== 'none';
    const value = this.type === undefined || isOwn ? null : valueOf(this.type, this.text);
    if (this.row < 0) damaged('a cell stands outside a row');
    this.sheets.at(-1)?.put(this.row, this.column, value, height, width, this.percentStyles.has(tag.attributes.get('styleid') ?? ''));
    this.column += width;
    this.cell = undefined;
  }
}

const isPercent = (format: string): boolean => format === 'Percent' || isPercentFormat(format);

/** The grids of a workbook of XML Spreadsheet 2003 (.xls or .xml of statistics systems). Throws FileRefused. */
export const gridsFromXml2003 = (text: string, file: string, limits: FileLimits, ownResultOf: OwnResultOf = () => 'none'): readonly Grid[] => {
  const reader = new WorkbookReader(limits, ownResultOf);
  for (const token of markupTokens(text, false)) reader.take(token);
  return reader.sheets.length === 0 ? refuse({ code: 'unsupportedFormat', format: 'xml2003' }) : reader.sheets.map((sheet) => sheet.finish(file));
};
