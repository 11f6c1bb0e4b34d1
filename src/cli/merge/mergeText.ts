import { fileNote } from '../../report/merged/fileSheet';
import { shownValue } from '../../report/merged/differenceSheet';
import { thingName, valueCell } from '../../report/merged/valueWords';
import { FIELDS } from '../../standards';
import type { Stage } from '../../standards/terms';
import type { SchoolRef } from '../../workbook/dispute';
import type { FileReport } from '../../workbook/merging/mergeFile';
import { changeCount } from '../../workbook/merging/differences';
import type { MergedValue } from '../../workbook/merging/mergedValues';
import type { MergeResult } from './mergeResult';

type Lines = readonly string[];

/** At most `most` lines of each list; the rest is counted. */
const listed = (title: string, lines: Lines, most: number, { translator: { t } }: MergeResult): Lines =>
  lines.length === 0 ? [] : ['', title, ...lines.slice(0, most).map((line) => `  ${line}`), ...(lines.length > most ? [`  ${t('cli:merge.more', { count: lines.length - most })}`] : [])];

const subjectText = (school: SchoolRef | undefined, stage: Stage | undefined, { translator: { t } }: MergeResult): string => {
  if (school === undefined) return stage === undefined ? t('term:county') : t('term:countyStage', { stage: t(`term:stage.${stage}`) });
  return stage === undefined ? school.name : t('term:schoolStage', { school: school.name, stage: t(`term:stage.${stage}`) });
};

const schoolText = ({ name, town, code }: SchoolRef): string => [name, town, code].filter((part) => part !== undefined).join(' · ');

const fileLine = (file: FileReport, { translator }: MergeResult): string => {
  const { t } = translator;
  const detail = file.state.status === 'read' ? t('cli:merge.read', { schools: file.state.schools.length, records: file.state.records }) : '';
  return [`[${t(`merge:status.${file.state.status}`)}] ${file.name}`, detail, fileNote(file, translator)].filter((part) => part !== '').join(' — ');
};

/** What needs attention first. */
const ORDER = ['refused', 'unrecognised', 'empty', 'duplicate', 'read', 'earlierMerge', 'notTable', 'lockFile'] as const;

const fileLines = (result: MergeResult, most: number): Lines => {
  const { files } = result.merge;
  const { t } = result.translator;
  const counts = ORDER.flatMap((status) => {
    const count = files.filter(({ state }) => state.status === status).length;
    return count === 0 ? [] : [`${t(`merge:status.${status}`)} ${count}`];
  });
  const ordered = [...files].sort((a, b) => ORDER.indexOf(a.state.status) - ORDER.indexOf(b.state.status));
  return listed(t('cli:merge.files', { count: files.length, tally: counts.join(t('term:listSeparator')) }), ordered.map((file) => fileLine(file, result)), most, result);
};

const rosterLines = (result: MergeResult, most: number): Lines => {
  const { roster } = result.merge;
  const { t } = result.translator;
  if (roster === undefined) return [];
  const pair = ({ listed: { name }, school, likeness }: (typeof roster.likely)[number]): string => t('cli:merge.pair', { listed: name, school: school.name, likeness: Math.round(likeness * 100) });
  return [
    '',
    t('cli:merge.roster', { listed: roster.listed, sent: roster.sent.length, missing: roster.missing.length }),
    ...listed(t('cli:merge.missing', { count: roster.missing.length }), roster.missing.map(schoolText), Infinity, result),
    ...listed(t('cli:merge.likely', { count: roster.likely.length }), roster.likely.map(pair), most, result),
    ...listed(t('cli:merge.ambiguous', { count: roster.ambiguous.length }), roster.ambiguous.map(schoolText), most, result),
    ...listed(t('cli:merge.renamed', { count: roster.renamed.length }), roster.renamed.map(pair), most, result),
    ...listed(t('cli:merge.twice', { count: roster.twice.length }), roster.twice.map(({ school, files }) => `${schoolText(school)}: ${files.join(t('term:listSeparator'))}`), most, result),
    ...listed(t('cli:merge.unlisted', { count: roster.unlisted.length }), roster.unlisted.map(schoolText), most, result),
  ];
};

const alikeLines = (result: MergeResult, most: number): Lines => {
  const { translator: { t }, merge: { alike } } = result;
  const sent = (school: (typeof alike)[number]['one']): string => t('cli:merge.sentSchool', { school: schoolText(school), files: school.files.join(t('term:listSeparator')) });
  return listed(t('cli:merge.alike', { count: alike.length }), alike.map(({ one, other, likeness }) => t('cli:merge.alikePair', { one: sent(one), other: sent(other), likeness: Math.round(likeness * 100) })), most, result);
};

