import { buildCounty, SAMPLE_SEED } from '../../../src/workbench/sample';
import type { Book } from '../../../src/workbench/emulator';

/** Puts the sheets of the sample county into a book in the place of what it has; one sheet always stays. */
export const fillCounty = (book: Book): void => {
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  for (const { name, rows } of buildCounty({ seed: SAMPLE_SEED, faulty: true }).sheets.slice(0, 4)) {
    const sheet = book.addSheet(name);
    sheet.fill('A1', rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : cell))));
  }
};
