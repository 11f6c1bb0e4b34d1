import type { TableSheet } from './declaration';

const SIGNATURE = '填表人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　填报日期：　　　　年　　月　　日';

/** The notes and the line for signatures that close a sheet. */
export const footLines = ({ notes = [], signed }: Pick<TableSheet, 'notes' | 'signed'>): readonly { readonly text: string; readonly role: 'note' }[] =>
  [...notes, ...(signed === true ? [SIGNATURE] : [])].map((text) => ({ text, role: 'note' as const }));
