import { addinFunctionClass, describeFunction } from './addinFunction';
import { AddinCalls } from './addinCalls';
import { formatAddress, installWin32 } from '../emulator';
import type { Area, Book, Host, Sheet } from '../emulator';
import type { FunctionsFile } from './functionsFile';
import { inspectorOf } from './inspector';
import { mirrorEdits } from './mirrorEdits';
import { MirrorGuard } from './mirrorGuard';
import { mirrorResults } from './mirrorResults';
import { mirrorWrites } from './mirrorWrites';
import { PendingCalls } from './pendingCalls';
import { recalculate, recalculatePlaces } from './recalculate';
import { SheetPairs } from './sheetPairs';
import type { Spreadsheet } from './spreadsheet';
import { createSpreadsheet } from './spreadsheet';
import { WatchedHost } from './watchedHost';
import type { PageLanguage } from './words';
import { officeLocale } from './words';

export interface ViewOptions {
  readonly container: HTMLElement;
  readonly book: Book;
  readonly functions: FunctionsFile;
  readonly language: PageLanguage;
  readonly dark: boolean;
  readonly onSelect: (address: string, error: string | undefined) => void;
  readonly onPane: (visible: boolean) => void;
  readonly onMissing: (member: string) => void;
}

/** A book on show: in the spreadsheet, and to the add-in by way of the emulator. */
export interface View {
  readonly book: Book;
  readonly host: Host;
  readonly inspector: NonNullable<Window['inspectWorkbench']>;
  /** Makes a window, before Office.js is loaded into it, one in which Excel with this book runs. */
  readonly attach: (window: Window) => void;
  readonly dispose: () => void;
}

const followSelection = ({ book, onSelect }: ViewOptions, calls: AddinCalls, pairs: SheetPairs): (() => void) => {
  const tell = (sheet: Sheet, { row, column }: Area): void => onSelect(formatAddress(sheet.name, { row, column, rowCount: 1, columnCount: 1 }), calls.messageAt(pairs.univerIdOf(sheet), row, column));
  return book.onChange((change) => {
    if (change.kind === 'selected') tell(change.sheet, change.area);
    if (change.kind === 'activated' || (change.kind === 'cells' && change.sheet === book.active)) tell(change.sheet, book.selectionOf(change.sheet));
  });
};

/** Shows the book. The add-in starts when its window is given to `attach`. */
export const openView = (options: ViewOptions): View => {
  const { container, book, functions, language, dark } = options;
  const host = new WatchedHost(book, options.onMissing);
  host.functionMetadata = functions;
  host.theme = dark ? 'dark' : 'light';
  const pairs = new SheetPairs(book);
  const calls = new AddinCalls(host, pairs);
  const guard = new MirrorGuard();
  const opened: { spreadsheet?: Spreadsheet } = {};
  const pending = new PendingCalls((places) => {
    if (opened.spreadsheet) recalculatePlaces(opened.spreadsheet, places);
  });
  const spreadsheet = createSpreadsheet({ container, book, language, dark, functionClass: addinFunctionClass(pending, calls.send), functions: functions.functions.map(describeFunction) });
  opened.spreadsheet = spreadsheet;
  const stops = [
    mirrorWrites(book, spreadsheet, pairs, guard),
    mirrorEdits(book, spreadsheet, pairs, guard),
    mirrorResults(spreadsheet, pairs, () => pending.calculationEnded()),
    host.onDirty((what) => recalculate(spreadsheet, pairs, what)),
    host.onPane(options.onPane),
    followSelection(options, calls, pairs),
  ];
  return {
    book,
    host,
    inspector: inspectorOf(book, spreadsheet, pairs, () => pending.size),
    attach: (window) => installWin32(window, host, { locale: officeLocale(language) }),
    dispose: () => {
      for (const stop of stops) stop();
      spreadsheet.dispose();
    },
  };
};
