import { z } from 'zod';
import type { ArgumentDeclaration } from '../declaration';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { cellOf } from './cells';
import { readText } from './text';

export const DATE: ArgumentDeclaration = {
  name: { zh: '日期', en: 'date' },
  description: { zh: '取哪一天有效的标准，如 2025-09-01；省略时为今天或本工作簿选定的日期', en: 'The day whose standard is meant, e.g. 2025-09-01; if omitted, today or the date chosen in the workbook' },
  kind: 'any',
  optional: true,
};

/** Day 0 of Excel's calendar. (Its 29 February 1900 does not matter here: serials begin far later.) */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** 31 December 9999, the last day Excel knows. */
const LAST = 2_958_465;
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const isoDay = z.iso.date();

const isoOf = (cell: unknown, text: string): string | undefined => {
  if (typeof cell === 'number') return cell >= 1 && cell < LAST + 1 ? new Date(EPOCH + Math.floor(cell) * DAY).toISOString().slice(0, 10) : undefined;
  const parts = WRITTEN.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** A day as ISO text, from a date cell (serial number) or a written date; undefined if omitted. */
export const readDate = (supplied: Supplied): string | undefined => {
  const text = readText(supplied);
  if (text === undefined) return undefined;
  const day = isoDay.safeParse(isoOf(cellOf(supplied), text));
  if (!day.success) throw new FunctionFailure('#VALUE!', { key: 'notADate', data: { argument: supplied.declaration.name, text } });
  return day.data;
};
