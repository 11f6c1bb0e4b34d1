import type { Assessment } from '../../core/assessment';
import { explainer } from '../../core';
import { allYears } from '../../core/years';
import type { JudgedYear } from '../../core/years';
import type { Translator } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import type { Reading } from '../../workbook/reading';
import { createWords, namesFrom } from '../words';
import { asValues } from './quantity';
import type { DataPlace, ReportContext, SourceFile } from './reportContext';

/** What a report is made of, as whoever asks for one has it. */
export interface ReportSource {
  readonly reading: Reading;
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

/** Several parts ask for the years, and none may: they are judged when first asked for. */
const once = (make: () => readonly JudgedYear[]): (() => readonly JudgedYear[]) => {
  let made: readonly JudgedYear[] | undefined;
  return () => (made ??= make());
};

/** The context that every part of a report is made with, computed cells as values. */
export const reportContext = ({ reading, assessment, pack, fields, files, made, dataPlace, translator, explanations = new Map(), program }: ReportSource): ReportContext => {
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
    years: once(() => allYears({ dataset: reading.dataset, assessment, pack, fields })),
    formulaOf: asValues,
    translator,
    names,
    words: createWords(translator, names),
  };
};
