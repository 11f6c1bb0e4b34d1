import type { Field } from '../standards/schema';
import { openHeading, resolveHeading, withUnit, type OpenHeading, type Resolution, type Source } from './fieldResolution';
import type { Report } from './figureCell';
import { CERTAIN } from './headingMatch';
import type { HeadingRecogniser } from './headingRecogniser';
import { isSubtotal } from './layoutWords';
import { SCOPES, standing, type MappedTable, type PhraseSource } from './mappedTable';
import { collectMatches, type MappedHeading } from './matchCollector';
import { plain } from './plainText';
import type { MappingChoice, Template } from './reading';
import { NO_UNIT, statedUnit, unitsInTitle, type StatedUnit } from './statedUnit';
import type { TableBlock } from './tableBlocks';
import type { FormLayout, TemplateGuess } from './tableTemplate';
import { unitMark, type UnitMark } from './unitMark';
import { columnYears } from './years/columnYears';
import { bothYears } from './years/yearSources';

/** A shorter text is a value. */
const LEAST_SENTENCE = 8;

/** A row of a form that names a figure or an item. */
export interface FormItem {
  readonly row: number;
  readonly open: OpenHeading;
  /** The unit column's text, plain. */
  readonly unit: string;
  /** The columns in which the item stands and is answered. */
  readonly layout: FormLayout;
  /** The figures of the printed sentence that stands in place of a value. */
  readonly phrases: readonly PhraseSource[] | undefined;
}

/** The figures of a printed sentence in a column of values; undefined where there is none that is known. */
const phrasesAt = ({ view }: TableBlock, { values }: FormLayout, row: number, recogniser: HeadingRecogniser): FormItem['phrases'] => {
  for (const { column } of values) {
    const text = view.text(row, column);
    if (text.length < LEAST_SENTENCE) continue;
    const figures = recogniser.index.sentence(text);
    if (figures !== undefined) return figures.map((figure) => ({ ...figure, row, column }));
  }
  return undefined;
};

/** The items of a form. One whose own text says too little is read together with its category (音乐教室 / 单间面积≥96). */
export const formItems = (block: TableBlock, layout: FormLayout, recogniser: HeadingRecogniser): readonly FormItem[] => {
  const { view } = block;
  let category = '';
  const items: FormItem[] = [];
  for (const row of block.rows) {
    if (layout.category !== undefined) category = view.text(row, layout.category) || category;
    const text = view.text(row, layout.item);
    // 学生体质健康达标率 ends as a row of results does, and is asked for by that name.
    if (text === '' || (isSubtotal(plain(text)) && recogniser.index.named(plain(text)).length === 0)) continue;
    const at = view.ref(row, layout.item);
    const alone = openHeading([text], at, recogniser);
    const sure = alone.band !== undefined || (alone.candidates[0]?.score ?? 0) >= CERTAIN;
    const both = sure || category === '' ? alone : openHeading([category, text], at, recogniser);
    const better = both.band !== undefined || (both.candidates[0]?.score ?? 0) >= CERTAIN;
    const open = better ? { ...both, heading: { ...both.heading, text: alone.heading.text } } : alone;
    items.push({ row, open, layout, unit: layout.unit === undefined ? '' : plain(view.text(row, layout.unit)), phrases: phrasesAt(block, layout, row, recogniser) });
  }
  return items;
};

