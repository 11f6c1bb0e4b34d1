/** Texts, quoted names, and bare names of sheets; what stands before an exclamation mark names a sheet. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Replaces the names of sheets in a formula; texts in it stay as they are. `renamed` gives undefined where a name stays. */
export const withSheets = (formula: string, renamed: (name: string) => string | undefined): string =>
  formula.replace(PARTS, (part, quoted: string | undefined, bare: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const other = name === undefined ? undefined : renamed(name);
    return other === undefined ? part : `'${other.replaceAll("'", "''")}'!`;
  });

/** The sheets that a formula names. */
export const sheetsInFormula = (formula: string): ReadonlySet<string> => {
  const names = new Set<string>();
  withSheets(formula, (name) => {
    names.add(name);
    return undefined;
  });
  return names;
};
