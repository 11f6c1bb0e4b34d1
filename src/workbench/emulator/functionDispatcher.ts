import { formatAddress } from './address';
import { cellArea } from './area';
import { cellError } from './cell';
import type { FunctionArgument } from './functionArguments';
import { prepareArguments } from './functionArguments';
import type { FunctionMetadata, KnownFunction } from './functionMetadata';
import { functionsByName } from './functionMetadata';
import type { FunctionValue } from './functionResult';
import { readResult } from './functionResult';
import type { HostMessage, WireValue } from './protocol';
import { FUNCTION_FLAG, FUNCTION_MESSAGE, MESSAGE_CATEGORY } from './protocol';
import type { Quirks } from './quirks';
import type { Sheet } from './sheet';

/** The cell whose formula calls. */
export interface Caller {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export interface CallOptions {
  /** Where each argument comes from (`Sheet!A1:B2`); null for one that is no range. */
  readonly parameterAddresses?: readonly (string | null)[];
  /** Cancels the call: the function is told, and the result is #BUSY!. */
  readonly signal?: AbortSignal;
}

/** Sends calls of custom functions to the add-in and waits for their results. */
export class FunctionDispatcher {
  private descriptions: ReadonlyMap<string, KnownFunction> = new Map();
  private readonly waiting = new Map<number, (value: FunctionValue) => void>();
  private nextId = 1;
  private markReady: () => void = () => undefined;
  /** Resolves once the add-in has bound its functions. */
  readonly ready = new Promise<void>((resolve) => {
    this.markReady = resolve;
  });

  constructor(
    private readonly quirks: Quirks,
    private readonly send: (messages: readonly HostMessage[]) => void,
  ) {}

  set metadata(metadata: FunctionMetadata) {
    this.descriptions = functionsByName(metadata);
  }

  describe(name: string): KnownFunction | undefined {
    return this.descriptions.get(name.toUpperCase());
  }

  becomeReady(): void {
    this.markReady();
  }

  async invoke(name: string, given: readonly FunctionArgument[], caller: Caller, options: CallOptions = {}): Promise<FunctionValue> {
    const description = this.describe(name);
    if (description === undefined) return cellError('#NAME?');
    const prepared = prepareArguments(description, given, this.quirks.blankArguments);
    if (!prepared.ok) return prepared.error;
    await this.ready;
    if (options.signal?.aborted) return cellError('#BUSY!');
    return this.call(description, prepared.values, caller, options);
  }

  private call(description: KnownFunction, values: readonly WireValue[], caller: Caller, { parameterAddresses, signal }: CallOptions): Promise<FunctionValue> {
    const { requiresAddress = false, requiresParameterAddresses = false } = description.options ?? {};
    const id = this.nextId++;
    const address = requiresAddress ? formatAddress(caller.sheet.name, cellArea(caller.row, caller.column)) : null;
    const addresses = requiresParameterAddresses ? description.parameters.map((_, index) => parameterAddresses?.[index] ?? null) : null;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      signal?.addEventListener('abort', () => this.cancel(id), { once: true });
      this.send([{ category: MESSAGE_CATEGORY.customFunction, type: FUNCTION_MESSAGE.invoke, target: '', message: [id, description.id, values, address, flagsOf(description), addresses] }]);
    });
  }

  private cancel(id: number): void {
    const settle = this.waiting.get(id);
    if (settle === undefined) return;
    this.waiting.delete(id);
    this.send([{ category: MESSAGE_CATEGORY.customFunction, type: FUNCTION_MESSAGE.cancel, target: '', message: { invocationId: id } }]);
    settle(cellError('#BUSY!'));
  }

  /** Takes results as they come over the wire. */
  takeResults(results: readonly WireValue[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [id, ok, value, code] = result as readonly WireValue[];
      const settle = typeof id === 'number' ? this.waiting.get(id) : undefined;
      if (settle === undefined || typeof id !== 'number') continue;
      this.waiting.delete(id);
      settle(readResult(ok === true, value ?? null, code));
    }
  }
}

const flagsOf = ({ options, takesErrors }: KnownFunction): number =>
  (options?.cancelable === true ? FUNCTION_FLAG.cancelable : 0) | (takesErrors ? FUNCTION_FLAG.allowError : 0);
