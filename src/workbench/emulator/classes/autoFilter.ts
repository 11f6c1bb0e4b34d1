import { ApiClass } from '../apiObject';
import { range } from './range';
import type { SheetTarget } from './targets';
import { assertWritable, rangeAt, readOnly, withArea } from './targets';

/** Buttons to filter at the headings; no criteria here. */
export const autoFilter = new ApiClass<SheetTarget>('AutoFilter', {
  properties: { Enabled: readOnly(({ sheet }) => sheet.extras.filter !== undefined), IsDataFiltered: readOnly(() => false) },
  methods: {
    Apply: (self, args) => {
      assertWritable(self);
      self.sheet.extras.filter = (args.object(0, range) ?? rangeAt(self, args.text(0))).area;
    },
    Remove: ({ sheet }) => {
      sheet.extras.filter = undefined;
    },
    GetRangeOrNullObject: (self) => (self.sheet.extras.filter === undefined ? null : range.of(withArea(self, self.sheet.extras.filter))),
  },
});
