import type { Stage } from '../standards/terms';
import type { BandSource, Source } from './fieldResolution';
import type { HeadingColumn } from './headingLevels';
import type { MappedTable } from './mappedTable';
import { plain } from './plainText';
import type { SheetView } from './sheetView';

/** The sources of a school's record, by what they are for. */
export interface RecordSources {
  readonly view: SheetView;
  /** Every heading of the table, used or not. */
  readonly headings: readonly HeadingColumn[];
  /** Texts that describe the school, by field id. */
  readonly describing: ReadonlyMap<string, Source>;
  readonly flags: readonly Source[];
  readonly figures: readonly Source[];
  readonly bands: readonly BandSource[];
  /** The stage that the sheet's name or the table's title gives to every row. */
  readonly stage: Stage | undefined;
}

/** A stage named by a title, if it names only one. */
export const stageInTitle = (text: string): Stage | undefined => {
  const key = plain(text);
  const primary = /小学/u.test(key.replace(/中小学/u, '初中小学'));
  const junior = /初中|初级中学|中小学/u.test(key);
  return primary === junior ? undefined : primary ? 'primary' : 'junior';
};

export const recordSources = (table: MappedTable): RecordSources => {
  const describing = new Map<string, Source>();
  const flags: Source[] = [];
  const figures: Source[] = [];
  for (const source of table.sources) {
    const { type } = source.field;
    if (type === 'flag') flags.push(source);
    else if (type === 'number' || type === 'level') figures.push(source);
    else if (type !== 'evidence' && !describing.has(source.field.id)) describing.set(source.field.id, source);
  }
  const { view, title, header } = table.block;
  return { view, headings: header.columns, describing, flags, figures, bands: table.bands, stage: stageInTitle(title) ?? stageInTitle(view.grid.sheet) };
};

/** The text of a describing field on a row; '' where the table does not have it. */
export const describe = (sources: RecordSources, field: string, row: number): string => {
  const source = sources.describing.get(field);
  return source === undefined ? '' : sources.view.text(source.row ?? row, source.column);
};
