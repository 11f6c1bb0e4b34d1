import fc from 'fast-check';
import type { IndicatorColumn } from '../../../src/core/assessment';
import { judgeUnits, standingOf } from '../../../src/core/resources/schoolRule';
import { VERDICT } from '../../../src/core/verdict';

type State = 'met' | 'floor' | 'below' | 'unknown';

const column = (rule: string, state: State): IndicatorColumn => ({
  rule,
  part: 'indicator',
  values: Float64Array.of(1),
  verdicts: Uint8Array.of(state === 'met' ? VERDICT.met : state === 'unknown' ? VERDICT.unknown : VERDICT.notMet),
  reachesFloor: Uint8Array.of(state === 'below' ? 0 : 1),
  reasons: new Map(),
  threshold: {},
  floor: {},
});

const columns = (states: readonly State[]): readonly IndicatorColumn[] => states.map((state, i) => column(`R${String(i + 1)}`, state));
const verdictOf = (states: readonly State[]): number | undefined => judgeUnits(columns(states), 6, 1)[0];
const six = (last: State, sixth: State = 'met'): readonly State[] => ['met', 'met', 'met', 'met', 'met', sixth, last];

test.each<[string, readonly State[], keyof typeof VERDICT]>([
  ['7 of 7', six('met'), 'met'],
  ['6 of 7, the other at the floor', six('floor'), 'met'],
  ['6 of 7, the other below the floor', six('below'), 'notMet'],
  ['5 of 7, both at the floor', six('floor', 'floor'), 'notMet'],
  ['6 of 7, the other unknown', six('unknown'), 'unknown'],
  ['5 of 7, one at the floor and one unknown', six('floor', 'unknown'), 'unknown'],
  ['one below the floor and one unknown', six('below', 'unknown'), 'notMet'],
  ['two at the floor and one unknown', ['met', 'met', 'met', 'met', 'floor', 'floor', 'unknown'], 'notMet'],
])('%s', (_, states, expected) => {
  expect(verdictOf(states)).toBe(VERDICT[expected]);
});

test('an unknown indicator never passes, and only decides for failing where nothing it could be would help', () => {
  const state = fc.constantFrom<State>('met', 'floor', 'below', 'unknown');
  const known = fc.constantFrom<State>('met', 'floor', 'below');
  fc.assert(
    fc.property(fc.array(state, { minLength: 7, maxLength: 7 }), fc.array(known, { minLength: 7, maxLength: 7 }), (states, filling) => {
      const verdict = verdictOf(states);
      const filled = verdictOf(states.map((each, i) => (each === 'unknown' ? (filling[i] ?? 'met') : each)));
      if (verdict !== VERDICT.unknown) expect(filled).toBe(verdict);
      if (states.includes('unknown')) expect(verdict).not.toBe(VERDICT.met);
    }),
  );
});

test('the standing of one unit names what is short', () => {
  expect(standingOf(columns(['met', 'floor', 'below', 'unknown', 'met', 'met', 'met']), 6, 0)).toEqual({
    verdict: VERDICT.notMet,
    met: 4,
    of: 7,
    short: ['R2', 'R3'],
    belowFloor: ['R3'],
    unknown: ['R4'],
  });
});
