import type { CellRef } from '../core/cellRef';
import type { Stage } from '../standards/terms';

/** What is said of a school, a class list or the county: a number, a word of a vocabulary, a yes or no, or the outline of a list. */
export type ClaimValue = number | string | boolean;

/** One of the values given for a thing, and where. */
export interface Claim {
  readonly value: ClaimValue;
  /** The text as it stands there, where it differs from the value. */
  readonly original?: string;
  readonly cell: CellRef;
}

/** A school by what it is known by from year to year. */
export interface SchoolRef {
  readonly name: string;
  readonly code?: string;
  readonly town?: string;
}

/** A thing for which different values are given. */
export interface Dispute {
  /** undefined: the county's own. */
  readonly school: SchoolRef | undefined;
  readonly stage: Stage | undefined;
  /** A field id, or CLASS_LIST or ROOM_LIST. */
  readonly field: string;
  /** At least two, those that agree among them too, in the order of reading. */
  readonly claims: readonly Claim[];
  /** The claims are readings of one cell, whose unit is in doubt: 元 or 万元. */
  readonly isOfUnit?: boolean;
}

/** Stand as the field of a dispute about all classes (or rooms) of a school. */
export const CLASS_LIST = 'classList';
export const ROOM_LIST = 'roomList';

/** What is to hold: nothing yet, one of the claims, a value that a person entered, or (of lists) all of them together. */
export type Ruling =
  | { readonly kind: 'open' }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'entered'; readonly value: ClaimValue }
  | { readonly kind: 'all' };

/** How differing values are settled. */
export interface Settling {
  readonly rule: (dispute: Dispute) => Ruling;
  /** What was ruled before about a school's type, region and the like, by field id: it decides how the school's rows are read. */
  readonly factsOf?: (school: SchoolRef) => ReadonlyMap<string, ClaimValue>;
  /** The school as whose records are read that name this one: the same, or the other name of one school. */
  readonly knownAs?: (school: SchoolRef) => SchoolRef;
}

/** A dispute with what was ruled. */
export interface SettledDispute extends Dispute {
  readonly ruling: Ruling;
}

/** What reading noted beside the dataset. */
export interface Trace {
  readonly disputes: readonly SettledDispute[];
  /** Files with a record of the school, by its index. */
  readonly senders: ReadonlyMap<number, ReadonlySet<string>>;
  /** By school, the files that give a figure which another file gives too. */
  readonly repeats: ReadonlyMap<number, ReadonlySet<string>>;
  /** By school, what files say of its type, region and the like, by field id. */
  readonly facts: readonly ReadonlyMap<string, readonly Claim[]>[];
}

const MOST_SHOWN = 4;

/** How disputed values stand in a cell: no number, so that nobody takes one of them for the value. */
export const disputedText = (claims: readonly Claim[]): string => {
  const texts = [...new Set(claims.map(({ value, original }) => original ?? String(value)))];
  return texts.slice(0, MOST_SHOWN).join(' ≠ ') + (texts.length > MOST_SHOWN ? ' …' : '');
};

/** Whether a cell holds disputed values: it says that nothing holds, so that nothing may be inferred in their place. */
export const isDisputedText = (text: string): boolean => text.includes(' ≠ ');

/** Whether the claims differ at all. */
export const differ = (claims: readonly Claim[]): boolean => claims.some(({ value }) => value !== claims[0]?.value);
