import { ApiClass } from '../apiObject';
import type { ApiObject, Arguments } from '../apiObject';
import { itemNotFound } from '../apiError';
import type { Area } from '../area';
import { MAX_COLUMNS, MAX_ROWS } from '../area';
import { range } from './range';
import type { RangeTarget, SheetTarget } from './targets';
import { rangeAt, withArea } from './targets';

const frozenArea = ({ sheet: { frozen } }: SheetTarget): Area | undefined => {
  if (frozen.rows + frozen.columns === 0) return undefined;
  return { row: 0, column: 0, rowCount: frozen.rows || MAX_ROWS, columnCount: frozen.columns || MAX_COLUMNS };
};

const location = (self: SheetTarget): ApiObject | null => {
  const area = frozenArea(self);
  return area === undefined ? null : range.of(withArea(self, area));
};

const freezeAt = (self: SheetTarget, args: Arguments): void => {
  const { area }: RangeTarget = args.object(0, range) ?? rangeAt(self, args.text(0));
  self.sheet.freeze({ rows: area.rowCount === MAX_ROWS ? 0 : area.row + area.rowCount, columns: area.columnCount === MAX_COLUMNS ? 0 : area.column + area.columnCount }, 'addin');
};

export const freezePanes = new ApiClass<SheetTarget>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: ({ sheet }, args) => sheet.freeze({ rows: args.optionalNumber(0, 1), columns: 0 }, 'addin'),
    FreezeColumns: ({ sheet }, args) => sheet.freeze({ rows: 0, columns: args.optionalNumber(0, 1) }, 'addin'),
    FreezeAt: freezeAt,
    Unfreeze: ({ sheet }) => sheet.freeze({ rows: 0, columns: 0 }, 'addin'),
    GetLocation: (self) => {
      const found = location(self);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetLocationOrNullObject: location,
  },
});
