/** A number format without its literals: quoted text, escaped characters, padding, colours and conditions in brackets. */
const codes = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');

/** Whether cells of this number format show percentages. */
export const isPercentFormat = (format: string): boolean => codes(format).includes('%');

/** What in a format is not about a date although it uses a date's letters: General, AM/PM, exponents, times of day. */
const NO_DATE = /General|AM\/PM|A\/P|E[+-]|\[?h+\]?(?::m+)?|\[?m+\]?(?=:s)|s+/gi;

/** Whether cells of this number format show a date; a mere time of day (h:mm) is none. */
export const isDateFormat = (format: string): boolean => {
  const [positive = ''] = codes(format).split(';');
  return /[ymde]/i.test(positive.replace(NO_DATE, ''));
};
