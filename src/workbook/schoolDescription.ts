import { plain } from './plainText';
import type { Claim, ClaimValue } from './dispute';
import type { Report } from './figureCell';
import type { Source } from './fieldResolution';
import { describe, type RecordSources } from './recordSources';
import type { SchoolDraft } from './schoolRegister';
import { isTypeUnknown, privateFrom, readFlag, regionOf, schoolTypeOf } from './words';

/** A type as statistics write it too: 211-小学, 小学（完全小学）. */
export const typeIn = (text: string): ReturnType<typeof schoolTypeOf> => {
  const word = plain(text);
  return schoolTypeOf(word) ?? schoolTypeOf(word.replace(/^\d+[-.、:]?/u, '').replace(/\([^()]*\)$/u, ''));
};

const unknownWord = (sources: RecordSources, source: Source, row: number, text: string, report: Report): void =>
  report({ severity: 'query', cell: sources.view.ref(source.row ?? row, source.column), code: 'unknownWord', field: source.field.id, text });

/** Takes what a record says of its school, and where. */
export type NoteFact = (field: string, claim: Claim) => void;

/** Reads a word of a closed vocabulary; one that is not in it is asked about. */
const readWord = <T extends ClaimValue>(sources: RecordSources, field: string, row: number, read: (text: string) => T | undefined, report: Report, note: NoteFact | undefined): T | undefined => {
  const text = describe(sources, field, row);
  const source = sources.describing.get(field);
  if (text === '' || source === undefined || isTypeUnknown(text)) return undefined;
  const value = read(text);
  if (value === undefined) unknownWord(sources, source, row, text, report);
  // 举办者 and 是否民办 say the same thing.
  else note?.(field === 'organiser' ? 'private' : field, { value, original: text, cell: sources.view.ref(source.row ?? row, source.column) });
  return value;
};

/** Notes what a record says about its school; what an earlier sheet said stays. With `note`, everything said is handed on too. */
export const describeSchool = (draft: SchoolDraft, sources: RecordSources, row: number, report: Report, note?: NoteFact): void => {
  const word = <T extends ClaimValue>(known: T | undefined, field: string, read: (text: string) => T | undefined): T | undefined => {
    if (known !== undefined && note === undefined) return known;
    const said = readWord(sources, field, row, read, report, note);
    return known ?? said;
  };
  draft.type = word(draft.type, 'schoolType', typeIn);
  draft.region = word(draft.region, 'region', regionOf);
  const town = describe(sources, 'town', row);
  if (town !== '') draft.town ??= town;
  draft.private = word(draft.private, 'organiser', privateFrom);
  const organiser = describe(sources, 'organiser', row);
  if (privateFrom(organiser) !== undefined) draft.organiser ??= organiser;
  for (const source of sources.flags) {
    const at = source.row ?? row;
    const answer = readPrivateOrFlag(sources, source, at);
    if (answer === 'unknown') unknownWord(sources, source, row, sources.view.text(at, source.column), report);
    if (typeof answer !== 'boolean') continue;
    note?.(source.field.id, { value: answer, original: sources.view.text(at, source.column), cell: sources.view.ref(at, source.column) });
    if (source.field.id === 'private') draft.private ??= answer;
    else if (!draft.flags.has(source.field.id)) draft.flags.set(source.field.id, answer);
  }
};

const readPrivateOrFlag = (sources: RecordSources, source: Source, row: number): ReturnType<typeof readFlag> => {
  const answer = readFlag(sources.view.shown(row, source.column), 'fact');
  if (answer !== 'unknown' || source.field.id !== 'private') return answer;
  return privateFrom(sources.view.shown(row, source.column)) ?? 'unknown';
};
