import { assess } from '../../../src/core';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { createTranslator, type Locale } from '../../../src/locale';
import { answered, queriesOf, type Explanation } from '../../../src/report/merged/explanation';
import { mergedWorkbook } from '../../../src/report/merged/mergedWorkbook';
import type { WorkbookModel } from '../../../src/report/sheetModel';
import { createWords, namesFrom } from '../../../src/report/words';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import type { Grid } from '../../../src/workbook';
import type { Decision } from '../../../src/workbook/merging/decision';
import { differencesBetween } from '../../../src/workbook/merging/differences';
import { mergedValues, type MergedValue } from '../../../src/workbook/merging/mergedValues';
import type { SchoolRuling } from '../../../src/workbook/merging/schoolRuling';
import type { Merge } from '../../../src/workbook/merging/mergeFiles';

interface Extras {
  readonly decisions?: readonly Decision[];
  readonly explanations?: readonly Explanation[];
  readonly rulings?: readonly SchoolRuling[];
  readonly before?: readonly MergedValue[];
  readonly locale?: Locale;
}

/** The merged workbook of a merge, as the command line makes it. */
export const modelOf = (merge: Merge, { decisions = [], rulings = [], explanations = [], before, locale = 'zh-CN' }: Extras = {}): WorkbookModel => {
  const translator = createTranslator(locale);
  const pack = loadPack(DEFAULT_PACK);
  const names = namesFrom(pack, FIELDS, locale);
  const words = createWords(translator, names);
  const assessment = assess(merge.reading.dataset, pack, { date: '2026-05-01', fields: FIELDS });
  const differences = before === undefined ? undefined : differencesBetween(before, mergedValues(merge.reading.dataset, merge.trace));
  return mergedWorkbook({ merge, decisions, rulings, explanations: answered(queriesOf({ reading: merge.reading, assessment }, words), explanations), differences }, FIELDS, { translator, names, words });
};

/** A model as it comes back from a file. */
export const throughFile = async (model: WorkbookModel, name = '合并.xlsx'): Promise<readonly Grid[]> => readWorkbookFile(await writeWorkbookFile(model), name);
