import type { Field } from '../standards/schema';
import type { BandSource, Source } from './fieldResolution';
import type { SentenceFigure } from './printedSentence';
import type { SheetReading, Template } from './reading';
import type { TableBlock } from './tableBlocks';
import type { FormLayout } from './tableTemplate';
import type { YearsOfTable } from './years/yearSources';

/** A figure in the sentence of a form's cell. */
export interface PhraseSource extends SentenceFigure {
  readonly row: number;
  readonly column: number;
}

/** A table or form with what each of its headings was taken for. */
export interface MappedTable {
  readonly block: TableBlock;
  readonly template: Template;
  readonly layout: FormLayout | undefined;
  readonly sources: readonly Source[];
  readonly bands: readonly BandSource[];
  /** Figures that stand in sentences. */
  readonly phrases?: readonly PhraseSource[];
  /** Where headings or columns name years: that of what is read, and those before. */
  readonly years?: YearsOfTable;
  /** All of the reading but the number of records, which is known when the rows have been read. */
  readonly reading: Omit<SheetReading, 'records'>;
}

/** The kinds of record whose fields a table may hold, the most likely first. */
export const SCOPES: Readonly<Record<Template, readonly Field['scope'][]>> = {
  schoolTable: ['school'],
  classBins: ['school'],
  schoolForm: ['school'],
  countyForm: ['county', 'school'],
  classList: ['class', 'school'],
  roomList: ['room', 'school'],
  unrecognised: ['school', 'class', 'room', 'county'],
  empty: [],
};

/** Where a table stands. */
export const standing = (block: TableBlock): Pick<SheetReading, 'file' | 'sheet' | 'headerRows' | 'dataRows'> => {
  const { top, bottom } = block.header;
  const { file, sheet } = block.view.grid;
  return { ...(file === undefined ? {} : { file }), sheet, headerRows: [top, bottom], dataRows: [block.rows[0] ?? bottom + 1, block.rows.at(-1) ?? bottom] };
};
