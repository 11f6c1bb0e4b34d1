import type { FunctionDefinition } from './declaration';

/** Every function, in the order of the help. A new one is one file and one line here. */
export const CATALOGUE: readonly FunctionDefinition[] = [];

const byName = new Map(CATALOGUE.map((definition) => [definition.name, definition]));

export const findFunction = (name: string): FunctionDefinition | undefined => byName.get(name.trim().toUpperCase());
