import type { CellRef } from '../core/cellRef';
import { countyKey, type ClassRow, type CountyText, type Dataset, type Datum, type Evidence, type RoomRow } from '../core/dataset';
import type { Field } from '../standards/schema';
import { STAGES, type Stage } from '../standards/terms';
import { CellPlaces } from './cellPlaces';
import type { Claim, Settling, Trace } from './dispute';
import { FigureStore } from './figureStore';
import { readFigure, type Report } from './figureCell';
import { settleClasses, settleRooms } from './repeatedLists';
import type { NoteFact } from './schoolDescription';
import { SchoolRegister, type SchoolDraft } from './schoolRegister';
import { settleScales } from './scaleDoubts';
import { schoolRef, setFact, Settlement, type FigureKind } from './settlement';
import type { SheetView } from './sheetView';

const ABSENT: Datum = { state: 'absent' };

const stageKey = (school: number, stage: Stage | undefined): string => `${school}@${stage ?? ''}`;

/**
 * Collects the records of all sheets into one dataset. The first number given for a figure stays; others are conflicts,
 * unless it is told how to settle them: then a value that several sheets give differently holds only as ruled.
 */
export class DatasetBuilder {
  readonly register: SchoolRegister;
  private readonly senders = new Map<number, Set<string>>();
  private readonly countyClaims = new Map<string, Claim[]>();
  private readonly answers = new Map<string, (Evidence & { readonly cell: CellRef })[]>();
  readonly classes: ClassRow[] = [];
  readonly rooms: RoomRow[] = [];
  private readonly leftOut: CellRef[] = [];
  private readonly places = new CellPlaces();
  private readonly schoolFigures: FigureStore;
  private readonly unitFigures: FigureStore;
  private readonly unitSchools: number[] = [];
  private readonly unitStages: number[] = [];
  private readonly unitIds = new Map<number, number>();
  /** How many classes and rooms had been read when a school (and stage) was last found to contradict itself. */
  private readonly doubtedClasses = new Map<string, number>();
  private readonly doubtedRooms = new Map<number, number>();
  private readonly county = new Map<string, Datum>();
  private readonly countyTexts = new Map<string, CountyText>();
  private readonly evidence = new Map<string, Evidence>();

  constructor(
    readonly report: Report,
    private readonly settling?: Settling,
  ) {
    this.register = new SchoolRegister(settling?.knownAs);
    this.schoolFigures = new FigureStore(settling !== undefined);
    this.unitFigures = new FigureStore(settling !== undefined);
  }

  /** Notes that a file has a record of the school. */
  noteSender(school: number, { grid: { file = '' } }: SheetView): void {
    this.senders.set(school, (this.senders.get(school) ?? new Set()).add(file));
  }

  /** The school that all records of the view's file are about, if they are about one. */
  onlySchoolOf({ grid: { file = '' } }: SheetView): number | undefined {
    const schools = [...this.senders].filter(([, files]) => files.has(file)).map(([school]) => school);
    return schools.length === 1 ? schools[0] : undefined;
  }

  /** Takes what is said about a school; undefined where nothing is to be settled. */
  factNoter({ facts }: SchoolDraft): NoteFact | undefined {
    return this.settling === undefined ? undefined : (field, claim) => void facts.set(field, [...(facts.get(field) ?? []), claim]);
  }

