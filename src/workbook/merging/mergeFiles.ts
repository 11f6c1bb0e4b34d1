import type { SchoolNames } from '../../standards';
import type { Field } from '../../standards/schema';
import type { MappingChoice, Reading } from '../reading';
import type { Trace } from '../dispute';
import { conflictOf, type Conflict } from './conflict';
import { Decisions, type Decision } from './decision';
import { fileReports, filesToRead, type LatestVersion } from './fileReports';
import type { FileReport, MergeFile } from './mergeFile';
import { createNameReader } from './nameShape';
import { readAsOne } from './readAsOne';
import { matchRoster, type RosterReport, type RosterSchool } from './rosterReport';
import type { SchoolPair } from './schoolsAlike';
import type { SchoolRuling } from './schoolRuling';
import { takeTurns } from './takeTurns';

export interface MergeOptions {
  /** The vocabulary (standards' FIELDS). */
  readonly fields: ReadonlyMap<string, Field>;
  /** Corrections of headings by the person, by layout. */
  readonly choices?: readonly MappingChoice[];
  /** What was decided before about values that differ. */
  readonly decisions?: readonly Decision[];
  /** How people write the names of schools (standards' SCHOOL_NAMES). */
  readonly schoolNames: SchoolNames;
  /** What was said before of schools with names alike. */
  readonly rulings?: readonly SchoolRuling[];
  /** The schools that ought to send something. */
  readonly roster?: readonly RosterSchool[];
  readonly latestTemplate?: LatestVersion;
  readonly signal?: AbortSignal;
  /** Steps done of all steps, and the sheet at work. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
  /** Waits until others have had their turn; by default until the next task. */
  readonly pause?: () => Promise<void>;
}

/** Many files as one county. */
export interface Merge {
  readonly files: readonly FileReport[];
  /** One dataset over all files; every figure knows its cell and file. */
  readonly reading: Reading;
  readonly trace: Trace;
  /** What the files say differently, decided or not. */
  readonly conflicts: readonly Conflict[];
  /** Schools of different files that may be one under two names, and of which nobody has said so or otherwise. */
  readonly alike: readonly SchoolPair[];
  readonly roster: RosterReport | undefined;
}

/**
 * Merges files into one county. A value that files give differently is unknown until it is decided; a file that stands
 * twice counts once. Rejects only with the signal's reason when it has been aborted.
 */
export const mergeFiles = async (files: readonly MergeFile[], options: MergeOptions): Promise<Merge> => {
  const { fields, schoolNames, choices = [], decisions: given = [], rulings = [], roster, latestTemplate = () => undefined, signal, onProgress, pause } = options;
  signal?.throwIfAborted();
  const { read, same } = filesToRead(files);
  const grids = read.flatMap(({ name, content }) => (content.kind === 'grids' ? content.grids.map((grid) => ({ ...grid, file: name })) : []));
  const decisions = new Decisions(given);
  const reader = createNameReader(schoolNames);
  const { trace, alike, ...reading } = await takeTurns(readAsOne(grids, { fields, choices, ...(signal && { signal }), ...(onProgress && { onProgress }) }, decisions, rulings, reader), pause);
  return {
    files: await takeTurns(fileReports(files, same, reading, trace, latestTemplate), pause),
    reading,
    trace,
    conflicts: trace.disputes.map((dispute) => conflictOf(dispute, decisions)),
    alike,
    roster: roster === undefined ? undefined : await takeTurns(matchRoster(roster, reading.dataset, trace, reader), pause),
  };
};
