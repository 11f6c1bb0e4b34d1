import type { Field } from '../standards/schema';
import type { OpenHeading } from './fieldResolution';
import { CERTAIN } from './headingMatch';
import { yearColumns, type YearColumns } from './headingYear';
import { layoutRole, type LayoutRole } from './layoutWords';
import type { MappingChoice, Template } from './reading';
import { stageHeading } from './words';
import type { Stage } from '../standards/terms';

/** The columns of a form: figures stand in rows, named by `item`. */
export interface FormLayout {
  readonly item: number;
  readonly category: number | undefined;
  readonly unit: number | undefined;
  /** One column of values, or one a stage. */
  readonly values: readonly { readonly column: number; readonly stage: Stage | undefined }[];
  readonly answer: number | undefined;
  readonly proof: number | undefined;
  /** Columns of values of earlier years beside that of the latest. */
  readonly earlier?: YearColumns;
  /** Another column of figures beside the values: nothing tells which of them is meant. */
  readonly rival?: number;
}

/** A form, if the headings name items and their values instead of figures. */
export const formLayout = (headings: readonly OpenHeading[]): FormLayout | undefined => {
  const columns = new Map<LayoutRole, number>();
  const stages: { column: number; stage: Stage }[] = [];
  for (const { at, heading, levels } of headings) {
    const role = layoutRole(heading.keys.join(''));
    if (role !== undefined && !columns.has(role)) columns.set(role, at.column);
    const stage = heading.keys.length === 0 && levels.length === 1 ? heading.stage : stageHeading(heading.keys.join(''));
    if (stage !== undefined) stages.push({ column: at.column, stage });
  }
  const item = columns.get('item');
  const years = stages.length > 0 ? undefined : yearColumns(headings.map(({ at, levels }) => ({ column: at.column, levels })));
  const value = columns.get('value') ?? years?.latest.column;
  const answer = columns.get('answer');
  const values = [...(value === undefined ? [] : [{ column: value, stage: undefined }]), ...stages];
  if (item === undefined || (values.length === 0 && answer === undefined)) return undefined;
  // A 名称 or 内容 beside a school's name is a column of a table.
  if (headings.some(({ candidates }) => candidates.some(({ field, score }) => field.id === 'schoolName' && score >= CERTAIN))) return undefined;
  return { item, category: columns.get('category'), unit: columns.get('unit'), values, answer, proof: columns.get('proof'), ...(years === undefined || years.latest.column !== value ? {} : { earlier: years }) };
};

/** What kind of table it is, and how surely. */
export interface TemplateGuess {
  readonly template: Template;
  readonly score: number;
}

/** Fewer columns of classes are chance. */
const LEAST_CLASS_COLUMNS = 2;
/** So many figures of schools in a table that names none are those of the one school it belongs to. */
const LEAST_OWN_FIGURES = 2;
/** So many county figures side by side make a county's table (表Ⅵ). */
const LEAST_COUNTY_FIGURES = 2;

const DESCRIBING: readonly Field['type'][] = ['schoolType', 'stage', 'region'];

/** Judges a table by the fields of its headings: what is sure, or what the person chose. `ofOneSchool`: title, sheet or file name a school. */
export const tableTemplate = (headings: readonly OpenHeading[], choice: MappingChoice | undefined, fields: ReadonlyMap<string, Field>, ofOneSchool = false): TemplateGuess => {
  const certain = headings.map((open): readonly Field[] => {
    const key = open.heading.text;
    const chosen = choice !== undefined && Object.hasOwn(choice.fields, key) ? choice.fields[key] : undefined;
    if (chosen === null) return [];
    const field = chosen === undefined ? undefined : fields.get(chosen.field);
    return field !== undefined ? [field] : open.candidates.filter(({ score }) => score >= CERTAIN).map((one) => one.field);
  });
  const has = (id: string): boolean => certain.some((list) => list.some((field) => field.id === id));
  const named = has('schoolName') || has('schoolCode');
  const columns = headings.filter(({ band }) => band?.kind === 'classColumn').length;
  const bins = headings.filter(({ band }) => band !== undefined && band.kind !== 'classColumn');
  const figures = certain.filter((list) => list.length > 0 && list.every((field) => field.type === 'number' && field.scope === 'school')).length;
  const describes = certain.some((list) => list.some((field) => DESCRIBING.includes(field.type) || field.id === 'organiser'));
  const share = headings.length === 0 ? 0 : certain.filter((list) => list.length > 0).length / headings.length;
  const score = Math.round((0.5 + share / 2) * 100) / 100;
  if (choice?.template !== undefined) return { template: choice.template, score: 1 };
  if (has('roomArea') && (has('roomName') || has('roomPurpose')) && figures === 0) return { template: 'roomList', score };
  const classCounts = certain.some((list) => list.some((field) => field.id === 'classPupils'));
  const surelyClasses = headings.some(({ heading }) => /班/u.test(heading.keys.join('')) && /人数|学生数|班额/u.test(heading.keys.join('')));
  if (classCounts && figures === 0 && bins.length === 0 && (has('className') || (has('grade') && surelyClasses))) return { template: 'classList', score };
  // A column a class: its rows are grades, or schools.
  if (columns >= LEAST_CLASS_COLUMNS && figures === 0 && has('grade')) return { template: 'classList', score };
  if (columns >= LEAST_CLASS_COLUMNS && figures === 0 && named) return { template: 'classBins', score };
  if (named && bins.length >= 1 && figures === 0 && bins.length >= certain.length / 2) return { template: 'classBins', score };
  if (named && (figures > 0 || bins.length > 0 || describes || has('schoolCode') && has('schoolName'))) return { template: 'schoolTable', score };
  // 学校 | 学生数: one heading that could be a class's, and no class anywhere.
  if (named && certain.some((list) => list.some((field) => field.id === 'pupils'))) return { template: 'schoolTable', score };
  const ofCounty = certain.filter((list) => list.some((field) => field.type === 'number' && field.scope === 'county')).length;
  if (!named && ofCounty >= LEAST_COUNTY_FIGURES) return { template: 'countyForm', score };
  if (!named && ofOneSchool && figures >= LEAST_OWN_FIGURES) return { template: 'schoolTable', score };
  return { template: 'unrecognised', score: 0 };
};
