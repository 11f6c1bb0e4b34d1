import type { OpenHeading } from './fieldResolution';
import type { HeadingRecogniser } from './headingRecogniser';
import { yearColumns } from './headingYear';
import { headingKey } from './headingText';
import { layoutRole } from './layoutWords';
import { readNumber } from './numberReading';
import { plain } from './plainText';
import type { SheetView } from './sheetView';
import { laneStarts } from './sideBySide';
import { formLayout, type FormLayout } from './tableTemplate';
import { unitMark } from './unitMark';
import { stageHeading } from './words';

/** The lanes of a form, which may repeat its columns side by side (项目 数值 项目 数值); undefined where the headings are none of a form. */
export const formLanes = (headings: readonly OpenHeading[]): readonly FormLayout[] | undefined => {
  const single = formLayout(headings);
  if (single === undefined) return undefined;
  const starts = laneStarts(headings.map(({ at, levels }) => ({ column: at.column, levels })));
  const lanes = starts.map((start, nth) => formLayout(headings.slice(start, starts[nth + 1])));
  const whole = lanes.filter((lane) => lane !== undefined);
  return whole.length === lanes.length && whole.length > 1 ? whole : [single];
};

/** A form without headings, found by its items: 学校名称 beside the school's name, 在校生数 beside a number. */
export interface BareForm {
  readonly lanes: readonly FormLayout[];
  readonly top: number;
  readonly rows: readonly number[];
}

/** What is looked through for such a form. */
const MOST = { rows: 400, columns: 60 } as const;
const LEAST_ITEMS = 3;
const LEAST_NUMBERS = 2;

const labelOf = (text: string): string => text.replace(/[:：]\s*$/u, '');

/** The rows in which a column names items that are known, and how many of its texts do not. */
const labelsIn = (view: SheetView, column: number, recogniser: HeadingRecogniser): { readonly rows: readonly number[]; readonly others: number } => {
  const rows: number[] = [];
  let others = 0;
  for (let row = 0; row < Math.min(view.rowCount, MOST.rows); row += 1) {
    const value = view.cell(row, column);
    if (typeof value !== 'string' || view.isBlank(row, column) || value.length > 60) continue;
    if (recogniser.isItem(labelOf(value))) rows.push(row);
    else others += 1;
  }
  return { rows, others };
};

/** The columns that are headed by a stage, beside 项目 or several of them: a text alone may be a title. */
const stageColumns = (headings: readonly { readonly column: number; readonly levels: readonly string[] }[], over: string): FormLayout['values'] | undefined => {
  const stages = headings.flatMap(({ column, levels: [text = ''] }) => {
    const stage = stageHeading(plain(text));
    return stage === undefined ? [] : [{ column, stage }];
  });
  return stages.length > 1 || (stages.length === 1 && layoutRole(headingKey(over)) === 'item') ? stages : undefined;
};

/** So many rows with two different figures are no chance. */
const LEAST_RIVALS = 2;

/** The first column beside that of the values in which other figures stand for the same items: of another school, another year. One that is headed by what is no figure (备注) is none. */
const rivalOf = (view: SheetView, rows: readonly number[], value: number, end: number): number | undefined => {
  const headed = (column: number): string => headingKey(view.text((rows[0] ?? 0) - 1, column));
  if (layoutRole(headed(value)) === 'value') return undefined;
  const differs = (row: number, column: number): boolean => {
    const [one, other] = [readNumber(view.cell(row, value)), readNumber(view.cell(row, column))];
    return one.state === 'value' && other.state === 'value' && one.value !== other.value;
  };
  const columns = Array.from({ length: Math.max(0, end - value - 1) }, (_, at) => value + 1 + at).filter((column) => layoutRole(headed(column)) === undefined);
  return columns.find((column) => rows.filter((row) => differs(row, column)).length >= LEAST_RIVALS);
};

/** The lane of a column of items: the first column up to `end` with other than units in it is that of the values. */
const laneAt = (view: SheetView, item: number, rows: readonly number[], end: number): FormLayout => {
  let unit: number | undefined;
  const above = (rows[0] ?? 0) - 1;
  const headings = above < 0 ? [] : Array.from({ length: Math.max(0, end - item - 1) }, (_, at) => ({ column: item + 1 + at, levels: [view.text(above, item + 1 + at)] }));
  const years = yearColumns(headings);
  const stages = stageColumns(headings, above < 0 ? '' : view.text(above, item));
  let value: number | undefined = years?.latest.column;
  for (let column = item + 1; column < end; column += 1) {
    const texts = rows.map((row) => (view.isBlank(row, column) ? '' : plain(view.text(row, column)))).filter((text) => text !== '');
    if (texts.length === 0) continue;
    if (texts.every((text) => unitMark(text) !== undefined)) unit ??= column;
    else value ??= column;
  }
  const only = value ?? (unit === item + 1 ? item + 2 : item + 1);
  const rival = stages === undefined && years === undefined ? rivalOf(view, rows, only, end) : undefined;
  const about = { ...(years === undefined ? {} : { earlier: { ...years, row: above } }), ...(rival === undefined ? {} : { rival }) };
  return { item, category: undefined, unit, values: stages ?? [{ column: only, stage: undefined }], answer: undefined, proof: undefined, ...about };
};

/** Finds a form that names its items and values without any heading; undefined where there is none beyond doubt. */
export const bareForm = (view: SheetView, recogniser: HeadingRecogniser): BareForm | undefined => {
  const columns = Array.from({ length: Math.min(view.columnCount, MOST.columns) }, (_, column) => ({ column, ...labelsIn(view, column, recogniser) }));
  const labels = columns.filter(({ rows, others }) => rows.length >= 2 && rows.length >= others);
  const lanes = labels.map(({ column, rows }, at) => laneAt(view, column, rows, labels[at + 1]?.column ?? view.columnCount));
  const rows = [...new Set(labels.flatMap((label) => label.rows))].sort((a, b) => a - b);
  if (labels.reduce((items, label) => items + label.rows.length, 0) < LEAST_ITEMS) return undefined;
  const numbers = labels.reduce((count, label, at) => count + label.rows.filter((row) => lanes[at]?.values.some(({ column }) => readNumber(view.shown(row, column)).state === 'value')).length, 0);
  const [top = 0, last = 0] = [rows[0], rows.at(-1)];
  return numbers < LEAST_NUMBERS ? undefined : { lanes, top, rows: Array.from({ length: last - top + 1 }, (_, at) => top + at).filter((row) => !view.isBlankRow(row)) };
};

/** Whether a row is one of such a form with several lanes: known items stand where the next row has some too, each followed by what is none. */
export const isItemRow = (view: SheetView, row: number, recogniser: HeadingRecogniser): boolean => {
  const isItem = (at: number, column: number): boolean => typeof view.cell(at, column) === 'string' && recogniser.isItem(labelOf(view.text(at, column)));
  const items = (at: number): readonly number[] => Array.from({ length: Math.min(view.columnCount, MOST.columns) }, (_, column) => column).filter((column) => isItem(at, column));
  let below = row + 1;
  while (below < view.rowCount && view.isBlankRow(below)) below += 1;
  const own = items(row);
  const next = below < view.rowCount ? items(below) : [];
  if (own.length < 2 || next.length < 2) return false;
  const paired = (at: number, columns: readonly number[]): boolean => columns.every((column) => !view.isBlank(at, column + 1) && !columns.includes(column + 1));
  return own.every((column) => next.includes(column)) && paired(row, own) && (paired(below, next) || next.every((column) => !next.includes(column + 1)));
};
