import type { Translator } from '../../locale';
import type { Grid } from '../../workbook/grid';
import type { SheetModel } from '../sheetModel';
import type { Answered, Explanation } from './explanation';
import { ownList, readOwnTable, textIn, type OwnColumn, type OwnRow } from './ownTable';
import { SCHOOL_COLUMNS, schoolCells, schoolFrom, type SchoolColumn } from './schoolColumns';

type Key = SchoolColumn | 'question' | 'answer' | 'status' | 'id';

const COLUMNS: readonly OwnColumn<Key>[] = [
  ...SCHOOL_COLUMNS,
  { key: 'question', width: 70 },
  { key: 'answer', width: 50, isInput: true },
  { key: 'status', width: 14 },
  { key: 'id', width: 30 },
];

const rowOf = ({ id, school, question, answer, isCurrent }: Answered, { t }: Translator): OwnRow<Key> => ({
  ...schoolCells(school),
  question,
  answer: answer ?? null,
  status: t(`merge:explanation.${!isCurrent ? 'gone' : answer === undefined ? 'open' : 'answered'}`),
  id,
});

/** 情况说明: every query, and beside it the sentence that explains it. */
export const explanationSheets = (list: readonly Answered[], translator: Translator): readonly SheetModel[] =>
  ownList({ kind: 'explanations', columns: COLUMNS, items: list, rowOf: (one) => rowOf(one, translator) }, translator);

/** What was answered in the 情况说明 sheet of a merged workbook. */
export const readExplanations = (grids: readonly Grid[]): readonly Explanation[] =>
  readOwnTable(grids, 'explanations', COLUMNS).flatMap((row): readonly Explanation[] => {
    const [id, answer] = [textIn(row.id), textIn(row.answer)];
    return id === '' || answer === '' ? [] : [{ id, school: schoolFrom(row), question: textIn(row.question), answer }];
  });
