import type { Field, Pack, ParameterValue } from '../standards/schema';
import type { Dataset } from './dataset';
import { Figures } from './figures/figures';

/** Everything a part is judged on. */
export interface Basis {
  readonly dataset: Dataset;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  readonly date: string;
  /** Every parameter, defaults included. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly profiles: ReadonlySet<string>;
  readonly figures: Figures;
}

interface Choices {
  readonly date: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly profiles?: readonly string[];
}

export const createBasis = (dataset: Dataset, pack: Pack, choices: Choices): Basis => ({
  dataset,
  pack,
  fields: choices.fields,
  date: choices.date,
  parameters: { ...Object.fromEntries(pack.parameters.map(({ id, default: value }) => [id, value])), ...choices.parameters },
  profiles: new Set(choices.profiles ?? pack.profiles.filter((profile) => profile.default).map(({ id }) => id)),
  figures: new Figures(dataset, choices.fields, pack.split),
});

/** A number parameter; a pack that names a parameter it does not have is a fault of the pack. */
export const numberParameter = (basis: Basis, id: string): number => {
  const value = basis.parameters[id];
  if (typeof value !== 'number') throw new TypeError(`Parameter ${id} of pack ${basis.pack.id} is not a number`);
  return value;
};
