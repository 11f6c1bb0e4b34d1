import type { Stage } from '../../standards/terms';
import type { ArgumentDeclaration, ArgumentTakes } from '../declaration';

/** The argument together with what it is given. */
export const taking = (argument: ArgumentDeclaration, takes: ArgumentTakes): ArgumentDeclaration => ({ ...argument, takes });

/** Declares what a range or a cell of schools' figures is of; `fields` are ids of the vocabulary. */
export const ofField = (...fields: readonly string[]): ArgumentTakes => ({ of: 'field', fields });

/** As ofField, of one stage whatever the other arguments are of. */
export const ofStage = (stage: Stage, ...fields: readonly string[]): ArgumentTakes => ({ of: 'field', fields, stage });

/** Totals of schools. */
export const TOTALS = { of: 'figures', per: 'school' } as const satisfies ArgumentTakes;
