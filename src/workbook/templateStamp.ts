import type { CellValue, Grid } from './grid';

/** The hidden sheet by which a template of ours is known again (docs/TEMPLATES.md). */
export const STAMP_SHEET = '_均衡模板';

/** Which template a workbook was made from, when, and by which standard. */
export interface TemplateStamp {
  /** Id of the template, e.g. school-form. */
  readonly template: string;
  /** Grows whenever the template's fields or their places change. */
  readonly version: number;
  readonly pack: string;
  readonly packVersion: string;
  /** Language of notes and hints: zh-CN or en-US. */
  readonly language: string;
  /** The day it was made, as YYYY-MM-DD. */
  readonly made: string;
}

const KEYS = ['template', 'version', 'pack', 'packVersion', 'language', 'made'] as const satisfies readonly (keyof TemplateStamp)[];

/** The stamp as rows of a sheet: a line for whoever unhides it, then name and value. */
export const stampRows = (stamp: TemplateStamp, explanation: string): readonly (readonly CellValue[])[] => [[explanation], ...KEYS.map((key): readonly CellValue[] => [key, stamp[key]])];

/** Whether a sheet is the stamp of a template. It holds no data, hidden or not. */
export const isStampSheet = ({ sheet }: Grid): boolean => sheet === STAMP_SHEET;

const textOf = (value: CellValue | undefined): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** Reads the stamp by its names, wherever they stand; undefined for a workbook without one, or with one that was spoilt. */
export const templateStampOf = (grids: readonly Grid[]): TemplateStamp | undefined => {
  const rows = grids.find(isStampSheet)?.rows ?? [];
  const given = new Map(rows.map((row) => [textOf(row[0]), textOf(row[1])]));
  const [template = '', version = '', pack = '', packVersion = '', language = '', made = ''] = KEYS.map((key) => given.get(key));
  if (template === '' || !/^\d{1,6}$/u.test(version) || pack === '') return undefined;
  return { template, version: Number(version), pack, packVersion, language, made };
};
