/** Bundles of one runtime know the same through the window. */
const OWN = 'junheng:own-sheets';

const known = (): Set<unknown> => {
  const present: unknown = Reflect.get(window, OWN);
  if (present instanceof Set) return present;
  const made = new Set<unknown>();
  Reflect.set(window, OWN, made);
  return made;
};

/** Notes the ids of sheets that the add-in itself adds or takes away: they hold no data of the person's. */
export const noteOwnSheets = (ids: readonly string[]): void => ids.forEach((id) => known().add(id));

/** Whether the add-in itself added that sheet. */
export const isOwnSheet = (id: string): boolean => known().has(id);
