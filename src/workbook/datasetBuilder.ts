import type { CellRef } from '../core/cellRef';
import { countyKey, type ClassRow, type Dataset, type Datum, type Evidence, type RoomRow } from '../core/dataset';
import type { Field } from '../standards/schema';
import { STAGES, type Stage } from '../standards/terms';
import { columnOf, FigureStore, placeOf, rowOf, sheetOf, type Place } from './figureStore';
import { readFigure, type Report } from './figureCell';
import { SchoolRegister } from './schoolRegister';
import type { SheetView } from './sheetView';

const ABSENT: Datum = { state: 'absent' };

const stageKey = (school: number, stage: Stage | undefined): string => `${school}@${stage ?? ''}`;

/** Collects the records of all sheets into one dataset. The first number given for a figure stays; others are conflicts. */
export class DatasetBuilder {
  readonly register = new SchoolRegister();
  readonly classes: ClassRow[] = [];
  readonly rooms: RoomRow[] = [];
  private readonly leftOut: CellRef[] = [];
  private readonly views: SheetView[] = [];
  private readonly viewIds = new Map<SheetView, number>();
  private readonly schoolFigures = new FigureStore();
  private readonly unitFigures = new FigureStore();
  private readonly unitSchools: number[] = [];
  private readonly unitStages: number[] = [];
  private readonly unitIds = new Map<number, number>();
  /** How many classes and rooms had been read when a school (and stage) was last found to contradict itself. */
  private readonly doubtedClasses = new Map<string, number>();
  private readonly doubtedRooms = new Map<number, number>();
  private readonly county = new Map<string, Datum>();
  private readonly evidence = new Map<string, Evidence>();

  constructor(readonly report: Report) {}

  /** The unit of a school and stage, made when first named. */
  unit(school: number, stage: Stage): number {
    const key = school * STAGES.length + STAGES.indexOf(stage);
    const known = this.unitIds.get(key);
    if (known !== undefined) return known;
    const unit = this.unitSchools.length;
    this.unitSchools.push(school);
    this.unitStages.push(STAGES.indexOf(stage));
    this.unitIds.set(key, unit);
    return unit;
  }

  /** The stages for which the school has units. */
  stagesOf(school: number): readonly Stage[] {
    return STAGES.filter((_, at) => this.unitIds.has(school * STAGES.length + at));
  }

  /** Reads a cell into a figure of a unit. */
  readUnitFigure(unit: number, view: SheetView, row: number, column: number, field: Field, exponent: number): void {
    this.readInto(this.unitFigures, unit, this.unitSchools[unit] ?? 0, view, row, column, field, exponent);
  }

  /** Reads a cell into a figure of a whole school. */
  readSchoolFigure(school: number, view: SheetView, row: number, column: number, field: Field, exponent: number): void {
    this.readInto(this.schoolFigures, school, school, view, row, column, field, exponent);
  }

  /**
   * Takes figures away from a school's units (of that stage, or of all and of the school): its rows contradict each other.
   * The counts of classes and rooms read for it so far go with them, all at once at the end.
   */
  distrust(school: number, stage: Stage | undefined, fields: readonly string[]): void {
    const units = (stage === undefined ? this.stagesOf(school) : [stage]).map((one) => this.unit(school, one));
    for (const field of fields) {
      for (const unit of units) this.unitFigures.distrust(field, unit);
      if (stage === undefined) this.schoolFigures.distrust(field, school);
    }
    this.doubtedClasses.set(stageKey(school, stage), this.classes.length);
    this.doubtedRooms.set(school, this.rooms.length);
  }

  /** Notes a county figure. */
  addCounty(field: Field, stage: Stage | undefined, datum: Datum): void {
    const key = countyKey(field.id, stage);
    const standing = this.county.get(key);
    if (standing === undefined || (standing.state !== 'value' && datum.state === 'value')) {
      this.county.set(key, datum);
      return;
    }
    if (standing.state !== 'value' || datum.state !== 'value' || standing.value === datum.value) return;
    if (standing.cell === undefined || datum.cell === undefined) return;
    this.report({ severity: 'error', cell: datum.cell, code: 'countyConflict', field: field.id, value: datum.value, other: standing.value, otherCell: standing.cell });
  }

  /** Notes an answer to a qualitative item; the first answer stays. */
  addEvidence(field: Field, evidence: Evidence): void {
    if (this.evidence.get(field.id)?.answer === undefined) this.evidence.set(field.id, evidence);
  }

  /** Reports a school's row that cannot be taken in: no verdict over all schools is certain without it. */
  leaveOut(issue: Parameters<Report>[0]): void {
    this.report(issue);
    this.leftOut.push(issue.cell);
  }

  finish(): Dataset {
    const refOf = (place: Place): CellRef => this.refOf(place);
    const units = this.unitSchools.length;
    const schools = this.register.finish();
    return {
      schools,
      schoolFigures: this.schoolFigures.finish(schools.length, refOf),
      units: { length: units, school: Int32Array.from(this.unitSchools), stage: Uint8Array.from(this.unitStages), figures: this.unitFigures.finish(units, refOf) },
      classes: this.classes.map((row, at) => (this.isDoubtedClass(row, at) ? { ...row, size: { ...row.size, classes: ABSENT } } : row)),
      rooms: this.rooms.map((row, at) => (row.school !== undefined && at < (this.doubtedRooms.get(row.school) ?? 0) ? { ...row, count: ABSENT } : row)),
      county: this.county,
      evidence: this.evidence,
      ...(this.leftOut.length === 0 ? {} : { leftOut: this.leftOut }),
    };
  }

  /** Classes listed one by one are no counts, and stay. */
  private isDoubtedClass({ school, stage, size }: ClassRow, at: number): boolean {
    if (school === undefined || size.kind !== 'bin') return false;
    const until = Math.max(this.doubtedClasses.get(stageKey(school, undefined)) ?? 0, this.doubtedClasses.get(stageKey(school, stage)) ?? 0);
    return at < until;
  }

  private readInto(store: FigureStore, record: number, school: number, view: SheetView, row: number, column: number, field: Field, exponent: number): void {
    const { state, value, original } = readFigure(view, row, column, field, exponent, this.report);
    const standing = store.write(field.id, record, state, value, placeOf(this.viewId(view), row, column), original);
    if (standing === undefined) return;
    const name = this.register.drafts[school]?.name ?? '';
    this.report({ severity: 'error', cell: view.ref(row, column), code: 'conflict', field: field.id, school: name, value, other: standing.value, otherCell: this.refOf(standing.place) });
  }

  private viewId(view: SheetView): number {
    const known = this.viewIds.get(view);
    if (known !== undefined) return known;
    this.viewIds.set(view, this.views.length);
    this.views.push(view);
    return this.views.length - 1;
  }

  private refOf(place: Place): CellRef {
    const view = this.views[sheetOf(place)];
    return view === undefined ? { sheet: '', row: rowOf(place), column: columnOf(place) } : view.ref(rowOf(place), columnOf(place));
  }
}
