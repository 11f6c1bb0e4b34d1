import type { Translator } from '../../locale';
import type { CellRef } from '../../core/cellRef';
import type { Reading } from '../../workbook/reading';
import type { SheetModel } from '../sheetModel';
import type { Words } from '../words';
import { ownTable, type OwnColumn } from './ownTable';
import { stagelessSchools } from './schoolSheet';

const COLUMNS: readonly OwnColumn<'leftOut'>[] = [{ key: 'leftOut', width: 120 }];

const isSame = (left: CellRef, right: CellRef): boolean => left.file === right.file && left.sheet === right.sheet && left.row === right.row && left.column === right.column;

/**
 * 未并入: rows that could not be taken in, and why. It is read again with the data, because nothing that is said over all
 * schools is certain without them. A school without a stage stands in the data itself, and says so there.
 */
export const leftOutSheets = ({ dataset, issues }: Reading, words: Pick<Words, 'reading' | 'cell'>, translator: Translator): readonly SheetModel[] => {
  const stageless = stagelessSchools(dataset).flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  const rows = (dataset.leftOut ?? []).flatMap((cell) => {
    if (stageless.some((one) => isSame(one, cell))) return [];
    const reasons = issues.filter((issue) => isSame(cell, issue.cell));
    const [reason] = reasons.filter(({ severity }) => severity === 'error');
    return [{ leftOut: reason === undefined ? words.cell(cell) : reason.code === 'leftOutBefore' ? reason.text : words.reading(reason) }];
  });
  return rows.length === 0 ? [] : ownTable({ kind: 'leftOut', columns: COLUMNS, rows }, translator);
};
