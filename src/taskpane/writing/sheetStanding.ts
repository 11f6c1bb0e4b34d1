import { readJournal } from '../../functions/journalSetting';
import type { HostIssue, ReadOptions, SheetEditing, SheetState } from '../../host/workbookHost';
import { HostError } from '../../host/workbookHost';
import { sheetPrint } from '../../workbook/sheetPrint';
import { sheetsInFormula } from '../../workbook/sheetsInFormula';
import type { Standing } from './sheetPlan';
import type { EditableHost } from './writeCells';

/** A host to whose workbook sheets can be added. */
export type SheetHost = EditableHost & { readonly editing: { readonly sheets: SheetEditing } };

export const canAddSheets = (host: EditableHost): host is SheetHost => host.editing.sheets !== undefined;

/** What is known of the sheets that are there. */
export interface Standings {
  readonly sheets: readonly SheetState[];
  readonly standingOf: (name: string) => Standing;
  readonly referredFrom: (name: string) => readonly string[];
}

/** Names of those of our sheets that stand as they were written, in small letters. */
const untouchedOf = async (host: SheetHost, sheets: readonly SheetState[], options: ReadOptions): Promise<ReadonlySet<string>> => {
  const there = new Set(sheets.map(({ name }) => name));
  const written = (readJournal(host).sheets ?? []).filter(({ name }) => there.has(name));
  const read = await host.editing.sheets.read(written.map(({ name }) => name), options);
  return new Set(
    written.flatMap(({ name, print }, index) => {
      const now = read[index];
      return now !== undefined && sheetPrint(now) === print ? [name.toLowerCase()] : [];
    }),
  );
};

/** Which sheets have formulas about each of some sheets; all names in small letters but those of where the formulas stand. */
export const referencesTo = async (host: SheetHost, names: ReadonlySet<string>, options: ReadOptions): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (names.size === 0) return new Map();
  const named = (formula: string): readonly string[] => [...sheetsInFormula(formula)].map((name) => name.toLowerCase()).filter((name) => names.has(name));
  const cells = await host.editing.readFormulas('workbook', (formula) => named(formula).length > 0, options);
  const from = new Map<string, Set<string>>();
  for (const { sheet, formula } of cells) for (const name of named(formula)) if (sheet.toLowerCase() !== name) from.set(name, (from.get(name) ?? new Set()).add(sheet));
  return new Map([...from].map(([name, sheets]) => [name, [...sheets]]));
};

/** Looks at every sheet. Rejects with a HostError, `workbookProtected` where none can be added. */
export const standingsOf = async (host: SheetHost, options: ReadOptions = {}): Promise<Standings> => {
  const { sheets, isStructureProtected } = await host.editing.sheets.list();
  if (isStructureProtected) throw new HostError({ code: 'workbookProtected' } satisfies HostIssue);
  const ours = new Set((readJournal(host).sheets ?? []).map(({ name }) => name.toLowerCase()));
  const untouched = await untouchedOf(host, sheets, options);
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const references = await referencesTo(host, untouched, options);
  return {
    sheets,
    standingOf: (name) => {
      const key = name.toLowerCase();
      const sheet = byName.get(key);
      if (sheet === undefined) return 'free';
      if (!ours.has(key)) return 'foreign';
      if (sheet.isProtected) return 'protected';
      return untouched.has(key) ? 'ours' : 'edited';
    },
    referredFrom: (name) => references.get(name.toLowerCase()) ?? [],
  };
};
