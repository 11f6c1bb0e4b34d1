import type { HostIssue } from '../../host/workbookHost';
import type { RestoreOutcome } from '../writing/restoreOperation';
import type { SheetOutcome } from '../writing/writeSheets';
import type { HandInChoice, Target } from './choice';
import { firstChoice } from './choice';
import type { SheetsPlan } from './sheetsPlan';

export const HAND_IN_WORK = ['planning', 'writing', 'making', 'restoring'] as const;
export type HandInWork = (typeof HAND_IN_WORK)[number];

/** Where writing sheets stands. */
export type HandInPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly work: HandInWork; readonly done: number; readonly total: number; readonly what: string }
  | { readonly kind: 'preview'; readonly plan: SheetsPlan }
  | { readonly kind: 'written'; readonly plan: SheetsPlan; readonly outcome: SheetOutcome }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'restored'; readonly outcome: RestoreOutcome }
  | { readonly kind: 'failed'; readonly work: HandInWork; readonly issue: HostIssue };

const IDLE: HandInPhase = { kind: 'idle' };

/** The phase as the page of one kind shows it: what was planned or written for the other kind is none of its concern. */
export const phaseOf = (phase: HandInPhase, kind: SheetsPlan['kind']): HandInPhase => ((phase.kind === 'preview' || phase.kind === 'written') && phase.plan.kind !== kind ? IDLE : phase);

export interface HandInState {
  readonly choice: HandInChoice;
  readonly phase: HandInPhase;
}

export type HandInAction = { readonly type: 'chosen'; readonly choice: HandInChoice } | { readonly type: 'phase'; readonly phase: HandInPhase };

export const initialHandIn = (target: Target): HandInState => ({ choice: firstChoice(target), phase: { kind: 'idle' } });

/** What was found for another choice is no longer asked about. */
export const reduceHandIn = (state: HandInState, action: HandInAction): HandInState => {
  switch (action.type) {
    case 'chosen':
      return { choice: action.choice, phase: { kind: 'idle' } };
    case 'phase':
      return { ...state, phase: action.phase };
  }
};