const conflictLines = (result: MergeResult, most: number): Lines => {
  const { translator: { t }, names, words } = result;
  const open = result.merge.conflicts.filter(({ isDecided }) => !isDecided);
  const lines = open.map(({ school, stage, field, candidates, decision }) => {
    const values = candidates.map(({ value, original, cell }) => t('cli:merge.candidate', { value: original ?? valueCell(FIELDS.get(field), value), cell: words.cell(cell) }));
    return `${subjectText(school, stage, result)} ${thingName(field, names, t)}: ${values.join(' ≠ ')}${decision === undefined ? '' : ` ${t('cli:merge.again')}`}`;
  });
  return listed(t('cli:merge.conflicts', { count: open.length }), lines, most, result);
};

const valueText = (value: MergedValue | undefined, field: string): string => {
  const shown = shownValue(value, FIELDS.get(field));
  return shown === null ? '—' : typeof shown === 'object' ? '—' : String(shown);
};

const differenceLines = (result: MergeResult, most: number): Lines => {
  const { differences, names, translator: { t } } = result;
  if (differences === undefined) return [];
  const { added, removed, renamed, byFile } = differences;
  const schools = [
    ...added.map((school) => `${t('merge:difference.added')} ${schoolText(school)}`),
    ...removed.map((school) => `${t('merge:difference.removed')} ${schoolText(school)}`),
    ...renamed.map(({ before, after }) => `${t('merge:difference.renamed')} ${before.name} → ${after.name}`),
  ];
  const changes = [...byFile].flatMap(([file, list]) => [
    `${file === '' ? t('merge:difference.byPerson') : file}: ${list.length}`,
    ...list.map(({ school, stage, field, detail, before, after }) => `  ${subjectText(school, stage, result)} ${thingName(field, names, t)}${detail === undefined ? '' : ` ${detail}`}: ${valueText(before, field)} → ${valueText(after, field)}`),
  ]);
  const title = t('cli:merge.differences', { added: added.length, removed: removed.length, changed: changeCount(differences) });
  return schools.length + changes.length === 0 ? ['', t('cli:merge.same')] : listed(title, [...schools, ...changes], most, result);
};

const editLines = (result: MergeResult, most: number): Lines => {
  const { edits, names, translator: { t } } = result;
  const shown = (field: string, value: (typeof edits)[number]['now']): string => (value === undefined ? '—' : String(valueCell(FIELDS.get(field), value)));
  const linesOf = (sure: boolean): Lines => edits.filter(({ isSure }) => isSure === sure).map(({ school, stage, field, merged, now }) => `${subjectText(school, stage, result)} ${thingName(field, names, t)}: ${shown(field, merged)} → ${shown(field, now)}`);
  const [sure, unsure] = [linesOf(true), linesOf(false)];
  return [...listed(t('cli:merge.edits', { count: sure.length }), sure, most, result), ...listed(t('cli:merge.perhapsEdits', { count: unsure.length }), unsure, most, result)];
};

const doubtLines = (result: MergeResult, most: number): Lines => {
  const { merge, words, translator: { t } } = result;
  const issues = merge.reading.issues.filter(({ severity, code }) => severity !== 'hint' && code !== 'disputed' && code !== 'maybeSameSchool');
  const ordered = [...issues].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return listed(t('cli:merge.doubts', { count: issues.length }), ordered.map((issue) => `[${t(`term:severity.${issue.severity}`)}] ${words.reading(issue)}`), most, result);
};

/** The merge as a page of text: who sent what, who is missing, what differs, what changed, where the result is. */
export const mergeText = (result: MergeResult, most: number): string => {
  const { merge, explanations, translator: { t }, out } = result;
  const { schools, units } = merge.reading.dataset;
  const open = explanations.filter(({ answer, isCurrent }) => isCurrent && answer === undefined).length;
  const answeredCount = explanations.filter(({ answer, isCurrent }) => isCurrent && answer !== undefined).length;
  return [
    t('cli:merge.written', { out, schools: schools.length, units: units.length }),
    ...fileLines(result, most),
    ...rosterLines(result, most),
    ...alikeLines(result, most),
    ...conflictLines(result, most),
    ...doubtLines(result, most),
    ...(open + answeredCount === 0 ? [] : ['', t('cli:merge.queries', { open, answered: answeredCount })]),
    ...differenceLines(result, most),
    ...editLines(result, most),
    '',
  ].join('\n');
};
