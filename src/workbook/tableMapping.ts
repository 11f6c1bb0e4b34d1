import type { CellRef } from '../core/cellRef';
import type { Field } from '../standards/schema';
import { exponentFor, openHeading, resolveHeading, type BandSource, type OpenHeading, type Resolution, type Source } from './fieldResolution';
import { fingerprintOf } from './fingerprint';
import type { Report } from './figureCell';
import type { HeadingRecogniser } from './headingRecogniser';
import { CERTAIN } from './headingMatch';
import { headingKey } from './headingText';
import { isSubtotal } from './layoutWords';
import { plain } from './plainText';
import type { FieldMatch, MappingChoice, SheetReading, Template } from './reading';
import type { TableBlock } from './tableBlocks';
import { formLayout, tableTemplate, type FormLayout, type TemplateGuess } from './tableTemplate';
import { unitMark } from './unitMark';

/** A table or form with what each of its headings was taken for. */
export interface MappedTable {
  readonly block: TableBlock;
  readonly template: Template;
  readonly layout: FormLayout | undefined;
  readonly sources: readonly Source[];
  readonly bands: readonly BandSource[];
  /** All of the reading but the number of records, which is known when the rows have been read. */
  readonly reading: Omit<SheetReading, 'records'>;
}

const SCOPES: Readonly<Record<Template, readonly Field['scope'][]>> = {
  schoolTable: ['school'],
  classBins: ['school'],
  schoolForm: ['school'],
  countyForm: ['county', 'school'],
  classList: ['class', 'school'],
  roomList: ['room', 'school'],
  unrecognised: ['school', 'class', 'room', 'county'],
  empty: [],
};

/** Fewer bare bins (26-30人) than this are taken for something else. */
const LEAST_BINS = 3;

interface Collected {
  readonly matches: FieldMatch[];
  readonly sources: Source[];
  readonly bands: BandSource[];
}

/** Keeps the first heading of each field and reports the others; numbers only, for remarks may well stand twice. */
class Collector implements Collected {
  readonly matches: FieldMatch[] = [];
  readonly sources: Source[] = [];
  readonly bands: BandSource[] = [];
  private readonly first = new Map<string, CellRef>();

  constructor(
    private readonly used: boolean,
    private readonly report: Report,
  ) {}

  take(resolution: Resolution, sources: readonly Source[], bands: readonly BandSource[]): void {
    const { match, field, issue } = resolution;
    if (issue !== undefined && this.used) this.report(issue);
    const key = `${match.field ?? ''}@${match.stage ?? ''}`;
    const first = field === undefined ? undefined : this.first.get(key);
    if (field !== undefined && first !== undefined) {
      if (this.used && field.type !== 'text') this.report({ severity: 'query', cell: match.at, code: 'duplicateHeading', heading: match.heading, field: field.id, first });
      this.matches.push({ ...match, field: undefined });
      return;
    }
    if (field !== undefined) this.first.set(key, match.at);
    this.matches.push(match);
    if (!this.used) return;
    this.sources.push(...sources);
    this.bands.push(...bands);
  }
}

const columnHeadings = (block: TableBlock, recogniser: HeadingRecogniser): readonly OpenHeading[] => {
  const open = block.header.columns.map(({ column, levels }) => openHeading(levels, block.view.ref(block.header.bottom, column), recogniser));
  const bins = open.filter(({ band }) => band?.kind === 'classBin').length;
  return bins >= LEAST_BINS ? open : open.map((one) => (one.bareBin ? { ...one, band: undefined } : one));
};

const span = (block: TableBlock): Pick<SheetReading, 'headerRows' | 'dataRows'> => {
  const { top, bottom } = block.header;
  return { headerRows: [top, bottom], dataRows: [block.rows[0] ?? bottom + 1, block.rows.at(-1) ?? bottom] };
};

const place = (block: TableBlock): Pick<SheetReading, 'file' | 'sheet'> => {
  const { file, sheet } = block.view.grid;
  return file === undefined ? { sheet } : { file, sheet };
};

const mapColumns = (block: TableBlock, headings: readonly OpenHeading[], fields: ReadonlyMap<string, Field>, choice: MappingChoice | undefined, fingerprint: string, report: Report): MappedTable => {
  const guess = tableTemplate(headings, choice, fields);
  const template = guess.template === 'schoolForm' || guess.template === 'countyForm' ? 'unrecognised' : guess.template;
  const collector = new Collector(template !== 'unrecognised' && template !== 'empty', report);
  for (const open of headings) {
    const resolution = resolveHeading(open, SCOPES[template], fields, choice);
    const { field, band, match } = resolution;
    const column = open.at.column;
    const sources = field === undefined ? [] : [{ field, stage: match.stage, exponent: exponentFor(field, open.heading), column }];
    collector.take(resolution, sources, band === undefined ? [] : [{ band, column }]);
  }
  const { matches, sources, bands } = collector;
  return { block, template, layout: undefined, sources, bands, reading: { ...place(block), ...span(block), template, score: guess.score, matches, fingerprint } };
};

