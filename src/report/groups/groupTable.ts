import type { Verdict } from '../../standards/terms';
import type { CellRole, ModelCell } from '../sheetModel';

/** A table of the sheet: its title, its notes, its headings and its rows. */
export interface GroupTable {
  readonly title: string;
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ModelCell[])[];
}

const ROLES: Readonly<Record<Verdict, CellRole>> = { met: 'good', notMet: 'bad', unknown: 'doubt', notApplicable: 'mark' };

export const verdictCell = (verdict: Verdict, content: string): ModelCell => ({ content, role: ROLES[verdict] });

export const markCell = (content: string | number): ModelCell => ({ content, role: 'mark' });

/** A figure that is not there, and why. */
export const lackCell = (reason: string | undefined): ModelCell => ({ content: '—', role: 'mark', ...(reason === undefined || reason === '' ? {} : { comment: reason }) });
