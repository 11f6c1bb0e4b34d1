import type { CellRef } from '../core/cellRef';
import type { School } from '../core/dataset';
import type { SchoolType } from '../standards/terms';
import type { Claim, SchoolRef } from './dispute';
import { plain } from './plainText';
import { labelledSchool, readSchoolName, type SchoolName } from './schoolName';

/** A school under construction. */
export interface SchoolDraft {
  readonly name: string;
  readonly key: string;
  readonly cell: CellRef;
  code: string | undefined;
  type: SchoolType | undefined;
  region: School['region'];
  town: string | undefined;
  private: boolean | undefined;
  organiser: string | undefined;
  readonly flags: Map<string, boolean>;
  /** What the sheets say of type, region and the like, by field id; kept only where differing values are to be settled. */
  readonly facts: Map<string, Claim[]>;
}

/** How a record names its school. */
export interface SchoolIdentity {
  readonly name: SchoolName;
  readonly code: string | undefined;
  readonly town: string | undefined;
}

/** What a spreadsheet makes of a long code: its last digits are lost. */
const ROUNDED = /^\d(?:\.\d+)?e\+?\d+$/u;

/** A school code as it is written out; one of zeros or dashes, or 2.132E+09, of which nobody knows which school it was, is none. */
export const schoolCode = (text: string): string | undefined => {
  const code = plain(text)
    .replace(/[-\s]/gu, '')
    .replace(/^['’`]/u, '')
    .replace(/^(\d+)\.0+$/u, '$1');
  return code === '' || /^0+$/u.test(code) || ROUNDED.test(code) ? undefined : code;
};

/** A code as it is compared: one that was kept as a number has lost the zeros before it. */
export const codeKey = (code: string): string => code.replace(/^0+(?=\d)/u, '');

/** All schools of the workbook. Sheets are joined by code, else by name; a different town makes a different school. */
export class SchoolRegister {
  readonly drafts: SchoolDraft[] = [];
  private readonly byKey = new Map<string, number[]>();
  private readonly byCode = new Map<string, number>();
  /** Other names of schools, as they came up. */
  private readonly otherNames = new Map<string, string>();

  /** `knownAs`: the school as whose another name is read. */
  constructor(private readonly knownAs?: (school: SchoolRef) => SchoolRef) {}

  /** The identity of the school, where a person said that this is another name of it. */
  known(identity: SchoolIdentity): SchoolIdentity {
    if (this.knownAs === undefined) return identity;
    const { name, code, town } = identity;
    const asked = { name: name.shown, ...(code === undefined ? {} : { code }), ...(town === undefined ? {} : { town }) };
    const school = this.knownAs(asked);
    if (school === asked) return identity;
    const { key } = readSchoolName(school.name);
    if (key !== name.key) this.otherNames.set(name.key, key);
    return { name: { ...name, shown: school.name, key }, code: school.code ?? code, town: school.town ?? town };
  }

  /** The school's index; `ambiguous` if several bear the name and nothing tells them apart. */
  find(identity: SchoolIdentity): number | 'ambiguous' | undefined {
    const { name, code, town } = this.known(identity);
    const coded = code === undefined ? undefined : this.byCode.get(codeKey(code));
    if (coded !== undefined) return coded;
    const named = (this.byKey.get(name.key) ?? []).filter((index) => {
      const draft = this.drafts[index];
      if (draft === undefined) return false;
      const otherCode = code !== undefined && draft.code !== undefined && codeKey(draft.code) !== codeKey(code);
      const otherTown = town !== undefined && draft.town !== undefined && plain(draft.town) !== plain(town);
      return !otherCode && !otherTown;
    });
    return named.length > 1 ? 'ambiguous' : named[0];
  }

  add(identity: SchoolIdentity, cell: CellRef): number {
    const { name, code, town } = this.known(identity);
    const index = this.drafts.length;
    this.drafts.push({ name: name.shown, key: name.key, cell, code: undefined, type: undefined, region: undefined, town, private: undefined, organiser: undefined, flags: new Map(), facts: new Map() });
    const same = this.byKey.get(name.key);
    if (same === undefined) this.byKey.set(name.key, [index]);
    else same.push(index);
    if (code !== undefined) this.setCode(index, code);
    return index;
  }

  /** Notes a code for a school that had none. The first school keeps a code that two claim. */
  setCode(index: number, code: string): void {
    const draft = this.drafts[index];
    if (draft === undefined || draft.code !== undefined) return;
    draft.code = code;
    if (!this.byCode.has(codeKey(code))) this.byCode.set(codeKey(code), index);
  }

  /** The school whose name a line of text begins with or contains after 学校：, the longest first. */
  namedIn(line: string): number | undefined {
    for (const text of [labelledSchool(line), line]) {
      if (text === undefined) continue;
      const key = readSchoolName(text).key;
      for (let length = Math.min(key.length, 40); length >= 3; length -= 1) {
        const begun = key.slice(0, length);
        const found = this.byKey.get(begun) ?? this.byKey.get(this.otherNames.get(begun) ?? '');
        if (found?.length === 1) return found[0];
      }
    }
    return undefined;
  }

  finish(): readonly School[] {
    return this.drafts.map(({ name, cell, code, type, region, town, private: isPrivate, organiser, flags }) => ({
      name,
      cell,
      type,
      flags,
      ...(code === undefined ? {} : { code }),
      ...(region === undefined ? {} : { region }),
      ...(town === undefined ? {} : { town }),
      ...(isPrivate === undefined ? {} : { private: isPrivate }),
      ...(organiser === undefined ? {} : { organiser }),
    }));
  }
}
