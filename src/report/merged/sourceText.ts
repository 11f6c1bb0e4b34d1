import type { Field } from '../../standards/schema';
import { columnLetters, parseAddress } from '../../workbook/address';
import type { MergedValue } from '../../workbook/merging/mergedValues';
import { valueCell, valueFrom } from './valueWords';

/** Stands for the cell of a value that a person entered. */
const NOWHERE = '—';
/** Comes before the text as it stands in the file. */
const ARROW = ' ← ';

/** A value with its cell and the text there, in one cell: `H5=1234 ← 1,234人`; in place of what is no number its state, `H5:text ← 暂无`. */
export const sourceText = ({ source, state, value, original }: MergedValue, field: Field | undefined): string => {
  const shown = state === 'value' && value !== undefined ? `=${String(valueCell(field, value))}` : `:${state}`;
  const cell = source === undefined ? NOWHERE : `${columnLetters(source.column)}${source.row + 1}`;
  return `${cell}${shown}${original === undefined ? '' : ARROW + original}`;
};

const TEXT = /^(—|[A-Z]{1,3}[1-9]\d{0,6})(?:=([^←]*?)|:(text|error|negative))(?: ← ([\s\S]*))?$/u;

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/u;

const read = (text: string, field: Field | undefined): MergedValue['value'] =>
  field?.type === 'number' || field?.type === 'level' ? (NUMBER.test(text) ? Number(text) : undefined) : valueFrom(field, text);

/** Reads such a cell back: the value, and its row and column; undefined for any other text. */
export const sourceFrom = (text: string, field: Field | undefined): (Pick<MergedValue, 'value' | 'state' | 'original'> & { readonly at: { readonly row: number; readonly column: number } | undefined }) | undefined => {
  const match = TEXT.exec(text);
  if (match === null) return undefined;
  const [, cell = '', shown, state, original] = match;
  const value = shown === undefined ? undefined : read(shown, field);
  if (shown !== undefined && value === undefined) return undefined;
  const address = parseAddress(cell);
  return {
    value,
    state: state === 'text' || state === 'error' || state === 'negative' ? state : 'value',
    ...(original === undefined ? {} : { original }),
    at: address === undefined ? undefined : { row: address.top, column: address.left },
  };
};
