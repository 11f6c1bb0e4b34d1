import { runThrough } from '../../core/steps';
import type { Translator } from '../../locale';
import type { Field } from '../../standards/schema';
import type { Decision } from '../../workbook/merging/decision';
import type { Differences } from '../../workbook/merging/differences';
import type { Merge } from '../../workbook/merging/mergeFiles';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import type { SheetModel, WorkbookModel } from '../sheetModel';
import type { Names, Words } from '../words';
import { classBandSheets, roomBandSheets } from './bandSheets';
import { conflictSheets } from './conflictSheet';
import { countySheet } from './countySheet';
import { differenceSheets } from './differenceSheet';
import type { Answered } from './explanation';
import { explanationSheets } from './explanationSheet';
import { fileSheets } from './fileSheet';
import { leftOutSheets } from './leftOutSheet';
import { classSheet, roomSheet } from './listSheets';
import { nameSheets } from './nameSheet';
import { rosterSheets } from './rosterSheet';
import { disputedFacts, schoolSheets } from './schoolSheet';
import { sourceSheets } from './sourceSheet';
import { withPrints } from './writtenSheet';

/** Everything that a merged workbook holds. */
export interface MergedContents {
  readonly merge: Merge;
  /** All that are known, those without a conflict at the moment too. */
  readonly decisions: readonly Decision[];
  /** What was said of schools with names alike; all that are known. */
  readonly rulings: readonly SchoolRuling[];
  readonly explanations: readonly Answered[];
  /** undefined: there is no earlier merge. */
  readonly differences: Differences | undefined;
}

export interface MergedWords {
  readonly translator: Translator;
  readonly names: Names;
  readonly words: Pick<Words, 'reading' | 'cell'>;
}

/** The sheets of data alone: tables that any reader reads as the county they were made of. */
export const dataSheets = ({ reading: { dataset }, trace }: Pick<Merge, 'reading' | 'trace'>, fields: ReadonlyMap<string, Field>, { t }: Translator): readonly SheetModel[] => [
  ...schoolSheets(t('merge:sheet.schools'), dataset, fields, disputedFacts(trace.disputes)),
  ...classSheet(t('merge:sheet.classes'), dataset, fields),
  ...classBandSheets(t('merge:sheet.classBands'), dataset, fields),
  ...roomSheet(t('merge:sheet.rooms'), dataset, fields),
  ...roomBandSheets(t('merge:sheet.roomBands'), dataset, fields),
  ...countySheet(t('merge:sheet.county'), dataset, fields),
];

/**
 * The merged workbook: the data as plain tables, and beside them where each value comes from, what files say differently,
 * who has sent what, and what was explained. Read back, it is the same county; what people wrote in it is taken over.
 * Sheet by sheet: that of all schools takes a while.
 */
export function* mergedSteps({ merge, decisions, rulings, explanations, differences }: MergedContents, fields: ReadonlyMap<string, Field>, { translator, names, words }: MergedWords): Generator<void, WorkbookModel> {
  const tables = dataSheets(merge, fields, translator);
  yield;
  const { data, written } = withPrints(tables, translator);
  const leftOut = leftOutSheets(merge.reading, words, translator);
  yield;
  const sources = sourceSheets(merge, fields, names, translator);
  yield;
  const sheets = [
    ...data,
    ...leftOut,
    ...conflictSheets(merge.conflicts, decisions, fields, names, translator),
    ...(merge.roster === undefined ? [] : rosterSheets(merge.roster, translator)),
    ...nameSheets({ alike: merge.alike, roster: merge.roster, rulings }, translator),
    ...explanationSheets(explanations, translator),
    ...(differences === undefined ? [] : differenceSheets(differences, fields, names, translator)),
    ...fileSheets(merge.files, translator),
    ...sources,
    ...written,
  ];
  return { sheets };
}

/** The same at once. */
export const mergedWorkbook = (contents: MergedContents, fields: ReadonlyMap<string, Field>, words: MergedWords): WorkbookModel => runThrough(mergedSteps(contents, fields, words));
