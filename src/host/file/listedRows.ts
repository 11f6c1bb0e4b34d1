import { columnLetters } from '../../workbook/address';
import { isFormula } from '../../workbook/cellContent';
import { LISTED_FORMATS, CELL_ROLES, modelCell } from '../../report/sheetModel';
import type { ModelCell, SheetModel } from '../../report/sheetModel';

/** The looks that a cell of a listed row may have: every role, plain and in every format. */
export const LISTED_LOOKS: readonly Pick<ModelCell, 'role' | 'format'>[] = CELL_ROLES.flatMap((role) => [{ role }, ...LISTED_FORMATS.map((format) => ({ role, format }))]);

const lookKey = ({ role = 'plain', format = '' }: Pick<ModelCell, 'role' | 'format'>): string => `${role} ${format}`;

/** The style of a look, by its number in the file. */
export type StyleOf = (look: Pick<ModelCell, 'role' | 'format'>) => number;

/** Finds the numbers of styles, given those of LISTED_LOOKS in their order. */
export const stylesFrom = (numbers: readonly number[]): StyleOf => {
  const known = new Map(LISTED_LOOKS.map((look, at) => [lookKey(look), numbers[at]]));
  return (look) => {
    const number = known.get(lookKey(look));
    if (number === undefined) throw new RangeError(`A listed row has a format of its own: ${look.format ?? ''}`);
    return number;
  };
};

/** Marks of XML, and control characters, which it cannot hold but for tabs, ends of lines and those above ASCII. */
const SPECIAL = /[&<>]|(?![\t\n\u007f-\u009f])\p{Cc}/gu;
const ENTITIES: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;']]);

/** A text within markup; what XML cannot hold as Excel spells it. */
const escaped = (text: string): string => text.replace(SPECIAL, (character) => ENTITIES.get(character) ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const isFramed = (text: string): boolean => text.trim() !== text;

/** What stands between a cell's tags, and its type. Nothing for an empty cell. */
const inside = ({ content, comment, link, fill }: ModelCell): readonly [type: string, inner: string] | undefined => {
  if (comment !== undefined || link !== undefined || fill !== undefined || (typeof content === 'object' && isFormula(content))) throw new RangeError('A listed row has a formula, a comment, a link or a colour of its own');
  if (content === null) return undefined;
  if (typeof content === 'object') return ['e', `<v>${content.error}</v>`];
  if (typeof content === 'string') return ['inlineStr', `<is><t${isFramed(content) ? ' xml:space="preserve"' : ''}>${escaped(content)}</t></is>`];
  if (typeof content === 'boolean') return ['b', `<v>${content ? 1 : 0}</v>`];
  return Number.isFinite(content) ? ['n', `<v>${content}</v>`] : undefined;
};

/** Writes rows as a sheet's part holds them. */
export const listedRowWriter = (styleOf: StyleOf): ((row: SheetModel['rows'][number], at: number) => string) => {
  const plain = styleOf({});
  return (row, at) => {
    let text = `<row r="${at + 1}">`;
    for (const [column, each] of row.entries()) {
      const cell = modelCell(each);
      const isBare = each === null || typeof each !== 'object';
      const found = inside(cell);
      if (found === undefined && (isBare || cell.role === undefined)) continue;
      const start = `<c r="${columnLetters(column)}${at + 1}" s="${isBare ? plain : styleOf(cell)}"`;
      text += found === undefined ? `${start}/>` : `${start} t="${found[0]}">${found[1]}</c>`;
    }
    return `${text}</row>`;
  };
};
