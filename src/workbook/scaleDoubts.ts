import type { CellRef } from '../core/cellRef';
import type { Field, Unit } from '../standards/schema';
import type { CellPlaces } from './cellPlaces';
import { eachInSteps } from '../core/steps';
import type { GivenNumber, Place } from './figureStore';
import type { CellValue } from './grid';
import { readNumber } from './numberReading';
import { outOfScale, SCALE } from './outOfScale';
import { plain } from './plainText';
import type { FigureKind, Settlement } from './settlement';
import { shiftDecimal } from './unitMark';

const MONEY: ReadonlySet<Unit> = new Set<Unit>(['yuan', 'perPupilYuan']);
const DECIMALS = Math.log10(SCALE);
const WORDS: ReadonlyMap<number, string> = new Map([[0, '元'], [3, '千元'], [4, '万元']]);
const OWN_UNIT = /[元万][,;、。]?$/u;
/** Records that are looked at in one step. */
const STEP = 5_000;

/** A number of a record, as it stands among those of all others. */
interface Standing {
  readonly kind: FigureKind;
  readonly record: number;
  readonly value: number;
  readonly place: Place;
  readonly heads: number | undefined;
}

/** The number of those a school's figures are for: of its only stage or all of them together; undefined where one is not known. */
function* headsBySchool({ store, schoolOf }: FigureKind, records: number, field: string): Generator<void, ReadonlyMap<number, number | undefined>> {
  const heads = new Map<number, number | undefined>();
  for (let record = 0; record < records; record += 1) {
    if (record % STEP === STEP - 1) yield;
    const [school, own] = [schoolOf(record), store.numberOf(field, record)];
    const before = heads.has(school) ? heads.get(school) : 0;
    heads.set(school, before === undefined || own === undefined ? undefined : before + own);
  }
  return heads;
}

function* standingsOf(field: Field, units: FigureKind, schools: FigureKind, length: number): Generator<void, readonly Standing[]> {
  const per = field.least?.per;
  const ofSchools = per === undefined ? undefined : yield* headsBySchool(units, length, per);
  const headsOf = (kind: FigureKind, record: number): number | undefined => {
    if (per === undefined) return field.unit === 'perPupilYuan' ? 1 : undefined;
    const heads = kind.store.numberOf(per, record) ?? (kind === schools ? ofSchools?.get(record) : undefined);
    return heads === undefined || heads <= 0 ? undefined : heads;
  };
  const standings: Standing[] = [];
  for (const kind of [units, schools]) {
    yield* eachInSteps(kind.store.numbers(field.id), ({ record, value, place }) => void (value > 0 && standings.push({ kind, record, value, place, heads: headsOf(kind, record) })));
  }
  return standings;
}

/** What a cell may mean: its number in the unit of its heading, or in the one that goes with what other schools have. */
const readingsOf = ({ value, place }: Standing, apart: 1 | -1, content: CellValue): readonly GivenNumber[] => {
  const shown = readNumber(content);
  const exponent = shown.state === 'value' && shown.value > 0 ? Math.round(Math.log10(value / shown.value)) : undefined;
  const reading = (of: number, shift: number): GivenNumber => {
    const word = exponent === undefined ? undefined : WORDS.get(exponent + shift);
    return { value: of, place, original: word === undefined ? `${of}元` : `${plain(String(content))}${word}` };
  };
  return [reading(value, 0), reading(shiftDecimal(value, -apart * DECIMALS), -apart * DECIMALS)];
};

/**
 * Asks about sums of money that are some 10,000 times as large or as small as those of other schools. Until it is ruled
 * which unit was meant they are nobody's. A cell that states its unit itself is believed, and so is what was settled before.
 */
export function* settleScales(
  fields: ReadonlyMap<string, Field>,
  kinds: { readonly units: FigureKind; readonly schools: FigureKind; readonly length: number },
  settlement: Settlement,
  places: CellPlaces,
  isSettled: (cell: CellRef) => boolean,
): Generator<void, void> {
  for (const field of fields.values()) {
    if (field.type !== 'number' || field.scope !== 'school' || !MONEY.has(field.unit)) continue;
    const standings = yield* standingsOf(field, kinds.units, kinds.schools, kinds.length);
    for (const [at, apart] of outOfScale(standings)) {
      const one = standings[at];
      if (one === undefined || one.place < 0) continue;
      const cell = places.refOf(one.place);
      const content = places.contentOf(one.place);
      if (isSettled(cell) || (typeof content === 'string' && OWN_UNIT.test(plain(content)))) continue;
      settlement.settle({ kind: one.kind, field: field.id, record: one.record, given: readingsOf(one, apart, content), isOfUnit: true }, (place) => places.refOf(place));
    }
    yield;
  }
}
