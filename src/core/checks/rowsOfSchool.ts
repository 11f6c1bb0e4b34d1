/** The rows of a list by school, sorted out once, when first asked for. */
export const rowsOfSchool = <T extends { readonly school: number | undefined }>(rows: readonly T[]): ((school: number) => readonly T[]) => {
  let sorted: Map<number, T[]> | undefined;
  const sort = (): Map<number, T[]> => {
    const bySchool = new Map<number, T[]>();
    for (const row of rows) {
      if (row.school === undefined) continue;
      const own = bySchool.get(row.school);
      if (own === undefined) bySchool.set(row.school, [row]);
      else own.push(row);
    }
    return bySchool;
  };
  return (school) => {
    sorted ??= sort();
    return sorted.get(school) ?? [];
  };
};
