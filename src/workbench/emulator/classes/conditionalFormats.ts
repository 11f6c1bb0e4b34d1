import { itemNotFound } from '../apiError';
import { ApiClass } from '../apiObject';
import type { ApiObject, Arguments } from '../apiObject';
import type { Area } from '../area';
import { intersect } from '../area';
import type { ConditionalFormat } from '../sheetExtras';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import type { RangeTarget, SheetTarget } from './targets';
import { areasOf, assertWritable, collectionMembers, itemAt, readOnly, textOf } from './targets';

interface FormatTarget extends SheetTarget {
  readonly format: ConditionalFormat;
}

/** Tells that cells look different now. */
const changed = ({ sheet, format }: FormatTarget, areas: readonly Area[] = format.areas): void => sheet.announceRules(areas, 'addin');

const fill = new ApiClass<FormatTarget>('ConditionalRangeFill', {
  properties: {
    Color: {
      get: ({ format }) => format.fill,
      set: (self, value) => {
        assertWritable(self);
        self.format.fill = textOf(value).toUpperCase();
        changed(self);
      },
    },
  },
  methods: {
    Clear: (self) => {
      self.format.fill = '';
      changed(self);
    },
  },
});

const look = new ApiClass<FormatTarget>('ConditionalRangeFormat', { properties: { NumberFormat: readOnly(() => null) }, navigation: { Fill: (self) => fill.of(self) } });

const rule = new ApiClass<FormatTarget>('ConditionalFormatRule', {
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: (self, value) => {
        assertWritable(self);
        self.format.formula = textOf(value);
        changed(self);
      },
    },
  },
});

const custom = new ApiClass<FormatTarget>('CustomConditionalFormat', { navigation: { Rule: (self) => rule.of(self), Format: (self) => look.of(self) } });

const rangesOf = ({ workspace, sheet, format }: FormatTarget): ApiObject => rangeAreas.of({ workspace, sheet, areas: format.areas });

const one = new ApiClass<FormatTarget>('ConditionalFormat', {
  properties: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format }) => format.type),
    Priority: readOnly(({ sheet, format }) => sheet.extras.conditionalFormats.indexOf(format)),
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  navigation: {
    Custom: (self) => {
      if (self.format.type !== 'Custom') throw itemNotFound();
      return custom.of(self);
    },
  },
  methods: {
    Delete: (self) => {
      assertWritable(self);
      const { extras } = self.sheet;
      extras.conditionalFormats = extras.conditionalFormats.filter((each) => each !== self.format);
      changed(self);
    },
    GetRange: ({ workspace, sheet, format: { areas } }) => {
      const [first] = areas;
      if (first === undefined || areas.length > 1) throw itemNotFound();
      return range.of({ workspace, sheet, area: first });
    },
    GetRanges: rangesOf,
  },
});

/** Those that touch the range. */
const within = (self: RangeTarget): readonly ConditionalFormat[] =>
  self.sheet.extras.conditionalFormats.filter(({ areas }) => areas.some((area) => areasOf(self).some((own) => intersect(own, area) !== undefined)));

const wrapped = ({ workspace, sheet }: RangeTarget, format: ConditionalFormat): ApiObject => one.of({ workspace, sheet, format });

const items = (self: RangeTarget): readonly ApiObject[] => within(self).map((format) => wrapped(self, format));

/** A new one stands before those there are. */
const add = (self: RangeTarget, args: Arguments): ApiObject => {
  assertWritable(self);
  const { extras } = self.sheet;
  const format: ConditionalFormat = { id: extras.newId(), type: args.text(0), areas: areasOf(self), formula: '', fill: '', stopIfTrue: false };
  extras.conditionalFormats = [format, ...extras.conditionalFormats];
  return wrapped(self, format);
};

const members = collectionMembers<RangeTarget>(items, (self, id) => {
  const found = within(self).find((format) => format.id === id);
  return found && wrapped(self, found);
});

export const conditionalFormatCollection = new ApiClass<RangeTarget>('ConditionalFormatCollection', { ...members, methods: { ...members.methods, GetItemAt: itemAt(items), Add: add } });

export const conditionalFormatClasses = [conditionalFormatCollection, one, custom, rule, look, fill];
