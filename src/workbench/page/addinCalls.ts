import type { CallArgument, SendCall } from './addinFunction';
import { cellError, formatAddress, isCellError } from '../emulator';
import type { FunctionArgument, FunctionValue, Host } from '../emulator';
import type { SheetPairs } from './sheetPairs';

const toHostArgument = (argument: CallArgument): FunctionArgument => {
  switch (argument.kind) {
    case 'reference':
    case 'array':
      return argument.values;
    case 'value':
      // Nothing between two commas is an argument left out, not a blank cell.
      return argument.value ?? undefined;
  }
};

const placeKey = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

const firstMessage = (value: FunctionValue): string | undefined => {
  const contents = Array.isArray(value) ? value.flat() : [value];
  for (const content of contents) if (isCellError(content) && content.message !== undefined) return content.message;
  return undefined;
};

/** Sends the spreadsheet's calls to the add-in, and keeps the messages that came with errors. */
export class AddinCalls {
  private readonly messages = new Map<string, string>();

  constructor(
    private readonly host: Host,
    private readonly pairs: SheetPairs,
  ) {}

  /** The message behind the error that a cell shows. Excel has it in the cell's error card. */
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(placeKey(sheetId, row, column));
  }

  readonly send: SendCall = async (name, args, { sheetId, row, column }) => {
    const sheet = this.pairs.sheetOf(sheetId);
    if (sheet === undefined) return cellError('#REF!');
    const parameterAddresses = args.map((argument) => {
      if (argument.kind !== 'reference') return null;
      const source = this.pairs.sheetOf(argument.sheetId);
      return source === undefined ? null : formatAddress(source.name, argument.area);
    });
    const value = await this.host.invokeFunction(name, args.map(toHostArgument), { sheet, row, column }, { parameterAddresses });
    const message = firstMessage(value);
    const key = placeKey(sheetId, row, column);
    if (message === undefined) this.messages.delete(key);
    else this.messages.set(key, message);
    return value;
  };
}
