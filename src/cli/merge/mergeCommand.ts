import type { Command } from 'commander';
import { ownResultOf } from '../../functions/ownResults';
import { assess } from '../../core';
import { writeWorkbookFile } from '../../host/file';
import { joinDecisions } from '../../report/merged/conflictSheet';
import { answered, queriesOf } from '../../report/merged/explanation';
import { fileNote } from '../../report/merged/fileSheet';
import { mergedWorkbook } from '../../report/merged/mergedWorkbook';
import { createWords, namesFrom } from '../../report/words';
import { findTemplate } from '../../report/templates';
import { FIELDS, SCHOOL_NAMES } from '../../standards';
import { differencesBetween } from '../../workbook/merging/differences';
import { mergedValues } from '../../workbook/merging/mergedValues';
import { mergeFiles, type Merge } from '../../workbook/merging/mergeFiles';
import type { MergeFile } from '../../workbook/merging/mergeFile';
import { ruledRoster } from '../../workbook/merging/ruledRoster';
import { joinRulings, type SchoolRuling } from '../../workbook/merging/schoolRuling';
import { readRoster } from '../../workbook/merging/readRoster';
import type { RosterSchool } from '../../workbook/merging/rosterReport';
import { rememberReasons, rememberWords } from '../check/remembering';
import { CliFailure } from '../cliFailure';
import { readFile } from '../readFiles';
import type { Session } from '../session';
import { addStandardOptions, chooseStandard, type StandardOptions } from '../standardOptions';
import { findFiles } from './findFiles';
import { mergeJson } from './mergeJson';
import { earlierAt, previousMerge, sparePaths, type Earlier, type MergePaths } from './mergePaths';
import { isComplete, type MergeResult } from './mergeResult';
import { mergeText } from './mergeText';
import { openFiles } from './openFiles';

interface MergeCommandOptions extends StandardOptions {
  readonly output?: string;
  readonly roster?: string;
  readonly previous?: string;
  readonly json?: string;
  readonly force?: true;
  readonly top?: string;
}

const STANDARD_OUTPUT = '-';
const DEFAULT_TOP = 20;

const rosterOf = async (path: string | undefined, { io }: Session): Promise<readonly RosterSchool[] | undefined> => {
  if (path === undefined) return undefined;
  const roster = readRoster(await readFile(path, io, { ownResultOf }), FIELDS);
  if (roster.length === 0) throw new CliFailure('emptyRoster', { file: path });
  return roster;
};

/** Judges the merge, and puts what was decided and explained before beside it. */
const resultOf = (merge: Merge, rulings: readonly SchoolRuling[], earlier: readonly Earlier[], options: MergeCommandOptions, { io, translator: plain }: Session): MergeResult => {
  const translator = rememberWords(plain);
  const { pack, date, parameters, profiles } = chooseStandard(options, io);
  const assessment = assess(merge.reading.dataset, pack, { date, fields: FIELDS, parameters, ...(profiles && { profiles }) });
  const names = namesFrom(pack, FIELDS, translator.locale);
  const words = rememberReasons(createWords(translator, names));
  const before = earlier.at(-1);
  return {
    out: options.output ?? '',
    pack,
    merge: { ...merge, roster: merge.roster && ruledRoster(merge.roster, rulings) },
    assessment,
    decisions: joinDecisions(...earlier.map(({ decisions }) => decisions)),
    rulings,
    explanations: answered(queriesOf({ reading: merge.reading, assessment }, words), earlier.flatMap(({ explanations }) => explanations)),
    differences: before === undefined ? undefined : differencesBetween(before.values, mergedValues(merge.reading.dataset, merge.trace)),
    edits: earlier.flatMap(({ edits }) => edits),
    names,
    words,
    translator,
  };
};

