import { accessDenied, invalidArgument, itemNotFound } from '../apiError';
import type { ApiObject, Arguments, ClassMembers, Property } from '../apiObject';
import { parseA1 } from '../address';
import type { Area } from '../area';
import { eachCell, isInSheet } from '../area';
import type { WireValue } from '../protocol';
import type { Sheet } from '../sheet';
import type { Workspace } from '../workspace';

/** What stands behind objects that belong to a sheet. */
export interface SheetTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
}

export interface RangeTarget extends SheetTarget {
  readonly area: Area;
  /** Areas beside it that are meant too. */
  readonly others?: readonly Area[];
}

/** All areas that are meant. */
export const areasOf = ({ area, others = [] }: RangeTarget): readonly [Area, ...Area[]] => [area, ...others];

/** The same sheet, another area. Throws InvalidArgument outside the sheet. */
export const withArea = ({ workspace, sheet }: SheetTarget, area: Area): RangeTarget => {
  if (!isInSheet(area)) throw invalidArgument();
  return { workspace, sheet, area };
};

const isUnlocked = ({ sheet, area }: RangeTarget): boolean => {
  let unlocked = true;
  eachCell(area, (row, column) => {
    unlocked &&= sheet.cell(row, column).style?.locked === false;
  });
  return unlocked;
};

/** Throws AccessDenied where Excel refuses to change the sheet. */
export const assertWritable = ({ workspace, sheet }: SheetTarget): void => {
  if (sheet.isProtected || workspace.book.readOnly) throw accessDenied();
};

/** Throws AccessDenied where Excel refuses other contents; on a protected sheet it takes them where all cells are unlocked. */
export const assertContentWritable = (target: RangeTarget): void => {
  if (target.workspace.book.readOnly || (target.sheet.isProtected && !isUnlocked(target))) throw accessDenied();
};

/** Throws AccessDenied where sheets can neither come nor go nor change their names: the workbook's structure is protected. */
export const assertStructure = ({ book }: Workspace): void => {
  if (book.isStructureProtected || book.readOnly) throw accessDenied();
};

/** Finds the range that an address names; without a sheet it is one of `sheet`. */
export const rangeAt = (target: SheetTarget, address: string): RangeTarget => {
  const parsed = parseA1(address);
  if (parsed === undefined) throw invalidArgument();
  const sheet = parsed.sheet === undefined ? target.sheet : target.workspace.book.sheet(parsed.sheet);
  if (sheet === undefined) throw itemNotFound();
  return { workspace: target.workspace, sheet, area: parsed.area };
};

/** A property nobody can set. */
export const readOnly = <T>(get: (self: T) => WireValue): Property<T> => ({ get });

/** A property that takes what it is given and has no effect here. */
export const ignored = <T>(value: WireValue): Property<T> => ({ get: () => value, set: () => undefined });

export const textOf = (value: WireValue): string => {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
};

export const numberOf = (value: WireValue): number => {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
};

/** GetCount, GetItem, GetItemOrNullObject of a collection whose items are found by a text. */
export const collectionMembers = <T>(items: (self: T) => readonly ApiObject[], find: (self: T, key: string) => ApiObject | undefined): ClassMembers<T> => {
  const required = (self: T, args: Arguments): ApiObject => {
    const found = find(self, args.text(0));
    if (found === undefined) throw itemNotFound();
    return found;
  };
  return {
    items,
    item: required,
    methods: {
      GetCount: (self) => items(self).length,
      GetItem: required,
      GetItemOrNullObject: (self, args) => find(self, args.text(0)) ?? null,
    },
  };
};

/** GetItemAt of a collection. */
export const itemAt =
  <T>(items: (self: T) => readonly ApiObject[]) =>
  (self: T, args: Arguments): ApiObject => {
    const item = items(self)[args.number(0)];
    if (item === undefined) throw invalidArgument();
    return item;
  };
