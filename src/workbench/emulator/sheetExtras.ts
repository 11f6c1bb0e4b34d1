import type { Area } from './area';
import { intersect } from './area';
import type { WireValue } from './protocol';

/** A rule about what may be typed into an area; one area has one rule. */
export interface Validation {
  readonly area: Area;
  readonly rule: WireValue;
  readonly prompt: WireValue;
  readonly errorAlert: WireValue;
  readonly ignoreBlanks: boolean;
}

/** A conditional format over its areas. Only the custom kind has a formula and a look here. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  fill: string;
  stopIfTrue: boolean;
}

export interface ChartSeries {
  readonly name: string;
  chartType: string;
  values: string;
  categories: string;
  colour: string;
  gapWidth: number;
}

export interface Chart {
  readonly id: string;
  name: string;
  chartType: string;
  title: string;
  axisTitle: string;
  axisFormat: string;
  legend: string;
  position: Area;
  series: ChartSeries[];
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  zoom: WireValue;
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  /** A page begins at these rows. */
  rowBreaks: readonly number[];
}

/** What a sheet has beside its cells. */
export class SheetExtras {
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly Chart[] = [];
  filter: Area | undefined;
  /** Where a click on a cell leads, by the cell's row and column. */
  readonly links = new Map<string, WireValue>();
  readonly page: PageLayout = { orientation: 'Portrait', paperSize: 'Letter', zoom: { scale: 100 }, titleRows: undefined, titleColumns: undefined, rowBreaks: [] };
  private nextId = 1;

  newId(): string {
    return `{${(this.nextId++).toString(16).toUpperCase().padStart(8, '0')}-00CF-0000-0000-000000000000}`;
  }

  /** The rule of exactly this area, or one without content. */
  validationOf(area: Area): Validation {
    const same = this.validations.find((one) => one.area.row === area.row && one.area.column === area.column && one.area.rowCount === area.rowCount && one.area.columnCount === area.columnCount);
    return same ?? { area, rule: {}, prompt: null, errorAlert: null, ignoreBlanks: true };
  }

  /** Puts a rule in the place of those that touch its area. */
  setValidation(validation: Validation): void {
    this.validations = [...this.validations.filter(({ area }) => intersect(area, validation.area) === undefined), validation];
  }

  /** Moves everything from a row on down, as rows that were put in do. */
  insertRows(at: number, count: number): void {
    const moved = (area: Area): Area => (area.row >= at ? { ...area, row: area.row + count } : area.row + area.rowCount > at ? { ...area, rowCount: area.rowCount + count } : area);
    this.validations = this.validations.map((one) => ({ ...one, area: moved(one.area) }));
    for (const one of this.conditionalFormats) one.areas = one.areas.map(moved);
    if (this.filter !== undefined) this.filter = moved(this.filter);
  }

  copyFrom(other: SheetExtras): void {
    this.validations = other.validations;
    this.conditionalFormats = other.conditionalFormats.map((one) => ({ ...one }));
    this.charts = other.charts.map((chart) => ({ ...chart, series: chart.series.map((each) => ({ ...each })) }));
    this.filter = other.filter;
    for (const [place, link] of other.links) this.links.set(place, link);
    Object.assign(this.page, other.page);
    this.nextId = other.nextId;
  }
}
