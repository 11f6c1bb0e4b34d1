import type { ModelArea, ModelCell } from '../sheetModel';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { HeadingTree } from './headingTree';

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
      ...(place === undefined ? {} : { comment: context.notes.comment(fieldOf(context, place.field), place) }),
    };
  }
  const merges = tree.headings.flatMap(({ area }) => (area.bottom > area.top || area.right > area.left ? [{ ...area, top: top + area.top, bottom: top + area.bottom }] : []));
  return { rows, merges };
};

/** A column of remarks bears no number. */
const REMARK = 'remark';

/** L1, L2 … from the first column that has a heading. */
export const numberRow = ({ leaves }: HeadingTree): readonly ModelCell[] => {
  const first = leaves.findIndex(({ heading }) => heading !== '');
  return leaves.map(({ column, place }): ModelCell => ({ content: column < first || place?.field === REMARK ? null : `L${column - first + 1}`, role: 'heading' }));
};
