import { ApiClass } from '../apiObject';
import type { Property } from '../apiObject';
import type { WireValue } from '../protocol';
import type { Validation } from '../sheetExtras';
import type { RangeTarget } from './targets';
import { assertWritable, readOnly } from './targets';

const TYPES: Readonly<Record<string, string>> = { list: 'List', wholeNumber: 'WholeNumber', decimal: 'Decimal', custom: 'Custom', date: 'Date', textLength: 'TextLength', time: 'Time' };

const ruleOf = (self: RangeTarget): Validation => self.sheet.extras.validationOf(self.area);

/** The kind of a rule is the name under which it stands. */
const typeOf = (rule: WireValue): string => (typeof rule === 'object' && rule !== null ? (TYPES[Object.keys(rule)[0] ?? ''] ?? 'None') : 'None');

const part = <K extends 'rule' | 'prompt' | 'errorAlert'>(key: K): Property<RangeTarget> => ({
  get: (self) => ruleOf(self)[key],
  set: (self, value) => {
    assertWritable(self);
    self.sheet.extras.setValidation({ ...ruleOf(self), [key]: value });
  },
});

export const dataValidation = new ApiClass<RangeTarget>('DataValidation', {
  properties: {
    Type: readOnly((self) => typeOf(ruleOf(self).rule)),
    Rule: part('rule'),
    Prompt: part('prompt'),
    ErrorAlert: part('errorAlert'),
    IgnoreBlanks: { get: (self) => ruleOf(self).ignoreBlanks, set: (self, value) => self.sheet.extras.setValidation({ ...ruleOf(self), ignoreBlanks: value === true }) },
    Valid: readOnly(() => true),
  },
  methods: {
    Clear: (self) => {
      assertWritable(self);
      self.sheet.extras.validations = self.sheet.extras.validations.filter((one) => one !== ruleOf(self));
    },
  },
});
