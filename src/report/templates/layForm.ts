import type { Field } from '../../standards/schema';
import type { InputCheck, ModelCell } from '../sheetModel';
import { answersTo } from './answers';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { FieldPlace, FormSheet } from './declaration';
import { footLines } from './footLines';
import { placesOfItem } from './formItems';
import { heightOf, linesFrom } from './headRows';
import { nameOf, unitOf } from './headings';
import { formatOf, inputCheck } from './inputChecks';
import type { LaidSheet } from './laidSheet';

const ITEM = 2;
const VALUE = 4;
const ITEM_WIDTH = 44;
const REMARK_WIDTH = 26;
/** Points of space in a row to write in. */
const AIR = 4;
const PROOF = 6;

/** The columns of a form as they are called in practice. */
const COLUMNS = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 12 },
  { heading: '填报项目', width: ITEM_WIDTH },
  { heading: '单位', width: 8 },
  { heading: '填报值', width: 18 },
  { heading: '是否必填', width: 10 },
  { heading: '佐证材料', width: 24 },
  { heading: '备注说明', width: REMARK_WIDTH },
];
interface Row {
  readonly category: string;
  readonly place: FieldPlace;
  readonly field: Field;
}

/** The unit column: a unit, or what may be answered. */
const unitWords = ({ field, place }: Row): string => unitOf(field, place) || (field.type === 'flag' || field.type === 'evidence' ? (answersTo(field)?.join('/') ?? '') : '');

const rowCells = (row: Row, at: number, proofs: boolean, { notes }: TemplateContext): readonly ModelCell[] => {
  const { category, place, field } = row;
  const label = (content: string): ModelCell => ({ content: content === '' ? null : content, role: 'label' });
  const mark = (content: string | number): ModelCell => ({ content: content === '' ? null : content, role: 'mark' });
  const format = formatOf(field);
  const required = place.required === true;
  return [
    mark(at + 1),
    label(category),
    { content: nameOf(field, place), role: 'label', comment: notes.comment(field, place) },
    mark(unitWords(row)),
    { content: null, role: 'input', ...(format === undefined ? {} : { format }) },
    required ? { content: '是', role: 'required' } : mark('否'),
    ...(proofs ? [{ content: null, role: 'input' } as const] : []),
    label(notes.items(field)),
  ];
};

const heightFor = ({ field, place }: Row, { notes }: TemplateContext): number => Math.max(heightOf(nameOf(field, place), ITEM_WIDTH), heightOf(notes.items(field), REMARK_WIDTH)) + AIR;

/** Makes a form's sheet: title, advice, one row an item, notes. */
export const layForm = (declaration: FormSheet, context: TemplateContext): LaidSheet => {
  const proofs = declaration.proofs === true;
  const columns = COLUMNS.filter((_, at) => proofs || at !== PROOF);
  const widths = columns.map(({ width }) => width);
  const items = declaration.groups.flatMap(({ category, items: list }) =>
    list.flatMap((item) => placesOfItem(item, context.pack)).map((place): Row => ({ category, place, field: fieldOf(context, place.field) })),
  );
  const head = linesFrom(0, [{ text: declaration.title, role: 'title' }, ...context.advice.map((text) => ({ text, role: 'note' as const }))], widths);
  const first = head.rows.length + 1;
  const foot = linesFrom(first + items.length, footLines(declaration), widths);
  const areaOf = (at: number) => ({ top: first + at, left: VALUE, bottom: first + at, right: VALUE });
  const checks = items.flatMap(({ field, place }, at): readonly InputCheck[] => {
    const check = inputCheck(field, place, areaOf(at), context.notes.hint(field, place), context.translator);
    return check === undefined ? [] : [check];
  });
  return {
    model: {
      name: declaration.name,
      rows: [...head.rows, columns.map(({ heading }): ModelCell => ({ content: heading, role: 'heading' })), ...items.map((row, at) => rowCells(row, at, proofs, context)), ...foot.rows],
      widths,
      heights: new Map([...head.heights, ...items.map((row, at): readonly [number, number] => [first + at, heightFor(row, context)]), ...foot.heights]),
      merges: [...head.merges, ...foot.merges],
      frozen: { rows: first, columns: ITEM + 1 },
      checks,
      ...(proofs ? { landscape: true as const } : {}),
    },
    places: items.map(({ place }, at) => ({
      field: place.field,
      ...(place.stage === undefined ? {} : { stage: place.stage }),
      required: place.required === true,
      exponent: place.tenThousands === true ? 4 : 0,
      heading: { row: first + at, column: ITEM },
      area: areaOf(at),
    })),
  };
};
