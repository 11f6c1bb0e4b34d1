import type { CellStateName } from '../core/column';
import type { Datum } from '../core/dataset';
import type { Field } from '../standards/schema';
import { cellKey } from './grid';
import type { PhraseSource } from './mappedTable';
import { readNumber, type NumberReading } from './numberReading';
import type { ReadingIssue } from './reading';
import type { SheetView } from './sheetView';
import { shiftDecimal } from './unitMark';
import { levelOf } from './words';

/** Takes what went wrong or is doubtful. */
export type Report = (issue: ReadingIssue) => void;

/** A figure's cell as it was read and checked against the field. */
export interface FigureReading {
  readonly state: Exclude<CellStateName, 'absent'>;
  readonly value: number;
  readonly original?: string | undefined;
}

const BLANK: FigureReading = { state: 'blank', value: 0 };

const readLevel = (view: SheetView, row: number, column: number): NumberReading => {
  const text = view.text(row, column);
  const reading = readNumber(view.cell(row, column));
  if (text === '' || reading.state === 'blank' || reading.state === 'error') return reading;
  const level = levelOf(text);
  return level === undefined ? { state: 'text', original: text, problem: 'notNumber' } : { state: 'value', value: level, ...(text === String(level) ? {} : { original: text }) };
};

const failed = (reading: Exclude<NumberReading, { state: 'value' | 'blank' }>, view: SheetView, row: number, column: number, field: Field, report: Report): FigureReading => {
  const at = { severity: 'error', cell: view.ref(row, column) } as const;
  switch (reading.state) {
    case 'error':
      report({ ...at, code: 'errorValue', field: field.id, error: reading.original });
      return { state: 'error', value: 0, original: reading.original };
    case 'negative':
      report({ ...at, code: 'negative', field: field.id, value: reading.value });
      return { state: 'negative', value: reading.value, original: reading.original };
    case 'text': {
      const code = reading.problem === 'date' ? 'dateForNumber' : reading.problem === 'percentAmbiguous' ? 'percentAmbiguous' : 'textForNumber';
      report({ ...at, code, field: field.id, text: reading.original });
      return { state: 'text', value: 0, original: reading.original };
    }
  }
};

/** Checks a number against its field. One above the maximum is kept as text: it cannot be, so it must not decide anything. */
const checked = (value: number, original: string | undefined, view: SheetView, row: number, column: number, field: Field, report: Report): FigureReading => {
  if (field.max !== undefined && value > field.max) {
    report({ severity: 'error', cell: view.ref(row, column), code: 'aboveMaximum', field: field.id, value, max: field.max });
    return { state: 'text', value: 0, original: original ?? String(value) };
  }
  if (field.integer === true && !Number.isInteger(value)) report({ severity: 'query', cell: view.ref(row, column), code: 'notInteger', field: field.id, value });
  return { state: 'value', value, original };
};

/**
 * Reads the cell of a figure and checks it against its field. A number above the field's maximum is reported and kept as
 * text: it cannot be, so it must not decide anything.
 */
export const readFigure = (view: SheetView, row: number, column: number, field: Field, exponent: number, report: Report): FigureReading => {
  const cell = view.cell(row, column);
  if (cell === null) return BLANK;
  const { percentCells, dateCells } = view.grid;
  // The plain case of a hot loop: a number in a column of numbers.
  const simple = typeof cell === 'number' && cell >= 0 && Number.isFinite(cell) && dateCells === undefined && field.type === 'number' && field.unit !== 'ratio';
  if (simple) return checked(shiftDecimal(cell, exponent), undefined, view, row, column, field, report);
  const key = percentCells === undefined && dateCells === undefined ? 0 : cellKey(row, column);
  const reading =
    field.type === 'level'
      ? readLevel(view, row, column)
      : readNumber(cell, { unit: field.unit, exponent, percentCell: percentCells?.has(key) === true, dateCell: dateCells?.has(key) === true });
  if (reading.state === 'blank') return reading.original === undefined ? BLANK : { state: 'blank', value: 0, original: reading.original };
  if (reading.state !== 'value') return failed(reading, view, row, column, field, report);
  const { value, original, doubt } = reading;
  if (doubt !== undefined && (field.max === undefined || value <= field.max)) {
    report({ severity: doubt === 'percentRead' ? 'query' : 'hint', cell: view.ref(row, column), code: doubt, field: field.id, text: original ?? String(cell), value });
  }
  return checked(value, original, view, row, column, field, report);
};

/** Reads a figure that stands in a sentence of a cell. */
export const readPhrase = (view: SheetView, { field, exponent, text, row, column }: PhraseSource, report: Report): Datum => {
  const cell = view.ref(row, column);
  const level = field.type === 'level' ? levelOf(text) : undefined;
  const reading: NumberReading = level === undefined ? readNumber(text === '' ? null : text, { unit: field.unit, exponent }) : { state: 'value', value: level, original: text };
  if (reading.state === 'blank') return { state: 'blank', cell };
  const { state, value, original } = reading.state === 'value' ? checked(reading.value, reading.original, view, row, column, field, report) : failed(reading, view, row, column, field, report);
  const about = { cell, ...(original === undefined ? {} : { original }) };
  return state === 'value' ? { state, value, ...about } : { state, ...about };
};

/** The same as a single figure with its cell. */
export const readDatum = (view: SheetView, row: number, column: number, field: Field, exponent: number, report: Report): Datum => {
  const { state, value, original } = readFigure(view, row, column, field, exponent, report);
  const about = { cell: view.ref(row, column), ...(original === undefined ? {} : { original }) };
  return state === 'value' ? { state, value, ...about } : { state, ...about };
};
