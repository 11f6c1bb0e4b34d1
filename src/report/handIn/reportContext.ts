import type { Assessment } from '../../core/assessment';
import type { ExplainTarget } from '../../core/explain';
import type { Explanation } from '../../core/explanation';
import type { Grouping } from '../../core/groups';
import type { JudgedYear, WarningOptions } from '../../core/years';
import type { Translator } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import type { Reading } from '../../workbook/reading';
import type { KeptLedgers } from '../ledgers/kept';
import type { SheetModel } from '../sheetModel';
import type { Names, Words } from '../words';
import type { FormulaOf } from './quantity';
import type { ReportPart } from './reportPart';

/** A file that a report is made from. */
export interface SourceFile {
  readonly name: string;
  /** In hexadecimal; undefined for the open workbook, or where none could be made. */
  readonly sha256: string | undefined;
}

/** Where the sheets of data stand that a report speaks of. */
export type DataPlace =
  /** In the report itself: read back, it is the same county. */
  | 'report'
  /** In the open workbook, as the person keeps them. */
  | 'workbook'
  /** Nowhere: a report of some tables alone. */
  | 'none';

/** What every part of a report is made of. */
export interface ReportContext {
  readonly reading: Reading;
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  readonly files: readonly SourceFile[];
  /** When the report is made, as YYYY-MM-DD HH:MM. */
  readonly made: string;
  readonly dataPlace: DataPlace;
  /** What the report holds besides, for links from part to part. */
  readonly parts: ReadonlySet<ReportPart>;
  /** 情况说明, by the id of the entry that each explains. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The version of the program; undefined where it is not to be told. */
  readonly program: string | undefined;
  /** 为什么, of the assessment. */
  readonly explain: (target: ExplainTarget) => Explanation;
  /** The years of the data, each judged by itself, the earliest first; none where the data do not say their own. */
  readonly years: () => readonly JudgedYear[];
  /** When early warnings are given; as usual where nobody chose. */
  readonly warnings?: WarningOptions;
  /** What schools are grouped by; the usual groupings where nobody chose. */
  readonly groupings?: readonly Grouping[];
  readonly formulaOf: FormulaOf;
  /** The working sheets that the formulas point into; none in a report of values. */
  readonly working?: readonly SheetModel[];
  /** The ledgers of the report before, with what people wrote in them; without them new ones are made. */
  readonly kept?: KeptLedgers;
  readonly translator: Translator;
  readonly names: Names;
  readonly words: Words;
}
