import type { School } from '../../core/dataset';
import { ORGANISERS } from '../templates/answers';

/** The last of the codes: 民办. */
const PRIVATE_CODE = ORGANISERS.length;

const codeIn = (text: string): number | undefined => {
  const plain = text.normalize('NFKC').trim();
  const number = Number(/^\d{1,2}(?!\d)/u.exec(plain)?.[0] ?? 0);
  if (number >= 1 && number <= ORGANISERS.length) return number;
  const named = ORGANISERS.findIndex((name) => plain.includes(name) || `${plain}部门` === name);
  return named < 0 ? undefined : named + 1;
};

/** The code of a school's organiser as the note under 表Ⅱ-2 lists them; undefined where the data do not tell which it is. */
export const organiserCode = ({ organiser, private: isPrivate }: School): number | undefined => (organiser === undefined ? undefined : codeIn(organiser)) ?? (isPrivate === true ? PRIVATE_CODE : undefined);
