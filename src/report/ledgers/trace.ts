import { z } from 'zod';
import { printAt, printOf, printsOf } from '../../workbook/contentPrint';
import type { CellContent } from '../../workbook/cellContent';
import type { CellValue } from '../../workbook/grid';
import { oursOf, type LedgerKey, type LedgerKind } from './ledgerColumns';

/** What a row remembers besides what is shown. */
export interface Trace {
  /** The day on which it was put in. */
  readonly since: string;
  readonly code: string | undefined;
  /** Prints of our cells as we wrote them, in the order of a new ledger's columns: what differs from its print was written by a person. */
  readonly prints: string;
}

const schema = z.tuple([z.string(), z.string().nullable(), z.string()]);

export const traceText = ({ since, code, prints }: Trace): string => JSON.stringify([since, code ?? null, prints]);

/** Reads a row's trace; undefined where somebody emptied or changed it. */
export const traceFrom = (text: string): Trace | undefined => {
  if (!text.startsWith('[')) return undefined;
  try {
    const [since, code, prints] = schema.parse(JSON.parse(text));
    return { since, code: code ?? undefined, prints };
  } catch {
    return undefined;
  }
};

/** The prints of a row's cells. */
export const printsOfCells = (kind: LedgerKind, cellOf: (key: LedgerKey) => CellContent): string => printsOf([oursOf(kind).map(({ key }) => cellOf(key))], printOf);

/** Whether a person wrote a cell of ours: there is something in it, and it is not what we wrote. */
export const isPersons = (kind: LedgerKind, key: LedgerKey, cell: CellValue, trace: Trace | undefined): boolean => {
  if (trace === undefined || cell === null || cell === '') return false;
  const at = oursOf(kind).findIndex((column) => column.key === key);
  const print = printAt(trace.prints, at);
  return at >= 0 && print !== '' && print !== printOf(cell);
};
