/** Days are counted from here; 1900-02-29, which never was, is day 60, so this holds from March 1900 on. */
const DAY_0 = Date.UTC(1899, 11, 30);
const MS = 86_400_000;
const FIRST = 61;
/** 9999-12-31. */
const LAST = 2_958_465;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The day that a cell's number means, as YYYY-MM-DD; any other number stays. */
export const dayOf = (serial: number): string | number => (Number.isInteger(serial) && serial >= FIRST && serial <= LAST ? new Date(DAY_0 + serial * MS).toISOString().slice(0, 10) : serial);

/** The number by which a cell holds a day; undefined for what is none. */
export const serialOf = (day: string): number | undefined => {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return undefined;
  const serial = (Date.UTC(Number(year), Number(month) - 1, Number(date)) - DAY_0) / MS;
  return dayOf(serial) === day ? serial : undefined;
};