const SCHOOL_FORM_TITLE = /学校(?:自评|填报|基本|数据)|_+学校/u;
const COUNTY_TITLE = /全县|全区|区县|县区|县域|县[(（]市/u;

const formTemplate = (items: readonly FormItem[], block: TableBlock, choice: MappingChoice | undefined): TemplateGuess => {
  const certain = items.map(({ open }) => open.candidates.filter(({ score }) => score >= CERTAIN)).filter((list) => list.length > 0);
  const count = (scope: Field['scope']): number => certain.filter((list) => list.some(({ field }) => field.scope === scope)).length;
  const score = Math.round((0.5 + certain.length / Math.max(1, items.length) / 2) * 100) / 100;
  const titles = `${block.title} ${block.view.grid.sheet}`;
  if (choice?.template !== undefined) return { template: choice.template === 'schoolForm' || choice.template === 'countyForm' ? choice.template : 'unrecognised', score: 1 };
  if (certain.length === 0 && !items.some(({ open }) => open.band !== undefined)) return { template: 'unrecognised', score: 0 };
  const namesSchool = certain.some((list) => list.some(({ field }) => field.id === 'schoolName'));
  if (namesSchool || SCHOOL_FORM_TITLE.test(titles)) return { template: 'schoolForm', score };
  if (count('county') > 0 || COUNTY_TITLE.test(titles)) return { template: 'countyForm', score };
  return { template: 'schoolForm', score };
};

/** What an item's unit is; undefined where the unit column contradicts the field. */
const itemUnit = (field: Field, item: FormItem, title: readonly UnitMark[]): StatedUnit | undefined => {
  const mark = unitMark(item.unit);
  if (mark === undefined || field.type !== 'number') return statedUnit(field, item.open.heading, title);
  return mark.units.includes(field.unit) ? { exponent: mark.exponent, by: 'heading' } : undefined;
};

/** Says once a form which filled items came to nothing, so that nobody believes them read. */
const reportUnread = (block: TableBlock, items: readonly FormItem[], mapped: readonly MappedHeading[], report: Report): void => {
  const columnsOf = (layout: FormLayout): readonly number[] => [...layout.values.map(({ column }) => column), ...(layout.answer === undefined ? [] : [layout.answer])];
  const unread = items.filter(({ row, layout, phrases }, at) => {
    const resolution = mapped[at]?.resolution;
    const settled = phrases !== undefined || resolution === undefined || resolution.field !== undefined || resolution.band !== undefined || resolution.issue !== undefined || resolution.match.reason === 'chosen';
    return !settled && columnsOf(layout).some((column) => !block.view.isBlank(row, column));
  });
  const [first] = unread;
  if (first !== undefined) report({ severity: 'hint', cell: first.open.at, code: 'itemsUnread', heading: first.open.heading.text, items: unread.length });
};

/** A form with several columns of figures, of which none is said to be the value: none is read. A school may stand in each. */
const severalColumns = (block: TableBlock, guess: TemplateGuess, fingerprint: string, { row, layout }: FormItem, column: number, report: Report): MappedTable => {
  report({ severity: guess.template === 'schoolForm' ? 'error' : 'query', cell: block.view.ref(row, column), code: 'severalColumns' });
  return { block, template: 'unrecognised', layout, sources: [], bands: [], reading: { ...standing(block), template: 'unrecognised', score: 0, matches: [], fingerprint } };
};

/** Decides whose form it is and what each of its items means. */
export const mapItems = (block: TableBlock, recogniser: HeadingRecogniser, choice: MappingChoice | undefined, fingerprint: string, items: readonly FormItem[], report: Report): MappedTable => {
  const { fields } = recogniser.index;
  const guess = formTemplate(items, block, choice);
  const [rivalled] = guess.template === 'unrecognised' ? [] : items.flatMap((item) => (item.layout.rival === undefined ? [] : [{ item, column: item.layout.rival }]));
  if (rivalled !== undefined) return severalColumns(block, guess, fingerprint, rivalled.item, rivalled.column, report);
  const titleUnits = unitsInTitle(block.title);
  const mapped = items.map((item): MappedHeading => {
    const found = item.phrases === undefined ? resolveHeading(item.open, SCOPES[guess.template], fields, choice) : criterion(item.open, guess.template, fields, choice);
    const fitting = found.field === undefined ? NO_UNIT : itemUnit(found.field, item, titleUnits);
    const doubtful = fitting === undefined && found.match.reason !== 'chosen';
    const resolution = doubtful ? resolveHeading(lessSure(item.open), SCOPES[guess.template], fields, choice) : found;
    const unit = fitting ?? NO_UNIT;
    const { field, band, match } = resolution;
    const values = item.layout.values.filter(({ stage }) => stage === undefined || match.stage === undefined || stage === match.stage);
    const sources = field === undefined ? [] : sourcesOf(field, match.stage, unit.exponent, item.row, values, item.layout);
    const bands = band === undefined ? [] : values.slice(0, 1).map(({ column }) => ({ band, column, row: item.row }));
    return { resolution: withUnit(resolution, unit), sources, bands, unit, year: item.open.year };
  });
  const { matches, sources, bands, years } = collectMatches(block, mapped, guess.template !== 'unrecognised', report);
  const lanes = [...new Set(items.flatMap(({ layout }) => layout.earlier ?? []))];
  const told = bothYears(years, columnYears(block.view, lanes, sources, bands));
  if (guess.template !== 'unrecognised') reportUnread(block, items, mapped, report);
  return { block, template: guess.template, layout: items[0]?.layout, sources, bands, phrases: items.flatMap(({ phrases = [] }) => phrases), ...(told === undefined ? {} : { years: told }), reading: { ...standing(block), template: guess.template, score: guess.score, matches, fingerprint } };
};

/** What a sentence is about is no figure itself; it may still be an item of evidence that is answered beside it. */
const criterion = (open: OpenHeading, template: Template, fields: ReadonlyMap<string, Field>, choice: MappingChoice | undefined): Resolution =>
  resolveHeading({ ...open, candidates: open.candidates.filter(({ field, score }) => field.type === 'evidence' && score >= CERTAIN) }, SCOPES[template], fields, choice);

/** A unit that contradicts the field makes the match a question. */
const lessSure = (open: OpenHeading): OpenHeading => ({ ...open, candidates: open.candidates.map((one) => ({ ...one, score: Math.round(one.score * 700) / 1000 })) });

const sourcesOf = (field: Field, stage: Source['stage'], exponent: number, row: number, values: FormLayout['values'], layout: FormLayout): readonly Source[] => {
  // The answer to a qualitative item stands under 是否达标, if there is such a column.
  if (field.type === 'evidence') {
    const column = layout.answer ?? values[0]?.column;
    return column === undefined ? [] : [{ field, stage: undefined, exponent, column, row }];
  }
  return values.map((value) => ({ field, stage: stage ?? value.stage, exponent, column: value.column, row }));
};
