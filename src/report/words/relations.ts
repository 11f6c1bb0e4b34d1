import type { Quantity, Relation } from '../../core/assessment';
import type { WordContext } from './context';

type Data = Readonly<Record<string, unknown>>;

/** Which sentence tells of a relation, under `finding:inconsistent.`. */
export const relationVariant = (relation: Relation): string => {
  if (relation.kind !== 'classes') return relation.kind;
  const { low, high } = relation;
  if (high === undefined) return 'classes.atLeast';
  return low === high ? 'classes.exactly' : 'classes.between';
};

/** What the sentence of a consistency check needs, already in words. */
export const relationData = ({ t, names, figures }: WordContext, relation: Relation): Data => {
  const name = ({ figures: { plus, minus = [] } }: Quantity): string => `${plus.map(names.field).join(' + ')}${minus.map((field) => ` − ${names.field(field)}`).join('')}`;
  const value = (quantity: Quantity): string => figures.exact(quantity.value, quantity.unit);
  const sides = (left: Quantity, right: Quantity): Data => ({ left: name(left), leftValue: value(left), right: name(right), rightValue: value(right) });
  switch (relation.kind) {
    case 'atMost':
    case 'equal':
      return sides(relation.left, relation.right);
    case 'within': {
      const { unit } = relation;
      const [min, max] = [figures.exact(relation.min, unit), figures.exact(relation.max, unit)];
      // Just outside must not look like the bound itself.
      const { value: quotient } = figures.figures({ value: relation.value, comparator: '=', threshold: relation.value < relation.min ? relation.min : relation.max, unit, decimals: 1 });
      return { ...sides(relation.left, relation.right), value: quotient, min, max };
    }
    case 'classes': {
      const { of, classes, low, high, total } = relation;
      const pupils = (count: number): string => figures.exact(count, total.unit);
      return { right: name(total), rightValue: value(total), of: t(`finding:classesOf.${of}`, { count: classes }), low: pupils(low), high: pupils(high ?? low) };
    }
    case 'rooms':
      return { purpose: t(`finding:purpose.${relation.purpose}`), rooms: relation.rooms, right: name(relation.total), rightValue: value(relation.total) };
  }
};
