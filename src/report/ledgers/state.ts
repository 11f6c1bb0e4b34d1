import { createTranslator, LOCALES, type Translator } from '../../locale';
import type { CellRole } from '../sheetModel';

/**
 * Where a row of a ledger stands. `open` … `back`: the problem is there; `doubtful`: it is there although the row says that
 * it was closed; `unclear`: it is not found, but the data cannot tell that it is solved.
 */
export const LEDGER_STATES = ['new', 'open', 'doubtful', 'back', 'unclear', 'solved', 'closed'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const STATE_ROLES: Readonly<Record<LedgerState, CellRole>> = { new: 'bad', open: 'bad', doubtful: 'bad', back: 'bad', unclear: 'doubt', solved: 'doubt', closed: 'good' };

export const stateWord = (state: LedgerState, { t }: Translator): string => t(`ledger:state.${state}`);

let known: ReadonlyMap<string, LedgerState> | undefined;

/** The state that a word in either language says. */
export const stateFrom = (word: string): LedgerState | undefined => {
  known ??= new Map(LOCALES.flatMap((locale) => LEDGER_STATES.map((state) => [stateWord(state, createTranslator(locale)), state] as const)));
  return known.get(word);
};

/** What a row says of itself. */
export interface Said {
  readonly state: LedgerState | undefined;
  /** 是否销号 */
  readonly isClosed: boolean;
  readonly since: string | undefined;
}

/** Of a problem that is there; `today` is the day of this run. */
export const stateOfCurrent = ({ state, isClosed, since }: Said, today: string): LedgerState => {
  if (state === 'back' || state === 'closed' || (state === 'solved' && isClosed)) return 'back';
  if (isClosed) return 'doubtful';
  return since === today ? 'new' : 'open';
};

/** Of a problem that is not found any more. */
export const stateOfGone = ({ state, isClosed }: Said, isSolved: boolean): LedgerState => {
  if (isSolved) return isClosed ? 'closed' : 'solved';
  return state === 'closed' && isClosed ? 'closed' : 'unclear';
};
