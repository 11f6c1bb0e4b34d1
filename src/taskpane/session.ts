import { assessmentSteps, explain } from '../core';
import type { Explanation } from '../core/explanation';
import type { WorkbookHost } from '../host/workbookHost';
import { DEFAULT_PACK, FIELDS, loadPack } from '../standards';
import { readingSteps } from '../workbook/readWorkbook';
import type { Grid } from '../workbook/grid';
import { takeTurns } from '../workbook/merging/takeTurns';
import type { MappingChoice, Reading } from '../workbook/reading';
import type { Options } from '../functions/workbookSettings';
import type { Outcome } from './outcome';
import type { Progress } from './state/phase';
import type { WhyTarget } from './state/state';

/** How the person wants the workbook read and judged. */
export interface Request {
  readonly options: Options;
  readonly choices: readonly MappingChoice[];
}

/** The ends of a running piece of work that its caller holds. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Lets the browser paint and take clicks between two synchronous stages; then gives up if the work was cancelled. */
const breathe = async (signal: AbortSignal): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
};

/** Judges what was read. */
export const judge = async (grids: readonly Grid[], reading: Reading, options: Options, { signal, onProgress }: Watch): Promise<Outcome> => {
  onProgress({ stage: 'assessing', done: 0, total: 1 });
  await breathe(signal);
  const pack = loadPack(DEFAULT_PACK);
  const { date, parameters, profiles } = options;
  const report = (done: number, total: number): void => onProgress({ stage: 'assessing', done, total });
  const assessment = await takeTurns(assessmentSteps(reading.dataset, pack, { date, fields: FIELDS, parameters, profiles, signal, onProgress: report }));
  return { grids, reading, assessment, pack };
};

/** Recognises and judges cells that were read before: after a corrected mapping. */
export const reread = async (grids: readonly Grid[], request: Request, watch: Watch): Promise<Outcome> => {
  watch.onProgress({ stage: 'recognising', done: 0, total: 1 });
  await breathe(watch.signal);
  const reading = await takeTurns(readingSteps(grids, { fields: FIELDS, choices: request.choices, signal: watch.signal }));
  return judge(grids, reading, request.options, watch);
};

/** Judges what was recognised before: after a change of the options. */
export const reassess = (last: Outcome, options: Options, watch: Watch): Promise<Outcome> => judge(last.grids, last.reading, options, watch);

/**
 * The main job: workbook → grids → reading → assessment.
 * Rejects with a HostError, or with the signal's reason when cancelled.
 */
export const validate = async (host: WorkbookHost, request: Request, watch: Watch): Promise<Outcome> => {
  watch.onProgress({ stage: 'reading', done: 0, total: 1 });
  const grids = await host.readGrids({
    signal: watch.signal,
    onProgress: (done, total, what) => watch.onProgress({ stage: 'reading', done, total, what }),
  });
  watch.signal.throwIfAborted();
  return reread(grids, request, watch);
};

/** 为什么: the arithmetic behind one verdict of an outcome. */
export const explainIn = ({ reading, pack, assessment }: Outcome, target: WhyTarget): Explanation =>
  explain({ dataset: reading.dataset, pack, fields: FIELDS, assessment }, target);
