import { questionsOf } from '../questions';
import type { Question } from '../questions';
import type { Reading, SheetReading } from '../../workbook/reading';
import { isRecognised } from '../sheetSummary';

/** A heading of a layout whose meaning is to be confirmed once for every sheet of that layout. */
export interface LayoutQuestion extends Question {
  readonly key: string;
  /** Files (or sheets, where they are of one file) that wait for the answer. */
  readonly files: readonly string[];
}

/** The open questions, one a layout and heading. */
export const layoutQuestions = (reading: Reading): readonly LayoutQuestion[] => {
  const questions = new Map<string, { readonly question: Question; readonly files: Set<string> }>();
  for (const question of questionsOf(reading)) {
    const key = JSON.stringify([question.sheet.fingerprint, question.match.heading]);
    const known = questions.get(key) ?? { question, files: new Set<string>() };
    questions.set(key, known);
    known.files.add(question.sheet.file ?? question.sheet.sheet);
  }
  return [...questions].map(([key, { question, files }]) => ({ ...question, key, files: [...files] }));
};

/** One sheet of each layout that was recognised: how it was read holds for all of that layout. */
export const layoutsOf = ({ sheets }: Reading): readonly SheetReading[] => [...new Map(sheets.filter(isRecognised).map((sheet) => [sheet.fingerprint, sheet])).values()];
