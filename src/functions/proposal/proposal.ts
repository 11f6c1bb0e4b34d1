import type { Stage } from '../../standards/terms';
import { formatAddress } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import { inLocale } from '../../locale';
import type { Locale } from '../../locale';
import type { Localised } from '../declaration';

/** Why a proposed range may not be what is meant. Rows count from 0. */
export type Doubt =
  /** Rows of both stages cannot be told apart by a range: figures of the two are never one distribution. */
  | { readonly code: 'stagesMixed' }
  /** A row that sums others up stands among the rows. */
  | { readonly code: 'subtotalInside'; readonly row: number }
  /** A school that takes no part (special, too small a teaching point) stands among the rows. */
  | { readonly code: 'outsideInside'; readonly row: number }
  /** A row that is no school's stands among the rows. */
  | { readonly code: 'otherInside'; readonly row: number }
  /** Schools of several stages, whose figure is the whole school's, are not in the range. */
  | { readonly code: 'severalStagesLeftOut'; readonly schools: number }
  /** The function wants a pupil's share, and the column holds totals; `instead` takes totals. */
  | { readonly code: 'totals'; readonly instead?: string }
  /** The heading's unit makes every figure this many times as much (万元). */
  | { readonly code: 'otherUnit'; readonly factor: number };

/** Cells, by their heading or their field; without either a table or several figures of a school. The address always has its sheet. */
export interface CellProposal {
  readonly kind: 'cells';
  readonly address: Address;
  /** As it stands in the sheet. */
  readonly heading?: string;
  readonly field?: string;
  readonly stage?: Stage;
  readonly doubts: readonly Doubt[];
}

/** A word of a closed vocabulary; `label` says more than the word. */
export interface WordProposal {
  readonly kind: 'word';
  readonly word: Localised;
  readonly label?: Localised;
}

/** Something an argument may be. */
export type Proposal = CellProposal | WordProposal;

/** What is proposed for one argument, the best first. */
export interface ArgumentProposals {
  readonly options: readonly Proposal[];
  /** What the argument begins with; absent: it is left out. */
  readonly prefilled?: Proposal;
}

export const NOTHING: ArgumentProposals = { options: [] };

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A proposal as it is written into a formula. */
export const textOf = (proposal: Proposal, locale: Locale): string => (proposal.kind === 'cells' ? formatAddress(proposal.address) : quoted(inLocale(proposal.word, locale)));
