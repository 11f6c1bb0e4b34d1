import type { InputCheck, ModelArea } from '../sheetModel';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { Column, FieldPlace, TableSheet } from './declaration';
import type { FillTable } from './filling';
import { footLines } from './footLines';
import { headingRows, numberRow } from './headingRows';
import { headingTree } from './headingTree';
import type { HeadingTree, Leaf, OpenColumn } from './headingTree';
import { heightOf, linesFrom, widthOf } from './headRows';
import { headingOf } from './headings';
import { inputCheck } from './inputChecks';
import type { LaidPlace, LaidSheet } from './laidSheet';
import { bodyCells, bodyHeights, labelMerges, rowsOf } from './tableBody';

const NARROWEST = 9;
const WIDEST = 16;
/** Characters across a landscape page that can still be read. */
const PAGE = 200;

/** A column as wide as its heading needs on a few lines; unit and 必填 stay on one. */
const widthFor = ({ heading, width }: Leaf): number => {
  const [name = '', ...below] = heading.split('\n');
  return width ?? Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(name.length * 0.95), ...below.map((line) => widthOf(line) + 1)));
};

/** An indicator of the pack as a column: its finished figure, or, on a form of results, its name alone. */
const indicatorColumns = ({ of, width }: Extract<Column, { kind: 'indicators' }>, context: TemplateContext): readonly OpenColumn[] =>
  context.pack.rules.flatMap(({ parts }) =>
    parts.flatMap((part): readonly OpenColumn[] => {
      if (part.kind !== 'indicator') return [];
      const place: FieldPlace = { kind: 'field', field: part.direct, ...(width === undefined ? {} : { width }) };
      return [of === 'figure' ? place : { ...place, kind: 'printed', heading: headingOf(fieldOf(context, part.direct), place), result: part.direct }];
    }),
  );

const opener =
  (context: TemplateContext) =>
  (column: Column): readonly OpenColumn[] =>
    column.kind === 'indicators' ? indicatorColumns(column, context) : [column];

const placesOf = (tree: HeadingTree, bottom: number, area: (column: number) => ModelArea): readonly LaidPlace[] =>
  tree.leaves.flatMap(({ column, place }): readonly LaidPlace[] =>
    place === undefined
      ? []
      : [
          {
            field: place.field,
            ...(place.stage === undefined ? {} : { stage: place.stage }),
            required: place.required === true,
            exponent: place.tenThousands === true ? 4 : 0,
            heading: { row: bottom, column },
            area: area(column),
          },
        ],
  );

const checksOf = (tree: HeadingTree, area: (column: number) => ModelArea, context: TemplateContext): readonly InputCheck[] =>
  tree.leaves.flatMap(({ column, place }) => {
    if (place === undefined) return [];
    const field = fieldOf(context, place.field);
    const check = inputCheck(field, place, area(column), context.notes.hint(field, place), context.translator);
    return check === undefined ? [] : [check];
  });

/** Makes a table's sheet: title, advice, headings, rows to fill in, notes. */
export const layTable = (declaration: TableSheet, context: TemplateContext, fill?: FillTable): LaidSheet => {
  const tree = headingTree(declaration.columns, opener(context), (place) => headingOf(fieldOf(context, place.field), place));
  const widths = tree.leaves.map(widthFor);
  const head = linesFrom(0, [{ text: declaration.title, role: 'title' }, ...context.advice.map((text) => ({ text, role: 'note' as const }))], widths);
  const top = head.rows.length;
  const headings = headingRows(tree, top, context);
  const numbers = declaration.numbered === true ? [numberRow(tree)] : [];
  const first = top + tree.rows + numbers.length;
  const filling = fill?.(tree);
  const body = rowsOf(filling?.body ?? declaration.body);
  const cells = body.map((row, at) => bodyCells(row, at, tree, context, filling));
  const last = first + body.length - 1;
  const foot = linesFrom(last + 1, footLines(declaration, filling?.notes), widths);
  const area = (column: number): ModelArea => ({ top: first, left: column, bottom: last, right: column });
  const lowest = Math.max(...tree.headings.map(({ text, area: { left, right } }) => (left === right ? heightOf(text, widths[left] ?? NARROWEST) : 0)));
  return {
    model: {
      name: declaration.name,
      rows: [...head.rows, ...headings.rows, ...numbers, ...cells, ...foot.rows],
      widths,
      heights: new Map([...head.heights, [top + tree.rows - 1, lowest], ...(filling === undefined ? [] : bodyHeights(cells, first, widths)), ...foot.heights]),
      merges: [...head.merges, ...headings.merges, ...labelMerges(body, first, widths.length - 1), ...foot.merges],
      frozen: { rows: first, columns: declaration.frozenColumns },
      ...(filling === undefined ? { checks: checksOf(tree, area, context) } : {}),
      landscape: true,
      pagesAcross: declaration.onePage === true ? 1 : Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE),
    },
    places: placesOf(tree, top + tree.rows - 1, area),
  };
};
