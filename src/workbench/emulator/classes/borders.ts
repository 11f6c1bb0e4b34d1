import { invalidArgument } from '../apiError';
import { ApiClass } from '../apiObject';
import type { ApiObject, Property } from '../apiObject';
import type { Area } from '../area';
import type { CellBorders, CellEdge } from '../cell';
import type { WireValue } from '../protocol';
import type { RangeTarget } from './targets';
import { areasOf, assertWritable, readOnly, textOf } from './targets';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number];

interface BorderTarget extends RangeTarget {
  readonly side: Side;
}

/** Which edges of a cell belong to a side of the area that it is in. */
const edgesAt = (side: Side, { row, column, rowCount, columnCount }: Area, r: number, c: number): readonly CellEdge[] => {
  const bottom = row + rowCount - 1;
  const right = column + columnCount - 1;
  switch (side) {
    case 'EdgeTop':
      return r === row ? ['top'] : [];
    case 'EdgeBottom':
      return r === bottom ? ['bottom'] : [];
    case 'EdgeLeft':
      return c === column ? ['left'] : [];
    case 'EdgeRight':
      return c === right ? ['right'] : [];
    case 'InsideHorizontal':
      return [...(r > row ? (['top'] as const) : []), ...(r < bottom ? (['bottom'] as const) : [])];
    case 'InsideVertical':
      return [...(c > column ? (['left'] as const) : []), ...(c < right ? (['right'] as const) : [])];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
};

/** Draws, or takes away where there is no colour. */
const draw = (target: BorderTarget, colour: string | undefined): void => {
  assertWritable(target);
  const { sheet, side } = target;
  for (const area of areasOf(target)) {
    sheet.applyStyle(
      area,
      (row, column) => {
        const edges = edgesAt(side, area, row, column);
        if (edges.length === 0) return undefined;
        const borders: Partial<Record<CellEdge, string>> = { ...sheet.cell(row, column).style?.borders };
        for (const edge of edges) {
          if (colour === undefined) delete borders[edge];
          else borders[edge] = colour;
        }
        return { borders: Object.keys(borders).length === 0 ? undefined : (borders satisfies CellBorders) };
      },
      'addin',
    );
  }
};

/** The colour of a side, by the first cell that has part in it. */
const colourOf = ({ sheet, area, side }: BorderTarget): string | undefined => {
  for (const [row, column] of [[area.row, area.column], [area.row + area.rowCount - 1, area.column + area.columnCount - 1]] as const) {
    const [edge] = edgesAt(side, area, row, column);
    if (edge !== undefined) return sheet.cell(row, column).style?.borders?.[edge];
  }
  return undefined;
};

const style: Property<BorderTarget> = {
  get: (self) => (colourOf(self) === undefined ? 'None' : 'Continuous'),
  set: (self, value) => draw(self, textOf(value) === 'None' ? undefined : (colourOf(self) ?? '#000000')),
};
const colour: Property<BorderTarget> = { get: (self) => colourOf(self) ?? '#000000', set: (self, value) => draw(self, textOf(value).toUpperCase()) };

export const rangeBorder = new ApiClass<BorderTarget>('RangeBorder', {
  properties: { SideIndex: readOnly(({ side }) => side), Style: style, Color: colour, Weight: { get: () => 'Thin', set: () => undefined } },
});

const side = (self: RangeTarget, value: WireValue | ApiObject): ApiObject => {
  const found = SIDES.find((known) => known === value);
  if (found === undefined) throw invalidArgument();
  return rangeBorder.of({ ...self, side: found });
};

export const rangeBorderCollection = new ApiClass<RangeTarget>('RangeBorderCollection', {
  properties: { Count: readOnly(() => SIDES.length) },
  items: (self) => SIDES.map((one) => rangeBorder.of({ ...self, side: one })),
  item: (self, args) => side(self, args.raw(0)),
  methods: { GetItemAt: (self, args) => side(self, SIDES[args.number(0)] ?? null) },
});
