/** The JSON that describes an add-in's custom functions to Excel. */
export interface FunctionMetadata {
  /** Error cells reach the arguments of type `any`, instead of ending the call. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionDescription[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionDescription {
  readonly id: string;
  readonly name?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

/** A function with what its file says of all functions. */
export interface KnownFunction extends FunctionDescription {
  readonly takesErrors: boolean;
}

/** By name as typed in a formula, in capitals. */
export const functionsByName = ({ functions, allowErrorForDataTypeAny = false }: FunctionMetadata): ReadonlyMap<string, KnownFunction> =>
  new Map(functions.map((description) => [(description.name ?? description.id).toUpperCase(), { ...description, takesErrors: allowErrorForDataTypeAny }]));
