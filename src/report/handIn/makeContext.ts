import type { Assessment } from '../../core/assessment';
import { explainer } from '../../core';
import type { Translator } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import type { Grid } from '../../workbook/grid';
import type { Reading } from '../../workbook/reading';
import { allYears } from '../charts/years';
import { createWords, namesFrom } from '../words';
import { asValues } from './quantity';
import type { DataPlace, ReportContext, SourceFile } from './reportContext';

/** What a report is made of, as whoever asks for one has it. */
export interface ReportSource {
  readonly reading: Reading;
  /** What was read; without them there are no charts over years. */
  readonly grids?: readonly Grid[];
  /** Of the reading's dataset, by the pack. */
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  readonly files: readonly SourceFile[];
  /** The local time, as YYYY-MM-DD HH:MM. */
  readonly made: string;
  readonly dataPlace: DataPlace;
  readonly translator: Translator;
  readonly explanations?: ReadonlyMap<string, string>;
  readonly program?: string;
}

/** The context that every part of a report is made with, computed cells as values. */
export const reportContext = ({ reading, grids, assessment, pack, fields, files, made, dataPlace, translator, explanations = new Map(), program }: ReportSource): ReportContext => {
  const names = namesFrom(pack, fields, translator.locale);
  return {
    reading,
    assessment,
    pack,
    fields,
    files,
    made,
    dataPlace,
    parts: new Set(),
    explanations,
    program,
    explain: explainer({ dataset: reading.dataset, pack, fields, assessment }),
    ...(grids === undefined ? {} : { years: () => allYears({ grids, reading, assessment, pack, fields }) }),
    formulaOf: asValues,
    translator,
    names,
    words: createWords(translator, names),
  };
};
