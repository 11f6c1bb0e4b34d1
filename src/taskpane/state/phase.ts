import type { HostIssue } from '../../host/workbookHost';
import type { Outcome } from '../outcome';

export const WORK_STAGES = ['reading', 'recognising', 'assessing'] as const;
export type WorkStage = (typeof WORK_STAGES)[number];

export interface Progress {
  readonly stage: WorkStage;
  readonly done: number;
  readonly total: number;
  /** What is being read: a sheet's name. */
  readonly what?: string;
}

interface Empty {
  readonly kind: 'empty';
}

export interface Done {
  readonly kind: 'done';
  readonly outcome: Outcome;
  /** The workbook changed after it was read. */
  readonly stale: boolean;
}

interface Failed {
  readonly kind: 'failed';
  readonly issue: HostIssue;
  /** The result that was there before, still worth looking at. */
  readonly last: Done | undefined;
}

/** A phase that lasts until somebody does something. */
export type Settled = Empty | Done | Failed;

interface Working {
  readonly kind: 'working';
  readonly progress: Progress;
  /** Where a cancel leads back to. */
  readonly from: Settled;
  /** The workbook changed while it was being read. */
  readonly changed: boolean;
}

/** Where the validation stands. */
export type Phase = Settled | Working;

export const settledOf = (phase: Phase): Settled => (phase.kind === 'working' ? phase.from : phase);

/** The latest result there is, whatever is going on. */
export const doneOf = (phase: Phase): Done | undefined => {
  const settled = settledOf(phase);
  if (settled.kind === 'done') return settled;
  return settled.kind === 'failed' ? settled.last : undefined;
};
