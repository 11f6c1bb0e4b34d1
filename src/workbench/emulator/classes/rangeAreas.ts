import { formatAddress } from '../address';
import { itemNotFound } from '../apiError';
import { ApiClass } from '../apiObject';
import type { ApiObject } from '../apiObject';
import type { Area } from '../area';
import { conditionalFormatCollection } from './conditionalFormats';
import { range } from './range';
import { rangeFormat } from './rangeFormat';
import type { RangeTarget, SheetTarget } from './targets';
import { itemAt, readOnly } from './targets';
import { worksheet } from './worksheet';

export interface RangeAreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

const ranges = (self: RangeAreasTarget): readonly ApiObject[] => self.areas.map((area) => range.of({ workspace: self.workspace, sheet: self.sheet, area }));

/** All areas as the one range that has a format. */
const together = ({ workspace, sheet, areas: [area, ...others] }: RangeAreasTarget): RangeTarget => {
  if (area === undefined) throw itemNotFound();
  return { workspace, sheet, area, others };
};

export const rangeCollection = new ApiClass<RangeAreasTarget>('RangeCollection', {
  items: ranges,
  methods: {
    GetCount: (self) => self.areas.length,
    GetItemAt: itemAt(ranges),
  },
});

export const rangeAreas: ApiClass<RangeAreasTarget> = new ApiClass<RangeAreasTarget>('RangeAreas', {
  referable: true,
  properties: {
    Address: readOnly(({ sheet, areas }) => areas.map((area) => formatAddress(sheet.name, area)).join(',')),
    AreaCount: readOnly(({ areas }) => areas.length),
    CellCount: readOnly(({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0)),
  },
  navigation: { Areas: (self) => rangeCollection.of(self), Worksheet: (self) => worksheet.of(self), Format: (self) => rangeFormat.of(together(self)), ConditionalFormats: (self) => conditionalFormatCollection.of(together(self)) },
  methods: { _KeepReference: () => undefined },
});
