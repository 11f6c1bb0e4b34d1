import type { ModelArea, ModelCell } from '../sheetModel';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { FieldPlace } from './declaration';
import type { HeadingTree } from './headingTree';

/** What the heading says to whoever rests on it; nothing on a form that is filled. */
const noteOn = (place: FieldPlace | undefined, context: TemplateContext): Pick<ModelCell, 'comment'> => {
  const comment = place === undefined ? '' : context.notes.comment(fieldOf(context, place.field), place);
  return comment === '' ? {} : { comment };
};

/** The rows of a table's headings, the first of them at `top`. */
export const headingRows = (tree: HeadingTree, top: number, context: TemplateContext): { readonly rows: readonly (readonly ModelCell[])[]; readonly merges: readonly ModelArea[] } => {
  const rows = Array.from({ length: tree.rows }, () => tree.leaves.map((): ModelCell => ({ content: null, role: 'heading' })));
  for (const { text, area, leaf } of tree.headings) {
    const place = leaf?.place;
    const row = rows[area.top];
    if (row === undefined) continue;
    row[area.left] = {
      content: text === '' ? null : text,
      role: place?.required === true ? 'required' : 'heading',
      ...noteOn(place, context),
    };
  }
  const merges = tree.headings.flatMap(({ area }) => (area.bottom > area.top || area.right > area.left ? [{ ...area, top: top + area.top, bottom: top + area.bottom }] : []));
  return { rows, merges };
};

/** A column of remarks bears no number. */
const REMARK = 'remark';

/** The number of a column as the forms count them, from the first that has a heading. */
export const columnNumber = ({ leaves }: Pick<HeadingTree, 'leaves'>, column: number): number => column - leaves.findIndex(({ heading }) => heading !== '') + 1;

/** The numbers of the columns under their headings. */
export const numberRow = (tree: HeadingTree): readonly ModelCell[] => {
  const first = tree.leaves.findIndex(({ heading }) => heading !== '');
  return tree.leaves.map(({ column, place }): ModelCell => ({ content: column < first || place?.field === REMARK ? null : `L${columnNumber(tree, column)}`, role: 'heading' }));
};
