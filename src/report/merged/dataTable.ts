import type { School } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import type { CellContent } from '../../workbook/cellContent';
import type { ModelCell, SheetModel } from '../sheetModel';
import { headingOf } from './dataCells';

type Cell = ModelCell | CellContent;

export interface DataColumn {
  readonly heading: string;
  readonly width: number;
}

/** What tells a school, in every sheet of data: code, name, town. */
const NAMING = ['schoolCode', 'schoolName', 'town'] as const;

export const column = (field: Field | undefined, id: string, width = 14): DataColumn => ({ heading: field === undefined ? id : headingOf(field), width });

export const namingColumns = (fields: ReadonlyMap<string, Field>): readonly DataColumn[] => NAMING.map((id) => column(fields.get(id), id, id === 'schoolName' ? 26 : 14));

export const namingCells = (school: Pick<School, 'name' | 'code' | 'town'>): readonly Cell[] => [school.code ?? null, school.name, school.town ?? null];

/** A plain table that any program can sort and filter, and any reader of tables reads: one row of headings, one row a record. */
export const dataTable = (name: string, columns: readonly DataColumn[], rows: Iterable<readonly Cell[]>): SheetModel => ({
  name,
  rows: [columns.map(({ heading }) => ({ content: heading, role: 'heading' }))],
  more: rows,
  widths: columns.map(({ width }) => width),
  frozen: { rows: 1, columns: 2 },
  landscape: true,
});
