import { FIELDS } from '../../standards';
import type { Pack, Unit } from '../../standards/schema';
import { indicatorsOf } from '../arguments/indicator';
import type { ArgumentTakes, FunctionDeclaration } from '../declaration';

type FiguresWanted = Extract<ArgumentTakes, { of: 'figures' }>;

const PER_PUPIL: ReadonlySet<Unit> = new Set(['per100', 'perPupilArea', 'perPupilYuan']);
const TOTAL: ReadonlySet<Unit> = new Set(['people', 'rooms', 'classes', 'squareMetres', 'yuan']);

/** How a heading that is not recognised says that its figures are shares of a pupil. */
const SHARE_IN_WORDS = /生均|每百|per\s*(?:pupil|100)/iu;

/** Whether a figure is a pupil's share, or a school's total; undefined: neither is certain. */
export const perOf = (field: string | undefined, heading = ''): 'pupil' | 'school' | undefined => {
  const unit = field === undefined ? undefined : FIELDS.get(field)?.unit;
  if (unit === undefined) return SHARE_IN_WORDS.test(heading) ? 'pupil' : undefined;
  return PER_PUPIL.has(unit) ? 'pupil' : TOTAL.has(unit) ? 'school' : undefined;
};

/** The fields that other arguments of a function ask for by name: they are no figures to choose from. */
export const claimedFields = (declaration: FunctionDeclaration): ReadonlySet<string> =>
  new Set(declaration.arguments.flatMap(({ takes }) => (takes?.of === 'field' ? takes.fields : [])));

/** The figures that a standard judges, of one item or of all: shares as they are given, or what they are made of. */
export const judgedFields = (pack: Pack, rule: string | undefined): ReadonlySet<string> =>
  new Set(
    indicatorsOf(pack)
      .filter((indicator) => rule === undefined || indicator.rule.id === rule)
      .flatMap(({ part }) => [...(part.direct === undefined ? [] : [part.direct]), ...part.numerator.plus]),
  );

/** How well a figure is what an argument takes; the higher the better. */
export const suits = (wanted: FiguresWanted, judged: ReadonlySet<string>, field: string | undefined, heading?: string): number =>
  (perOf(field, heading) === wanted.per ? 2 : 0) + (field !== undefined && judged.has(field) ? 1 : 0);
