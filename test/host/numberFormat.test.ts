import { isDateFormat, isPercentFormat } from '../../src/host/numberFormat';

test.each(['0%', '0.00%', '#,##0.0%;[Red]-#,##0.0%', '[>1]0%;0'])('%s is a percentage', (format) => {
  expect(isPercentFormat(format)).toBe(true);
});

test.each(['General', '0.00', '0"%"', '0\\%', '@', '#,##0'])('%s is no percentage', (format) => {
  expect(isPercentFormat(format)).toBe(false);
});

test.each(['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm/d/yy h:mm', 'mmm-yy', '[$-804]yyyy/m/d;@', 'yyyy"年"m"月"', 'e"年"m"月"', 'd-mmm'])('%s is a date', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each(['General', '0.00', '@', 'h:mm', 'h:mm:ss AM/PM', '[h]:mm:ss', 'mm:ss.0', '0.00E+00', '#,##0;[Red]-#,##0', '0"人"', '¥#,##0.00', '"day" 0', 'General;-General', '# ?/?', '_ * #,##0.00_ '])(
  '%s is no date',
  (format) => {
    expect(isDateFormat(format)).toBe(false);
  },
);
