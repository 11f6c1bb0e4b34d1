import type { School } from '../../core/dataset';
import { eachInSteps } from '../../core/steps';
import type { Trace } from '../dispute';
import type { Reading, SheetReading } from '../reading';
import { templateStampOf } from '../templateStamp';
import type { FileReport, FileState, MergeFile } from './mergeFile';
import { sameFiles } from './sameContent';

/** The newest version of a template, by its id; undefined for one that is not known. */
export type LatestVersion = (template: string) => number | undefined;

const stampOf = (file: MergeFile, latest: LatestVersion): Pick<Extract<FileState, { status: 'read' }>, 'stamp' | 'outdated'> => {
  const stamp = file.content.kind === 'grids' ? templateStampOf(file.content.grids) : undefined;
  if (stamp === undefined) return {};
  const newest = latest(stamp.template);
  return newest !== undefined && stamp.version < newest ? { stamp, outdated: true } : { stamp };
};

const readState = (file: MergeFile, sheets: readonly SheetReading[], schools: readonly string[], latest: LatestVersion): FileState => {
  const records = sheets.reduce((sum, sheet) => sum + sheet.records, 0);
  if (records > 0) return { status: 'read', sheets, records, schools, ...stampOf(file, latest) };
  return sheets.some(({ template }) => template === 'unrecognised') && sheets.every(({ template }) => template === 'unrecognised' || template === 'empty') ? { status: 'unrecognised' } : { status: 'empty' };
};

/** By file, the schools of which it has a record, a class or a room. */
function* schoolsByFile({ dataset }: Reading, trace: Trace): Generator<void, ReadonlyMap<string, ReadonlySet<string>>> {
  const names = new Map<string, Set<string>>();
  const note = (file: string, name: string): void => {
    const known = names.get(file);
    if (known === undefined) names.set(file, new Set([name]));
    else known.add(name);
  };
  const nameOf = (school: number): School['name'] => dataset.schools[school]?.name ?? '';
  yield* eachInSteps(trace.senders, ([school, files]) => files.forEach((file) => note(file, nameOf(school))));
  yield* eachInSteps(dataset.classes, ({ schoolName, size }) => note((size.kind === 'exact' ? size.pupils : size.classes).cell?.file ?? '', schoolName));
  yield* eachInSteps(dataset.rooms, ({ schoolName, area, count }) => note((area.cell ?? count.cell)?.file ?? '', schoolName));
  return names;
}

/** Which files are to be read: the others are refused, or the same as one that is. */
export const filesToRead = (files: readonly MergeFile[]): { readonly read: readonly MergeFile[]; readonly same: ReadonlyMap<MergeFile, MergeFile> } => {
  const same = sameFiles(files);
  return { read: files.filter((file) => file.content.kind === 'grids' && !same.has(file)), same };
};

/** What became of every file, in the order in which they were given. */
export function* fileReports(files: readonly MergeFile[], same: ReadonlyMap<MergeFile, MergeFile>, reading: Reading, trace: Trace, latest: LatestVersion): Generator<void, readonly FileReport[]> {
  const sheets = new Map<string, SheetReading[]>();
  for (const sheet of reading.sheets) sheets.set(sheet.file ?? '', [...(sheets.get(sheet.file ?? '') ?? []), sheet]);
  const schools = yield* schoolsByFile(reading, trace);
  const stateOf = (file: MergeFile): FileState => {
    if (file.content.kind === 'refused') return { status: 'refused', refusal: file.content.refusal };
    if (file.content.kind !== 'grids') return { status: file.content.kind };
    const of = same.get(file);
    const own = readState(of ?? file, sheets.get((of ?? file).name) ?? [], [...(schools.get((of ?? file).name) ?? [])].filter((name) => name !== ''), latest);
    // Two blank forms are two blank forms, whoever sent them.
    return of === undefined || own.status !== 'read' ? own : { status: 'duplicate', of: of.name };
  };
  return files.map((file) => ({ name: file.name, size: file.size, digest: file.digest, state: stateOf(file) }));
}
