import type { Field } from '../standards/schema';
import { openHeading, resolveHeading, withUnit, type OpenHeading, type Resolution } from './fieldResolution';
import type { Report } from './figureCell';
import { fingerprintOf } from './fingerprint';
import { formLanes } from './formLanes';
import { formItems, mapItems, type FormItem } from './formMapping';
import { CERTAIN } from './headingMatch';
import type { HeadingRecogniser } from './headingRecogniser';
import { countyRows } from './years/countyRows';
import { headingKey } from './headingText';
import { isSentence } from './layoutWords';
import { SCOPES, standing, type MappedTable } from './mappedTable';
import { collectMatches, type MappedHeading } from './matchCollector';
import { reportEarlierColumns } from './earlierHeadings';
import { mergedColumns } from './mergedColumns';
import { plain } from './plainText';
import type { MappingChoice } from './reading';
import { schoolNamedOutside } from './namedOutside';
import { NO_UNIT, statedUnit, unitsInTitle } from './statedUnit';
import type { TableBlock } from './tableBlocks';
import { tableTemplate } from './tableTemplate';

/** Fewer bare bins (26-30人) than this are taken for something else. */
const LEAST_BINS = 3;

const columnHeadings = (block: TableBlock, recogniser: HeadingRecogniser): readonly OpenHeading[] => {
  const open = block.header.columns.map(({ column, levels }) => openHeading(levels, block.view.ref(block.header.bottom, column), recogniser));
  const bins = open.filter(({ band }) => band?.kind === 'classBin').length;
  return bins >= LEAST_BINS ? open : open.map((one) => (one.bareBin ? { ...one, band: undefined } : one));
};

/** A figure's heading over several filled columns is none of theirs: the first must not be taken for the whole. */
const undivided = ({ match, band }: Resolution): Resolution => ({
  match: { ...match, field: undefined },
  ...(band === undefined ? {} : { band }),
  ...(match.field === undefined ? {} : { issue: { severity: 'query', cell: match.at, code: 'mergedHeading', heading: match.heading, field: match.field } }),
});

const mapColumns = (block: TableBlock, headings: readonly OpenHeading[], fields: ReadonlyMap<string, Field>, choice: MappingChoice | undefined, fingerprint: string, report: Report): MappedTable => {
  const guess = tableTemplate(headings, choice, fields, schoolNamedOutside(block) !== undefined);
  // A county's figures side by side stand in one row; without that row, or as a school's form, columns make no sense. A blank one is still the county's.
  const rows = guess.template === 'countyForm' ? countyRows(block, headings, choice, report) : undefined;
  const row = rows?.row;
  const template = guess.template === 'schoolForm' || (guess.template === 'countyForm' && row === undefined && block.rows.length > 0) ? 'unrecognised' : guess.template;
  const [merged, titleUnits] = [mergedColumns(block), unitsInTitle(block.title)];
  const mapped = headings
    .filter(({ at }) => !merged.empty.has(at.column))
    .map((open): MappedHeading => {
      const column = open.at.column;
      const found = resolveHeading(open, SCOPES[template], fields, choice);
      const isShared = merged.shared.has(column) && (found.field?.type === 'number' || found.band !== undefined);
      const resolution = isShared ? undivided(found) : found;
      const { field, band, match } = resolution;
      const unit = field === undefined ? NO_UNIT : statedUnit(field, open.heading, titleUnits);
      const sources = field === undefined ? [] : [{ field, stage: match.stage, exponent: unit.exponent, column, ...(row === undefined ? {} : { row }) }];
      return { resolution: withUnit(resolution, unit), sources, bands: band === undefined ? [] : [{ band, column, ...(isShared && { isUnclear: true }) }], unit, year: open.year };
    });
  const collected = collectMatches(block, mapped, template !== 'unrecognised' && template !== 'empty', report);
  const { matches, sources, bands } = collected;
  const years = rows?.year === undefined ? collected.years : { year: rows.year, earlier: rows.earlier.map((one) => ({ year: one.year, sources: sources.map((source) => ({ ...source, row: one.row })), bands: [] })) };
  return { block, template, layout: undefined, sources, bands, ...(years === undefined ? {} : { years }), reading: { ...standing(block), template, score: guess.score, matches, fingerprint } };
};

/** A note among the items of a form: it may change from file to file and is no part of the layout. */
const isRemark = ({ open }: FormItem): boolean => isSentence(plain(open.heading.text)) && (open.candidates[0]?.score ?? 0) < CERTAIN && open.band === undefined;

/** Decides what a table is and what each of its headings means, with the person's corrections for that layout. */
export const mapTable = (block: TableBlock, recogniser: HeadingRecogniser, choices: readonly MappingChoice[], report: Report): MappedTable => {
  const headings = columnHeadings(block, recogniser);
  const lanes = block.lanes ?? formLanes(headings);
  const names = headings.map(({ heading }) => heading.text);
  if (lanes === undefined) {
    const fingerprint = fingerprintOf(names);
    return mapColumns(block, headings, recogniser.index.fields, choices.find((one) => one.fingerprint === fingerprint), fingerprint, report);
  }
  for (const { earlier } of lanes) reportEarlierColumns(block, earlier, report);
  const items = lanes.flatMap((lane) => formItems(block, lane, recogniser));
  const fingerprint = fingerprintOf([...names, ...items.filter((item) => !isRemark(item)).map(({ open }) => headingKey(open.heading.text))]);
  return mapItems(block, recogniser, choices.find((one) => one.fingerprint === fingerprint), fingerprint, items, report);
};
