import type { Column } from '../../core/column';
import { CELL_STATES } from '../../core/column';
import type { Datum } from '../../core/dataset';
import { createTranslator } from '../../locale';
import type { Field, Unit } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { readNumber } from '../../workbook';
import type { CellContent } from '../../workbook/cellContent';
import { remembered } from '../../workbook/remembered';
import type { ModelCell } from '../sheetModel';

const { t } = createTranslator('zh-CN');

/** Units as headings and forms of the data carry them, in the unit in which values are kept. Shares are percent cells instead. */
const UNITS: Readonly<Record<Unit, string>> = {
  people: '人',
  rooms: '间',
  classes: '个',
  schools: '所',
  squareMetres: '㎡',
  yuan: '元',
  ratio: '',
  per100: '',
  perPupilArea: '㎡',
  perPupilYuan: '元',
  count: '',
  none: '',
};

export const unitOf = ({ unit }: Field): string => UNITS[unit];

/** The heading of a field in the sheets of data: as the standard calls it, in the one language that every reader of them knows. */
export const headingOf = (field: Field): string => `${field.label.zh}${unitOf(field) === '' ? '' : `（${unitOf(field)}）`}`;

/** A county item: 小学在校生数. */
export const itemOf = (field: Field, stage: Stage | undefined): string => `${stage === undefined ? '' : t(`term:stage.${stage}`)}${field.label.zh}`;

/** The words of the closed vocabularies as the sheets of data carry them. */
export const stageWord = (stage: Stage | undefined): string | null => (stage === undefined ? null : dataWord(`stage.${stage}`));
export const WHOLE_SCHOOL = '全校';
export const STAGE_UNKNOWN = '学段不明';
export const TYPE_UNKNOWN = '类型不明';
export const yesNo = (answer: boolean | undefined): string | null => (answer === undefined ? null : dataWord(answer ? 'yes' : 'no'));
export const dataWord = remembered((key) => t(`term:${key}`));

/** The errors that a cell can hold. */
const ERRORS = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/u;

/** Marks a text that was refused as a number and would be taken for one when it is read again (a date's serial number). */
const refused = (original: string, field: Field): string => (readNumber(original, { unit: field.unit }).state === 'text' ? original : `? ${original}`);

const cellOf = (datum: { readonly state: Datum['state']; readonly value: number; readonly original: string | undefined }, field: Field): ModelCell | CellContent => {
  switch (datum.state) {
    case 'value':
    case 'negative':
      return field.unit === 'ratio' ? { content: datum.value, format: '0.00%' } : datum.value;
    case 'text':
      return { content: refused(datum.original ?? '', field), role: 'doubt' };
    case 'error':
      return { error: ERRORS.test(datum.original ?? '') ? (datum.original ?? '') : '#N/A' };
    case 'blank':
      // A dash that says there is nothing.
      return datum.original ?? null;
    case 'absent':
      return null;
  }
};

/** The cell of a figure: the number unrounded, or what stands in its place. */
export const figureCell = (column: Column, record: number, field: Field): ModelCell | CellContent =>
  cellOf({ state: CELL_STATES[column.states[record] ?? -1] ?? 'absent', value: column.values[record] ?? 0, original: column.originalAt?.(record) }, field);

export const datumCell = (datum: Datum, field: Field): ModelCell | CellContent =>
  cellOf({ state: datum.state, value: datum.state === 'value' ? datum.value : Number(datum.original), original: datum.original }, field);
