import type { CellRef } from '../core/cellRef';
import { countyKey, fieldOfKey, type Datum, type Evidence } from '../core/dataset';
import { REGIONS, SCHOOL_TYPES, STAGES, type Region, type SchoolType, type Stage } from '../standards/terms';
import { differ, disputedText, type Claim, type ClaimValue, type Dispute, type Ruling, type SchoolRef, type SettledDispute, type Settling } from './dispute';
import { eachInSteps } from '../core/steps';
import type { FigureStore, GivenNumber, Place } from './figureStore';
import type { SchoolDraft } from './schoolRegister';

/** The figures of one kind of record (units, schools), and whose they are. */
export interface FigureKind {
  readonly store: FigureStore;
  readonly schoolOf: (record: number) => number;
  readonly stageOf: (record: number) => Stage | undefined;
}

/** Numbers for one figure of a record, of which one holds. */
export interface Choice {
  readonly kind: FigureKind;
  readonly field: string;
  readonly record: number;
  readonly given: readonly GivenNumber[];
  /** They are readings of one cell, whose unit is in doubt. */
  readonly isOfUnit?: boolean;
}

export const schoolRef = ({ name, code, town }: Pick<SchoolDraft, 'name' | 'code' | 'town'>): SchoolRef => ({ name, ...(code === undefined ? {} : { code }), ...(town === undefined ? {} : { town }) });

/** Settles what sheets say differently, and keeps what was disputed. What is not ruled is nobody's value: a text, never the first number. */
export class Settlement {
  readonly disputes: SettledDispute[] = [];
  readonly repeats = new Map<number, Set<string>>();
  private readonly settled = new Map<FigureStore, Set<string>>();

  constructor(
    private readonly settling: Settling,
    private readonly drafts: readonly SchoolDraft[],
  ) {}

  refOf(school: number): SchoolRef {
    return schoolRef(this.drafts[school] ?? { name: '', code: undefined, town: undefined });
  }

  rule(dispute: Dispute): Ruling {
    const ruling = this.settling.rule(dispute);
    this.disputes.push({ ...dispute, ruling });
    return ruling;
  }

  /** Figures of units or schools that several sheets give. */
  *figures(kind: FigureKind, refOf: (place: Place) => CellRef): Generator<void, void> {
    yield* eachInSteps(kind.store.repeated(), ({ field, record, given }) => {
      this.noteRepeat(kind.schoolOf(record), given.map(({ place }) => refOf(place)));
      if (given.some(({ value }) => value !== given[0]?.value)) this.settle({ kind, field, record, given }, refOf);
    });
  }

  /** Puts what is ruled to hold in the place of a figure for which there are several numbers; once, for what was ruled is not doubted again. */
  settle({ kind, field, record, given, isOfUnit }: Choice, refOf: (place: Place) => CellRef): void {
    const { store } = kind;
    const settled = this.settled.get(store) ?? new Set();
    if (settled.has(`${field}@${record}`)) return;
    this.settled.set(store, settled.add(`${field}@${record}`));
    const claims = given.map(({ value, place, original }): Claim => ({ value, cell: refOf(place), ...(original === undefined ? {} : { original }) }));
    const ruling = this.rule({ school: this.refOf(kind.schoolOf(record)), stage: kind.stageOf(record), field, claims, ...(isOfUnit === true && { isOfUnit }) });
    const chosen = ruling.kind === 'claim' ? given[claims.indexOf(ruling.claim)] : undefined;
    if (chosen !== undefined) store.rule(field, record, 'value', chosen.value, chosen.place, chosen.original);
    else if (ruling.kind === 'entered' && typeof ruling.value === 'number') store.rule(field, record, 'value', ruling.value);
    else store.rule(field, record, 'text', 0, given[0]?.place, disputedText(claims));
  }

  /** What is said about schools: their type, region, yes and no. Undecided means unknown. */
  *facts(): Generator<void, void> {
    yield* eachInSteps(this.drafts, (draft, school) => {
      for (const [field, claims] of draft.facts) {
        if (!differ(claims)) continue;
        const ruling = this.rule({ school: this.refOf(school), stage: undefined, field, claims });
        setFact(draft, field, ruling.kind === 'claim' ? ruling.claim.value : ruling.kind === 'entered' ? ruling.value : undefined);
      }
    });
  }

