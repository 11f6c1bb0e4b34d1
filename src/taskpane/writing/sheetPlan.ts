import type { SheetModel } from '../../report/sheetModel';
import { sheetName } from '../../report/sheetModel';

/** Why a sheet of that name is not replaced. Words: locale `handIn:why.<why>`. */
export const BESIDE_REASONS = ['foreign', 'edited', 'protected', 'referred'] as const;
export type BesideReason = (typeof BESIDE_REASONS)[number];

/** What becomes of a sheet that is to be written. */
export interface PlannedSheet {
  /** As it was made. */
  readonly wanted: string;
  /** As it will be called. */
  readonly name: string;
  readonly rows: number;
  readonly replaces: boolean;
  /** Why it does not get the name that was wanted. */
  readonly why?: BesideReason;
}

/** What is known of a name: no sheet has it, one that may be replaced has it, or why that may not be. */
export type Standing = 'free' | 'ours' | BesideReason;

const planOne = ({ name: wanted, rows }: SheetModel, standingOf: (name: string) => Standing, given: ReadonlySet<string>): PlannedSheet => {
  const skipped = new Set(given);
  let why: BesideReason | undefined;
  for (;;) {
    const name = sheetName(wanted, skipped);
    const standing = standingOf(name);
    if (standing === 'free' || standing === 'ours') return { wanted, name, rows: rows.length, replaces: standing === 'ours', ...(why === undefined ? {} : { why }) };
    why ??= standing;
    skipped.add(name);
  }
};

/**
 * Gives each sheet a name. One of ours that nobody edited is replaced; where another sheet has the name, or somebody
 * worked on ours, the new one stands beside it under the next name.
 * @param referredFrom the sheets whose formulas speak of a sheet of that name
 */
export const planSheets = (models: readonly SheetModel[], standingOf: (name: string) => Standing, referredFrom: (name: string) => readonly string[]): readonly PlannedSheet[] => {
  const referred = new Set<string>();
  for (;;) {
    const given = new Set<string>();
    const planned = models.map((model) => {
      const one = planOne(model, (name) => (referred.has(name.toLowerCase()) ? 'referred' : standingOf(name)), given);
      given.add(one.name);
      return one;
    });
    const replaced = new Set(planned.filter(({ replaces }) => replaces).map(({ name }) => name.toLowerCase()));
    // A formula of a sheet that stays would go on with the old one, which nobody sees any more.
    const more = [...replaced].filter((name) => referredFrom(name).some((from) => !replaced.has(from.toLowerCase())));
    if (more.length === 0) return planned;
    more.forEach((name) => referred.add(name));
  }
};
