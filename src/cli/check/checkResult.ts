import type { Assessment } from '../../core/assessment';
import type { GroupedResults } from '../../core/groups';
import type { WarningOptions, YearComparison } from '../../core/years';
import type { Translator } from '../../locale';
import type { Names, Words } from '../../report/words';
import type { Pack } from '../../standards/schema';
import type { Reading } from '../../workbook/reading';
import type { FileOutcome } from '../readFiles';

/** Everything a check found, for whoever writes it down. */
export interface CheckResult {
  readonly pack: Pack;
  readonly files: readonly FileOutcome[];
  readonly reading: Reading;
  readonly assessment: Assessment;
  /** One a `--by`. */
  readonly grouped: readonly GroupedResults[];
  /** Of `--years`; nothing compared where the data are of one year. */
  readonly years?: { readonly compared: YearComparison | undefined; readonly warnings: WarningOptions };
  readonly names: Names;
  readonly words: Words;
  readonly translator: Translator;
}
