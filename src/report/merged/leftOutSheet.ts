import type { Translator } from '../../locale';
import type { CellRef } from '../../core/cellRef';
import type { Reading, ReadingIssue } from '../../workbook/reading';
import type { SheetModel } from '../sheetModel';
import type { Words } from '../words';
import { ownTable, type OwnColumn } from './ownTable';
import { stagelessSchools } from './schoolSheet';

const COLUMNS: readonly OwnColumn<'leftOut'>[] = [{ key: 'leftOut', width: 120 }];

const placeOf = ({ file, sheet, row, column }: CellRef): string => JSON.stringify([file, sheet, row, column]);

/**
 * 未并入: rows that could not be taken in, and why. It is read again with the data, because nothing that is said over all
 * schools is certain without them. A school without a stage stands in the data itself, and says so there.
 */
export const leftOutSheets = ({ dataset, issues }: Reading, words: Pick<Words, 'reading' | 'cell'>, translator: Translator): readonly SheetModel[] => {
  const stageless = new Set(stagelessSchools(dataset).flatMap(({ cell }) => (cell === undefined ? [] : [placeOf(cell)])));
  const errors = new Map<string, ReadingIssue>();
  for (const issue of issues) if (issue.severity === 'error' && !errors.has(placeOf(issue.cell))) errors.set(placeOf(issue.cell), issue);
  const rows = (dataset.leftOut ?? []).flatMap((cell) => {
    if (stageless.has(placeOf(cell))) return [];
    const reason = errors.get(placeOf(cell));
    return [{ leftOut: reason === undefined ? words.cell(cell) : reason.code === 'leftOutBefore' ? reason.text : words.reading(reason) }];
  });
  return rows.length === 0 ? [] : ownTable({ kind: 'leftOut', columns: COLUMNS, rows }, translator);
};
