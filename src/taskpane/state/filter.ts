import type { Severity } from '../../core/assessment';
import { eachInSteps } from '../../core/steps';
import type { Entry } from '../../report/entry';

/** undefined: any. */
export interface Filter {
  readonly item: string | undefined;
  readonly school: string | undefined;
  readonly department: string | undefined;
  readonly severity: Severity | undefined;
  readonly text: string;
}

export const NO_FILTER: Filter = { item: undefined, school: undefined, department: undefined, severity: undefined, text: '' };

export const isFiltering = (filter: Filter): boolean =>
  filter.item !== undefined || filter.school !== undefined || filter.department !== undefined || filter.severity !== undefined || filter.text.trim() !== '';

/** Full-width and half-width, capital and small letters are the same to a person who searches. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The entries that pass, in steps. Every word of the text must occur in what the person sees of the entry.
 * @param textOf what is shown of an entry, already folded
 */
export function* filterSteps(entries: readonly Entry[], filter: Filter, textOf: (entry: Entry) => string): Generator<void, readonly Entry[]> {
  const words = folded(filter.text).split(/\s+/u).filter((word) => word !== '');
  const passes = (entry: Entry): boolean =>
    (filter.item === undefined || entry.item === filter.item) &&
    (filter.school === undefined || entry.school === filter.school) &&
    (filter.department === undefined || entry.departments.includes(filter.department)) &&
    (filter.severity === undefined || entry.severity === filter.severity) &&
    (words.length === 0 || words.every((word) => textOf(entry).includes(word)));
  const passed: Entry[] = [];
  yield* eachInSteps(entries, (entry) => void (passes(entry) && passed.push(entry)));
  return passed;
}
