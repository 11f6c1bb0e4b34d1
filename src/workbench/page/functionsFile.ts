import type { FunctionDescription, FunctionParameter } from '../emulator';

/** The built functions.<locale>.json: what the host needs of it, and the descriptions for the spreadsheet's own help. */
export interface DescribedFunction extends FunctionDescription {
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly (FunctionParameter & { readonly description?: string })[];
}

export interface FunctionsFile {
  readonly functions: readonly DescribedFunction[];
}

/** Reads the metadata built with the add-in. Throws with the address of what is missing. */
export const fetchFunctions = async (locale: string): Promise<FunctionsFile> => {
  const address = `/addin/functions.${locale}.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as FunctionsFile;
};
