import { plain } from './plainText';
import type { Report } from './figureCell';
import type { Source } from './fieldResolution';
import { describe, type RecordSources } from './recordSources';
import type { SchoolDraft } from './schoolRegister';
import { privateFrom, readFlag, regionOf, schoolTypeOf } from './words';

/** A type as statistics write it too: 211-小学, 小学（完全小学）. */
const typeIn = (text: string): ReturnType<typeof schoolTypeOf> => {
  const word = plain(text);
  return schoolTypeOf(word) ?? schoolTypeOf(word.replace(/^\d+[-.、:]?/u, '').replace(/\([^()]*\)$/u, ''));
};

const unknownWord = (sources: RecordSources, source: Source, row: number, text: string, report: Report): void =>
  report({ severity: 'query', cell: sources.view.ref(source.row ?? row, source.column), code: 'unknownWord', field: source.field.id, text });

/** Reads a word of a closed vocabulary; one that is not in it is asked about. */
const readWord = <T>(sources: RecordSources, field: string, row: number, read: (text: string) => T | undefined, report: Report): T | undefined => {
  const text = describe(sources, field, row);
  const source = sources.describing.get(field);
  if (text === '' || source === undefined) return undefined;
  const value = read(text);
  if (value === undefined) unknownWord(sources, source, row, text, report);
  return value;
};

/** Notes what a record says about its school; what an earlier sheet said stays. */
export const describeSchool = (draft: SchoolDraft, sources: RecordSources, row: number, report: Report): void => {
  draft.type ??= readWord(sources, 'schoolType', row, typeIn, report);
  draft.region ??= readWord(sources, 'region', row, regionOf, report);
  const town = describe(sources, 'town', row);
  if (town !== '') draft.town ??= town;
  draft.private ??= readWord(sources, 'organiser', row, privateFrom, report);
  for (const source of sources.flags) {
    const at = source.row ?? row;
    const answer = readPrivateOrFlag(sources, source, at);
    if (answer === 'unknown') unknownWord(sources, source, row, sources.view.text(at, source.column), report);
    if (typeof answer !== 'boolean') continue;
    if (source.field.id === 'private') draft.private ??= answer;
    else if (!draft.flags.has(source.field.id)) draft.flags.set(source.field.id, answer);
  }
};

const readPrivateOrFlag = (sources: RecordSources, source: Source, row: number): ReturnType<typeof readFlag> => {
  const answer = readFlag(sources.view.shown(row, source.column), 'fact');
  if (answer !== 'unknown' || source.field.id !== 'private') return answer;
  return privateFrom(sources.view.shown(row, source.column)) ?? 'unknown';
};
