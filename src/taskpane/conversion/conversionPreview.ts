import { ownResultOf } from '../../functions/ownResults';
import type { Conversion, ConversionTarget } from '../../functions/native/convert';
import type { Extent } from '../../host/workbookHost';
import { bytesOf, extended, MOST_BYTES } from '../../workbook/journalBounds';
import type { PlannedArea, WriteJournal, WriteOperation } from '../../workbook/writeJournal';
import { operationOf } from '../writing/writeCells';

/** What a person chose to convert, and to what. */
export interface ConversionChoice {
  readonly extent: Extent;
  readonly target: ConversionTarget;
}

export type Converted = Extract<Conversion, { readonly contents: unknown }>;
export type Kept = Extract<Conversion, { readonly kind: 'kept' }>;

/** Whether the conversion can be taken back afterwards. */
export type Keeping =
  /** `dropped` older operations cannot be taken back any more then. */
  | { readonly kind: 'fits'; readonly dropped: readonly WriteOperation[] }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly most: number };

/** What a conversion would do; nothing is written yet. */
export interface ConversionPreview {
  readonly choice: ConversionChoice;
  readonly converted: readonly Converted[];
  readonly kept: readonly Kept[];
  readonly keeping: Keeping;
}

const isConverted = (conversion: Conversion): conversion is Converted => conversion.kind !== 'kept';
const isKept = (conversion: Conversion): conversion is Kept => conversion.kind === 'kept';

/** The rectangle that a conversion writes: the cells the formula fills now. */
export const plannedArea = ({ at, contents }: Converted): PlannedArea => ({
  area: { sheet: at.sheet, row: at.row, column: at.column, rows: contents.length, columns: contents[0]?.length ?? 0 },
  before: { formula: at.formula },
  contents,
  areResults: ownResultOf(at.formula) !== 'none',
});

const keepingOf = (converted: readonly Converted[], target: ConversionTarget, journal: WriteJournal): Keeping => {
  const operation = operationOf(target, converted.map(plannedArea));
  const more = extended(journal, operation);
  return more === undefined ? { kind: 'tooLarge', bytes: bytesOf(operation), most: MOST_BYTES } : { kind: 'fits', dropped: more.dropped };
};

/** Sorts what a conversion gives into what is converted and what is kept. */
export const previewOf = (choice: ConversionChoice, conversions: readonly Conversion[], journal: WriteJournal): ConversionPreview => {
  const converted = conversions.filter(isConverted);
  return { choice, converted, kept: conversions.filter(isKept), keeping: keepingOf(converted, choice.target, journal) };
};