const write = async (result: MergeResult, { json, isForced, out }: MergePaths, wasThere: boolean, { io }: Session): Promise<void> => {
  const { merge, decisions, rulings, explanations, differences } = result;
  const bytes = await writeWorkbookFile(mergedWorkbook({ merge, decisions, rulings, explanations, differences }, FIELDS, result));
  await io.writeFile(out, bytes, wasThere || isForced ? undefined : 'new').catch(() => {
    throw new CliFailure('cannotWrite', { file: out });
  });
  if (json === undefined) return;
  const text = `${JSON.stringify(mergeJson(result), undefined, 2)}\n`;
  if (json === STANDARD_OUTPUT) return io.out(text);
  await io.writeFile(json, text).catch(() => {
    throw new CliFailure('cannotWrite', { file: json });
  });
};

const pathsOf = (inputs: readonly string[], { output, roster, previous, json, force }: MergeCommandOptions): MergePaths => {
  if (output === undefined) throw new CliFailure('mergeOutputMissing');
  return { inputs, out: output, roster, previous, json, isForced: force === true };
};

const topOf = ({ top }: MergeCommandOptions): number => {
  if (top === undefined) return DEFAULT_TOP;
  if (!/^\d{1,9}$/u.test(top)) throw new CliFailure('badCount', { text: top });
  return Number(top);
};

const run = async (inputs: readonly string[], options: MergeCommandOptions, session: Session): Promise<void> => {
  const { io, translator } = session;
  const { t } = translator;
  const [paths, most] = [pathsOf(inputs, options), topOf(options)];
  chooseStandard(options, io);
  const there = await sparePaths(paths, io);
  const roster = await rosterOf(paths.roster, session);
  // Of two answers to one question the one in the result's own workbook is the newer.
  const earlier = [...(there === undefined ? [] : [await earlierAt(paths, io)]), ...(paths.previous === undefined ? [] : [await previousMerge(paths.previous, io)])].filter((one) => one !== undefined);
  const progress = (key: string) => (done: number, total: number, what: string) => io.progress?.(t(`cli:merge.progress.${key}`, { done, total, what }));
  // Nothing here holds on to what was opened: the cells are let go once they are merged.
  const open = async (): Promise<readonly MergeFile[]> => openFiles(await findFiles(inputs, io, (id) => id === there?.id), io, progress('opening'));
  const rulings = joinRulings(...earlier.map((one) => one.rulings));
  const merge = await mergeFiles(await open(), {
    fields: FIELDS,
    schoolNames: SCHOOL_NAMES,
    rulings,
    decisions: joinDecisions(...earlier.map(({ decisions }) => decisions)),
    ...(roster && { roster }),
    latestTemplate: (template) => findTemplate(template)?.version,
    onProgress: progress('reading'),
  });
  io.progress?.('');
  if (!merge.files.some(({ state }) => state.status === 'read')) {
    for (const file of merge.files) io.err(`${[file.name, fileNote(file, translator)].filter((part) => part !== '').join(': ')}\n`);
    throw new CliFailure('nothingToMerge');
  }
  const result = resultOf(merge, rulings, earlier, options, session);
  await write(result, paths, there !== undefined, session);
  if (paths.json !== STANDARD_OUTPUT) io.out(mergeText(result, most));
  session.finish(isComplete(result) ? 0 : 1);
};

/** `junheng merge FILE|FOLDER… -o OUT.xlsx`: many files as one county, in one workbook. */
export const mergeCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  const command = program
    .command('merge')
    .description(t('cli:merge.description'))
    .argument('<inputs...>', t('cli:merge.input'))
    .option('-o, --output <file>', t('cli:merge.output'))
    .option('--roster <file>', t('cli:merge.rosterFile'))
    .option('--previous <file>', t('cli:merge.previous'))
    .option('--json <file>', t('cli:merge.json'))
    .option('--force', t('cli:merge.force'))
    .option('--top <count>', t('cli:merge.top', { value: DEFAULT_TOP }));
  addStandardOptions(command, session.translator).action((inputs: readonly string[], options: MergeCommandOptions) => run(inputs, options, session));
};
