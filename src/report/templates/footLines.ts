import type { ModelCell } from '../sheetModel';
import type { TableSheet } from './declaration';

const SIGNATURE = '填表人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　填报日期：　　　　年　　月　　日';

/** The notes and the line for signatures that close a sheet; filled notes stand in the place of the blank ones. */
export const footLines = ({ notes = [], signed }: Pick<TableSheet, 'notes' | 'signed'>, filled: readonly ModelCell[] = []): readonly { readonly text: string; readonly role: 'note'; readonly cell?: ModelCell }[] =>
  [...notes, ...(signed === true ? [SIGNATURE] : [])].map((text, at) => ({ text, role: 'note', ...(filled[at] === undefined ? {} : { cell: filled[at] }) }));
