import type { Translator } from '../../locale';
import type { CellRef } from '../../core/cellRef';
import type { Reading, ReadingIssue } from '../../workbook/reading';
import type { SheetModel } from '../sheetModel';
import type { Words } from '../words';
import { ownTable, type OwnColumn } from './ownTable';

const COLUMNS: readonly OwnColumn<'leftOut'>[] = [{ key: 'leftOut', width: 120 }];

const isAt = ({ file, sheet, row, column }: CellRef, { cell }: ReadingIssue): boolean => cell.file === file && cell.sheet === sheet && cell.row === row && cell.column === column;

/**
 * 未并入: rows that could not be taken in, and why. It is read again with the data, because nothing that is said over all
 * schools is certain without them. A school without a stage stands in the data itself, and says so there.
 */
export const leftOutSheets = ({ dataset, issues }: Reading, words: Pick<Words, 'reading' | 'cell'>, translator: Translator): readonly SheetModel[] => {
  const rows = (dataset.leftOut ?? []).flatMap((cell) => {
    const reasons = issues.filter((issue) => isAt(cell, issue));
    if (reasons.some(({ code }) => code === 'stageMissing')) return [];
    const [reason] = reasons.filter(({ severity }) => severity === 'error');
    return [{ leftOut: reason === undefined ? words.cell(cell) : reason.code === 'leftOutBefore' ? reason.text : words.reading(reason) }];
  });
  return rows.length === 0 ? [] : ownTable({ kind: 'leftOut', columns: COLUMNS, rows }, translator);
};