  /** Gives a school what was ruled about it before, so that its rows are read accordingly. */
  recall(school: number): void {
    const draft = this.register.drafts[school];
    if (draft === undefined || this.settling?.factsOf === undefined) return;
    for (const [field, value] of this.settling.factsOf(schoolRef(draft))) setFact(draft, field, value);
  }

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
    if (this.settling !== undefined && datum.state === 'value' && datum.cell !== undefined) {
      const { value, cell, original } = datum;
      this.countyClaims.set(key, [...(this.countyClaims.get(key) ?? []), { value, cell, ...(original === undefined ? {} : { original }) }]);
    }
    const standing = this.county.get(key);
    if (standing === undefined || (standing.state !== 'value' && datum.state === 'value')) {
      this.county.set(key, datum);
      return;
    }
    if (standing.state !== 'value' || datum.state !== 'value' || standing.value === datum.value) return;
    if (standing.cell === undefined || datum.cell === undefined || this.settling !== undefined) return;
    this.report({ severity: 'error', cell: datum.cell, code: 'countyConflict', field: field.id, value: datum.value, other: standing.value, otherCell: standing.cell });
  }

  /** Notes what the county says of itself in words; the first text stays. */
  addCountyText(field: Field, text: CountyText): void {
    if (!this.countyTexts.has(field.id)) this.countyTexts.set(field.id, text);
  }

  /** Notes an answer to a qualitative item; the first answer stays. */
  addEvidence(field: Field, evidence: Evidence): void {
    const { cell } = evidence;
    if (this.settling !== undefined && cell !== undefined) this.answers.set(field.id, [...(this.answers.get(field.id) ?? []), { ...evidence, cell }]);
    if (this.evidence.get(field.id)?.answer === undefined) this.evidence.set(field.id, evidence);
  }

  /** Reports a school's row that cannot be taken in: no verdict over all schools is certain without it. */
  leaveOut(issue: Parameters<Report>[0]): void {
    this.report(issue);
    this.leftOut.push(issue.cell);
  }

  /** The dataset, and what was noted on the way where differing values are to be settled. `isSettled`: what stands there was settled before. */
  *finish(fields: ReadonlyMap<string, Field>, isSettled: (cell: CellRef) => boolean = () => false): Generator<void, { readonly dataset: Dataset; readonly trace: Trace }> {
    const { places } = this;
    const refOf = places.refs();
    const settlement = new Settlement(this.settling ?? { rule: () => ({ kind: 'open' }) }, this.register.drafts);
    yield* settlement.facts();
    this.leftOut.push(...settlement.untyped((school) => this.stagesOf(school).length > 0, this.leftOut));
    const units: FigureKind = { store: this.unitFigures, schoolOf: (unit) => this.unitSchools[unit] ?? -1, stageOf: (unit) => STAGES[this.unitStages[unit] ?? -1] };
    const ofSchools: FigureKind = { store: this.schoolFigures, schoolOf: (school) => school, stageOf: () => undefined };
    for (const kind of [units, ofSchools]) yield* settlement.figures(kind, refOf);
    yield* settleScales(fields, { units, schools: ofSchools, length: this.unitSchools.length }, settlement, places, isSettled);
    settlement.county(this.county, this.countyClaims);
    settlement.evidence(this.evidence, this.answers);
    const classes = this.classes.map((row, at) => (this.isDoubtedClass(row, at) ? { ...row, size: { ...row.size, classes: ABSENT } } : row));
    const rooms = this.rooms.map((row, at) => (row.school !== undefined && at < (this.doubtedRooms.get(row.school) ?? 0) ? { ...row, count: ABSENT } : row));
    yield;
    const { length } = this.unitSchools;
    const schools = this.register.finish();
    yield;
    const dataset: Dataset = {
      schools,
      schoolFigures: this.schoolFigures.finish(schools.length, refOf),
      units: { length, school: Int32Array.from(this.unitSchools), stage: Uint8Array.from(this.unitStages), figures: this.unitFigures.finish(length, refOf) },
      classes: this.settling === undefined ? classes : settleClasses(classes, settlement),
      rooms: this.settling === undefined ? rooms : settleRooms(rooms, settlement),
      county: this.county,
      ...(this.countyTexts.size === 0 ? {} : { countyTexts: this.countyTexts }),
      evidence: this.evidence,
      ...(this.leftOut.length === 0 ? {} : { leftOut: this.leftOut }),
    };
    return { dataset, trace: { disputes: settlement.disputes, senders: this.senders, repeats: settlement.repeats, facts: this.register.drafts.map(({ facts }) => facts) } };
  }

  /** Classes listed one by one are no counts, and stay. */
  private isDoubtedClass({ school, stage, size }: ClassRow, at: number): boolean {
    if (school === undefined || size.kind !== 'bin') return false;
    const until = Math.max(this.doubtedClasses.get(stageKey(school, undefined)) ?? 0, this.doubtedClasses.get(stageKey(school, stage)) ?? 0);
    return at < until;
  }

  private readInto(store: FigureStore, record: number, school: number, view: SheetView, row: number, column: number, field: Field, exponent: number): void {
    const { state, value, original } = readFigure(view, row, column, field, exponent, this.report);
    const standing = store.write(field.id, record, state, value, this.places.of(view, row, column), original);
    if (standing === undefined || this.settling !== undefined) return;
    const name = this.register.drafts[school]?.name ?? '';
    this.report({ severity: 'error', cell: view.ref(row, column), code: 'conflict', field: field.id, school: name, value, other: standing.value, otherCell: this.places.refOf(standing.place) });
  }
}
