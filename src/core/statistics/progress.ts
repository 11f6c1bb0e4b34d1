/** Why progress cannot be told. */
export type ProgressFailure = 'noDistance' | 'yearsOutOfOrder';

export interface Schedule {
  readonly base: number;
  readonly current: number;
  readonly target: number;
}

export type Progress =
  | { readonly ok: true; readonly done: number; /** The share due by now; undefined without years. */ readonly due: number | undefined }
  | { readonly ok: false; readonly code: ProgressFailure };

/** The share of the time that has passed, on an even course; after the last year all is due. */
const dueBy = ({ base, current, target }: Schedule): number | undefined => (target > base && current >= base ? Math.min(1, (current - base) / (target - base)) : undefined);

/**
 * The share of the way from the base to the target that is done, (now − base) ÷ (target − base), whether figures are to rise or to
 * fall: negative when things got worse, above 1 beyond the target. With years, also the share due on an even course,
 * (year − base year) ÷ (target year − base year).
 */
export const progressOf = (values: Schedule, years?: Schedule): Progress => {
  if (values.target === values.base) return { ok: false, code: 'noDistance' };
  const done = (values.current - values.base) / (values.target - values.base);
  if (years === undefined) return { ok: true, done, due: undefined };
  const due = dueBy(years);
  return due === undefined ? { ok: false, code: 'yearsOutOfOrder' } : { ok: true, done, due };
};
