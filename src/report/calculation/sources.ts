import type { Quantity } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import type { CountyPlaces } from './countyPlaces';
import type { countySums } from './countySum';
import type { DataAddresses } from './dataAddresses';
import type { UnitPlaces } from './unitPlaces';

/** What the formulas of a report are found in. */
export interface Sources {
  readonly context: ReportContext;
  readonly addresses: DataAddresses;
  readonly units: UnitPlaces;
  readonly county: CountyPlaces;
  readonly sums: ReturnType<typeof countySums>;
}

/** A quantity of some kinds. */
export type Of<Kind extends Quantity['kind']> = Quantity & { readonly kind: Kind };
