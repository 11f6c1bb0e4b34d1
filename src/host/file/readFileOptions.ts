import type { OwnResultOf } from '../ownResult';
import type { ReadOptions } from '../workbookHost';
import type { FileLimits } from './limits';

export interface ReadFileOptions extends ReadOptions {
  readonly limits?: Partial<FileLimits>;
  /** Which formulas are the add-in's own results: their cells, and what spills from them, are blank. (.xlsx only: of an .xls no formulas are known.) */
  readonly ownResultOf?: OwnResultOf;
}