interface FormItem {
  readonly row: number;
  readonly open: OpenHeading;
  /** The unit column's text, plain. */
  readonly unit: string;
}

/** The items of a form. One whose own text says too little is read together with its category (音乐教室 / 单间面积≥96). */
const formItems = (block: TableBlock, layout: FormLayout, recogniser: HeadingRecogniser): readonly FormItem[] => {
  const { view } = block;
  let category = '';
  const items: FormItem[] = [];
  for (const row of block.rows) {
    if (layout.category !== undefined) category = view.text(row, layout.category) || category;
    const text = view.text(row, layout.item);
    if (text === '' || isSubtotal(plain(text))) continue;
    const at = view.ref(row, layout.item);
    const alone = openHeading([text], at, recogniser);
    const sure = alone.band !== undefined || (alone.candidates[0]?.score ?? 0) >= CERTAIN;
    const both = sure || category === '' ? alone : openHeading([category, text], at, recogniser);
    const better = both.band !== undefined || (both.candidates[0]?.score ?? 0) >= CERTAIN;
    const open = better ? { ...both, heading: { ...both.heading, text: alone.heading.text } } : alone;
    items.push({ row, open, unit: layout.unit === undefined ? '' : plain(view.text(row, layout.unit)) });
  }
  return items;
};

const SCHOOL_FORM_TITLE = /学校(?:自评|填报|基本|数据)|_+学校/u;
const COUNTY_TITLE = /县|区县|县域|全县/u;

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

/** The exponent of an item's unit; undefined where the unit contradicts the field. */
const itemExponent = (field: Field, item: FormItem): number | undefined => {
  const mark = unitMark(item.unit);
  if (mark === undefined || field.type !== 'number') return exponentFor(field, item.open.heading);
  return mark.units.includes(field.unit) ? mark.exponent : undefined;
};

const mapItems = (block: TableBlock, layout: FormLayout, recogniser: HeadingRecogniser, choice: MappingChoice | undefined, fingerprint: string, items: readonly FormItem[], report: Report): MappedTable => {
  const { fields } = recogniser.index;
  const guess = formTemplate(items, block, choice);
  const collector = new Collector(guess.template !== 'unrecognised', report);
  for (const item of items) {
    const found = resolveHeading(item.open, SCOPES[guess.template], fields, choice);
    const exponent = found.field === undefined ? 0 : itemExponent(found.field, item);
    const doubtful = exponent === undefined && found.match.reason !== 'chosen';
    const resolution = doubtful ? resolveHeading(lessSure(item.open), SCOPES[guess.template], fields, choice) : found;
    const { field, band, match } = resolution;
    const values = layout.values.filter(({ stage }) => stage === undefined || match.stage === undefined || stage === match.stage);
    const sources = field === undefined ? [] : sourcesOf(field, match.stage, exponent ?? 0, item.row, values, layout);
    const bands = band === undefined ? [] : values.slice(0, 1).map(({ column }) => ({ band, column, row: item.row }));
    collector.take({ ...resolution, match: { ...match, factor: 10 ** (exponent ?? 0) } }, sources, bands);
  }
  const { matches, sources, bands } = collector;
  return { block, template: guess.template, layout, sources, bands, reading: { ...place(block), ...span(block), template: guess.template, score: guess.score, matches, fingerprint } };
};

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

/** Decides what a table is and what each of its headings means, with the person's corrections for that layout. */
export const mapTable = (block: TableBlock, recogniser: HeadingRecogniser, choices: readonly MappingChoice[], report: Report): MappedTable => {
  const headings = columnHeadings(block, recogniser);
  const layout = formLayout(headings);
  const names = headings.map(({ heading }) => heading.text);
  if (layout === undefined) {
    const fingerprint = fingerprintOf(names);
    return mapColumns(block, headings, recogniser.index.fields, choices.find((one) => one.fingerprint === fingerprint), fingerprint, report);
  }
  const items = formItems(block, layout, recogniser);
  const fingerprint = fingerprintOf([...names, ...items.map(({ open }) => headingKey(open.heading.text))]);
  return mapItems(block, layout, recogniser, choices.find((one) => one.fingerprint === fingerprint), fingerprint, items, report);
};
