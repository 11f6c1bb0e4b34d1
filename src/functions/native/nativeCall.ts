import type { Address } from '../../workbook/address';
import type { ArgumentDeclaration } from '../declaration';
import type { Scope } from '../scope';
import type { FunctionArgument } from '../value';
import type { ConversionNote } from './conversion';

/** An argument on its way into a native formula. */
export interface NativeArgument {
  readonly declaration: ArgumentDeclaration;
  /**
   * constant: a number, text or array in the formula itself. cells: an address or a name. expression: anything else,
   * computed by Excel before it is handed over.
   */
  readonly kind: 'omitted' | 'constant' | 'cells' | 'expression';
  /** As it can stand in a formula; empty if omitted. */
  readonly text: string;
  /** What is known of its values: of cells what they hold now, undefined where they cannot be looked at. */
  readonly argument: FunctionArgument | undefined;
  /** Where the cells stand; undefined for a name. */
  readonly address?: Address;
}

/** A call of a function of the catalogue that is to become native. */
export interface NativeCall {
  readonly name: string;
  /** The argument at a place; one left out at the end counts as omitted. */
  readonly at: (index: number) => NativeArgument;
  readonly scope: Scope;
  /** Adds what a person should know of the result. */
  readonly note: (note: ConversionNote) => void;
}

/** A native formula without its equals sign; or rows of them, one a cell over which the function spills. */
export type NativeForm = string | readonly (readonly string[])[];
