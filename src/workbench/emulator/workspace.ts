import type { Area } from './area';
import type { Book } from './book';
import type { Registrations } from './officeEvents';
import type { WireValue } from './protocol';
import type { Quirks } from './quirks';
import type { References } from './references';
import type { Sheet } from './sheet';

/** What has to be calculated again. */
export type Recalculation = { readonly kind: 'all' } | { readonly kind: 'area'; readonly sheet: Sheet; readonly area: Area };

/** What the classes of the object model may touch. */
export interface Workspace {
  readonly book: Book;
  readonly quirks: Quirks;
  readonly references: References;
  readonly registrations: Registrations;
  calculationMode: string;
  /** Whether the task pane is to be seen. */
  paneVisible: boolean;
  /** What Office.addin.setStartupBehavior chose. */
  startState: string;
  recalculate(what: Recalculation): void;
  /** The add-in has bound its custom functions. */
  functionsAreReady(): void;
  /** Results of custom functions as they come over the wire. */
  takeFunctionResults(results: WireValue): void;
}
