import type { Field, Pack, ParameterValue } from '../standards/schema';
import type { Assessment } from './assessment';
import type { Dataset } from './dataset';

export interface AssessOptions {
  /** ISO date: the values of the pack in force on that day are used. */
  readonly date: string;
  /** The vocabulary, for figures that can be computed from others. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Chosen values; the pack's defaults fill the rest. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /** Profiles switched on; without it those the pack has on by default. */
  readonly profiles?: readonly string[];
  /** Checked between rules: throws its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an explanation is computed from: the very things the assessment was. */
export interface ExplainContext {
  readonly dataset: Dataset;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  readonly assessment: Assessment;
}
