import type { UnknownReason } from '../core/assessment';
import { FunctionFailure } from './failure';
import type { Scalar } from './value';

/** A cell of a spilled table: the figure, or #N/A with the reason why there is none. */
export const figureOr = (value: number | undefined, reason: UnknownReason | undefined): Scalar | FunctionFailure =>
  value !== undefined && Number.isFinite(value) ? value : new FunctionFailure('#N/A', reason === undefined ? { key: 'notAvailable' } : { reason });