  /** Schools that had no stage because their type needs none, and may be of any other now that it is disputed: where they stand. */
  untyped(hasStage: (school: number) => boolean, leftOut: readonly CellRef[]): readonly CellRef[] {
    const disputed = new Set(this.disputes.flatMap(({ field, school, ruling }) => (field === 'schoolType' && ruling.kind === 'open' ? [JSON.stringify(school)] : [])));
    if (disputed.size === 0) return [];
    const isKnown = (cell: CellRef): boolean => leftOut.some(({ file, sheet, row }) => file === cell.file && sheet === cell.sheet && row === cell.row);
    return this.drafts.flatMap((draft, school) => (!hasStage(school) && !isKnown(draft.cell) && disputed.has(JSON.stringify(schoolRef(draft))) ? [draft.cell] : []));
  }

  county(county: Map<string, Datum>, given: ReadonlyMap<string, readonly Claim[]>): void {
    for (const [key, claims] of given) {
      if (!differ(claims)) continue;
      const field = fieldOfKey(key);
      const ruling = this.rule({ school: undefined, stage: STAGES.find((stage) => countyKey(field, stage) === key), field, claims });
      county.set(key, datumOf(ruling, claims));
    }
  }

  evidence(evidence: Map<string, Evidence>, given: ReadonlyMap<string, readonly (Evidence & { readonly cell: CellRef })[]>): void {
    for (const [field, answers] of given) {
      const claims = answers.flatMap(({ answer, cell, original }): readonly Claim[] => (answer === undefined ? [] : [{ value: answer, cell, ...(original === undefined ? {} : { original }) }]));
      if (!differ(claims)) continue;
      const ruling = this.rule({ school: undefined, stage: undefined, field, claims });
      const chosen = ruling.kind === 'claim' ? answers.find(({ cell }) => cell === ruling.claim.cell) : undefined;
      if (chosen !== undefined) evidence.set(field, chosen);
      else if (ruling.kind === 'entered' && typeof ruling.value === 'boolean') evidence.set(field, { answer: ruling.value });
      else evidence.set(field, { answer: undefined, original: disputedText(claims), ...(claims[0] === undefined ? {} : { cell: claims[0].cell }) });
    }
  }

  private noteRepeat(school: number, cells: readonly CellRef[]): void {
    const files = new Set(cells.map(({ file }) => file ?? ''));
    if (files.size < 2) return;
    const known = this.repeats.get(school) ?? new Set();
    for (const file of files) known.add(file);
    this.repeats.set(school, known);
  }
}

const datumOf = (ruling: Ruling, claims: readonly Claim[]): Datum => {
  const claim = ruling.kind === 'claim' ? ruling.claim : undefined;
  if (typeof claim?.value === 'number') return { state: 'value', value: claim.value, cell: claim.cell, ...(claim.original === undefined ? {} : { original: claim.original }) };
  if (ruling.kind === 'entered' && typeof ruling.value === 'number') return { state: 'value', value: ruling.value };
  return { state: 'text', original: disputedText(claims), ...(claims[0] === undefined ? {} : { cell: claims[0].cell }) };
};

const isSchoolType = (word: string | undefined): word is SchoolType => SCHOOL_TYPES.some((type) => type === word);
const isRegion = (word: string | undefined): word is Region => REGIONS.some((region) => region === word);

/** Sets what is known of a school; undefined makes it unknown. */
export const setFact = (draft: SchoolDraft, field: string, value: ClaimValue | undefined): void => {
  const word = typeof value === 'string' ? value : undefined;
  const answer = typeof value === 'boolean' ? value : undefined;
  if (field === 'schoolType') draft.type = isSchoolType(word) ? word : undefined;
  else if (field === 'region') draft.region = isRegion(word) ? word : undefined;
  else if (field === 'private') draft.private = answer;
  else if (answer === undefined) draft.flags.delete(field);
  else draft.flags.set(field, answer);
};
