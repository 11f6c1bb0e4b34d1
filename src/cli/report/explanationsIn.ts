import type { Assessment } from '../../core/assessment';
import type { Translator } from '../../locale';
import { answered, queriesOf } from '../../report/merged/explanation';
import { readMerged } from '../../report/merged/readMerged';
import { createWords } from '../../report/words';
import type { Names } from '../../report/words';
import { FIELDS } from '../../standards';
import type { Grid } from '../../workbook';
import type { Reading } from '../../workbook/reading';

interface Judged {
  readonly reading: Reading;
  readonly assessment: Assessment;
}

/** 情况说明 that merged workbooks among the files hold, by the id of what they explain; only of what still stands. */
export const explanationsIn = (sources: readonly { readonly grids: readonly Grid[] }[], judged: Judged, translator: Translator, names: Names): ReadonlyMap<string, string> => {
  const explanations = sources.flatMap(({ grids }) => readMerged(grids, FIELDS)?.explanations ?? []);
  if (explanations.length === 0) return new Map();
  const queries = queriesOf(judged, createWords(translator, names));
  return new Map(answered(queries, explanations).flatMap(({ id, answer, isCurrent }) => (isCurrent && answer !== undefined ? [[id, answer] as const] : [])));
};
