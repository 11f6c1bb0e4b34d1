import type { Area } from './area';
import { cellArea } from './area';
import type { Book } from './book';
import type { CellEntry } from './cell';
import { messagesAbout } from './events';
import type { FunctionArgument } from './functionArguments';
import type { CallOptions, Caller } from './functionDispatcher';
import { FunctionDispatcher } from './functionDispatcher';
import type { FunctionDescription, FunctionMetadata } from './functionMetadata';
import type { FunctionValue } from './functionResult';
import { interpret } from './interpreter';
import { Registrations } from './officeEvents';
import type { HostMessage, RequestBody, WireValue } from './protocol';
import { REQUEST_FLAG, TRANSPORT_ERROR } from './protocol';
import type { Quirks } from './quirks';
import { defaultQuirks } from './quirks';
import { References } from './references';
import type { FormulaResult, Sheet } from './sheet';
import type { CellInput } from './typedInput';
import { readInput } from './typedInput';
import type { Recalculation, Workspace } from './workspace';

/** The wire to the add-in's window. */
export interface Transport {
  deliver(messages: readonly HostMessage[]): void;
  /** An event of the older kind (selection, settings). */
  raise(event: 'documentSelectionChanged'): void;
  /** Resolves when the add-in has called event.completed(). */
  runCommand(action: string): Promise<void>;
}

/** A response, or the code of an error of the transport. */
export type Reply = { readonly body: string } | { readonly error: number };

/** Excel around a book: answers the add-in, and takes what the person at the spreadsheet does. */
export class Host implements Workspace {
  readonly quirks: Quirks;
  readonly references = new References();
  readonly registrations = new Registrations();
  calculationMode = 'Automatic';
  startState = 'Background';
  theme: 'light' | 'dark' = 'light';
  private paneShown = true;
  private transport: Transport | undefined;
  private readonly functions: FunctionDispatcher;
  private readonly dirtyListeners = new Set<(what: Recalculation) => void>();
  private readonly paneListeners = new Set<(visible: boolean) => void>();

  constructor(
    readonly book: Book,
    quirks: Partial<Quirks> = {},
  ) {
    this.quirks = { ...defaultQuirks(), ...quirks };
    this.functions = new FunctionDispatcher(this.quirks, (messages) => this.transport?.deliver(messages));
    book.onChange((change, origin) => {
      const messages = messagesAbout(change, origin, this.registrations);
      if (messages.length > 0) this.transport?.deliver(messages);
      if (change.kind === 'selected') this.transport?.raise('documentSelectionChanged');
    });
  }

  connect(transport: Transport): void {
    this.transport = transport;
  }

  /** Answers a request of the library, given as its JSON text. */
  async answer(request: string, flags: number): Promise<Reply> {
    await pause(this.quirks.latency);
    const waits = (flags & REQUEST_FLAG.delayForCellEdit) !== 0;
    while (this.quirks.cellEditMode && waits) await pause(20);
    if (this.quirks.cellEditMode) return { error: TRANSPORT_ERROR.invalidApiCallInContext };
    if (byteLength(request) > this.quirks.maxRequestBytes) return { error: TRANSPORT_ERROR.requestTooLarge };
    const body = JSON.stringify(interpret(JSON.parse(request) as RequestBody, this));
    return byteLength(body) > this.quirks.maxResponseBytes ? { error: TRANSPORT_ERROR.responseTooLarge } : { body };
  }

  // What the person at the spreadsheet does.

  /** Types into a cell: texts are read as Excel reads them (`=…`, numbers, `'text`). */
  userEdit(sheet: Sheet, row: number, column: number, input: CellInput): void {
    const { entry, numberFormat } = readInput(input, sheet.cell(row, column).style?.numberFormat);
    if (numberFormat !== undefined) sheet.applyStyle(cellArea(row, column), { numberFormat }, 'user');
    sheet.write(row, column, [[entry]], 'user');
  }

  /** Changes many cells at once (paste, fill, delete): entries are taken as they are, undefined leaves a cell alone. */
  userEditRange(sheet: Sheet, row: number, column: number, entries: readonly (readonly (CellEntry | undefined)[])[]): void {
    sheet.write(row, column, entries, 'user');
  }

  /** An edit by a co-author. */
  remoteEdit(sheet: Sheet, row: number, column: number, entry: CellEntry): void {
    sheet.write(row, column, [[entry]], 'remote');
  }

  /** What formulas show now, calculated by the visible spreadsheet. Raises onCalculated, never onChanged. */
  applyCalculated(sheet: Sheet, results: readonly FormulaResult[]): void {
    sheet.showResults(results);
  }

  /** Puts in blank rows. */
  userInsertRows(sheet: Sheet, at: number, count: number): void {
    sheet.insertRows(at, count, 'user');
  }

  userSelect(sheet: Sheet, area: Area, ...others: readonly Area[]): void {
    this.book.select(sheet, area, 'user', others);
  }

  userActivate(sheet: Sheet): void {
    this.book.activate(sheet, 'user');
  }

  userAddSheet(name?: string): Sheet {
    return this.book.addSheet(name, 'user');
  }

  userRenameSheet(sheet: Sheet, name: string): void {
    this.book.renameSheet(sheet, name, 'user');
  }

  userRemoveSheet(sheet: Sheet): boolean {
    return this.book.removeSheet(sheet, 'user');
  }

  /** Clicks a button of the ribbon; resolves when its function has called event.completed(). */
  async clickRibbon(action: string): Promise<void> {
    if (this.transport === undefined) throw new Error('no add-in is connected');
    await this.transport.runCommand(action);
  }

  // Custom functions.

  /** The add-in's functions JSON. */
  set functionMetadata(metadata: FunctionMetadata) {
    this.functions.metadata = metadata;
  }

  describeFunction(name: string): FunctionDescription | undefined {
    return this.functions.describe(name);
  }

  /** Resolves once the add-in has bound its functions. */
  get functionsReady(): Promise<void> {
    return this.functions.ready;
  }

  /** Calls a custom function for a cell. Unknown names give #NAME?; it never rejects. */
  invokeFunction(name: string, args: readonly FunctionArgument[], caller: Caller, options?: CallOptions): Promise<FunctionValue> {
    return this.functions.invoke(name, args, caller, options);
  }

  functionsAreReady(): void {
    this.functions.becomeReady();
  }

  takeFunctionResults(results: WireValue): void {
    if (Array.isArray(results)) this.functions.takeResults(results);
  }

  // What the add-in asks of the spreadsheet.

  /** Tells what has to be calculated again (Range.setDirty, Application.calculate). Returns how to stop listening. */
  onDirty(listener: (what: Recalculation) => void): () => void {
    this.dirtyListeners.add(listener);
    return () => this.dirtyListeners.delete(listener);
  }

  recalculate(what: Recalculation): void {
    for (const listener of [...this.dirtyListeners]) listener(what);
  }

  /** Tells whether the task pane is to be seen (Office.addin.showAsTaskpane, hide). */
  onPane(listener: (visible: boolean) => void): () => void {
    this.paneListeners.add(listener);
    return () => this.paneListeners.delete(listener);
  }

  get paneVisible(): boolean {
    return this.paneShown;
  }

  set paneVisible(visible: boolean) {
    this.paneShown = visible;
    for (const listener of [...this.paneListeners]) listener(visible);
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Bytes of the text as UTF-8. */
const byteLength = (text: string): number => {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Half of a surrogate pair takes two of its four bytes, other letters beyond 0x7ff three.
    if (code > 0x7f) bytes += code <= 0x7ff || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
};
