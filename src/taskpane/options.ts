import type { ParameterValue } from '../standards/schema';

/** 口径: how the person wants the standard applied. Parameters hold only what differs from the pack's defaults. */
export interface Options {
  /** ISO day; decides which dated values are in force. */
  readonly date: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Reliefs that are switched on. */
  readonly profiles: readonly string[];
}

/** The person's own calendar day, not the day in Greenwich. */
export const localDay = (now: Date): string =>
  [String(now.getFullYear()).padStart(4, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
