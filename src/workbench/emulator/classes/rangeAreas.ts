import { formatAddress } from '../address';
import { ApiClass } from '../apiObject';
import type { ApiObject } from '../apiObject';
import type { Area } from '../area';
import { range } from './range';
import type { SheetTarget } from './targets';
import { itemAt, readOnly } from './targets';
import { worksheet } from './worksheet';

export interface RangeAreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

const ranges = (self: RangeAreasTarget): readonly ApiObject[] => self.areas.map((area) => range.of({ workspace: self.workspace, sheet: self.sheet, area }));

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
  navigation: { Areas: (self) => rangeCollection.of(self), Worksheet: (self) => worksheet.of(self) },
  methods: { _KeepReference: () => undefined },
});
