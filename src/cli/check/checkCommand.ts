import type { Command } from 'commander';
import { assess } from '../../core';
import { groupedResults } from '../../core/groups';
import { allYears } from '../../core/years';
import { createWords, namesFrom } from '../../report/words';
import { comparedYears } from '../../report/years/comparedYears';
import { FIELDS } from '../../standards';
import { readWorkbook } from '../../workbook';
import { chosenGroupings, wantedGroupings } from '../chosenGroupings';
import { CliFailure } from '../cliFailure';
import type { ExitCode } from '../io';
import { readFiles } from '../readFiles';
import type { FileOutcome } from '../readFiles';
import type { Session } from '../session';
import { addStandardOptions, chooseStandard } from '../standardOptions';
import type { StandardOptions } from '../standardOptions';
import { addWarningOptions, chosenWarnings } from '../warningOptions';
import type { WarningChoice } from '../warningOptions';
import { checkJson } from './checkJson';
import type { CheckResult } from './checkResult';
import { checkText } from './checkText';
import { rememberReasons, rememberWords } from './remembering';

interface CheckOptions extends StandardOptions, WarningChoice {
  readonly json?: string;
  readonly top?: string;
  readonly by?: readonly string[];
  readonly years?: true;
}

const STANDARD_OUTPUT = '-';

const assessFiles = (files: readonly FileOutcome[], options: CheckOptions, { io, translator: plain }: Session): CheckResult => {
  const translator = rememberWords(plain);
  const { pack, date, parameters, profiles } = chooseStandard(options, io);
  const grids = files.flatMap((outcome) => ('grids' in outcome ? outcome.grids : []));
  const reading = readWorkbook(grids, { fields: FIELDS });
  const assessment = assess(reading.dataset, pack, { date, fields: FIELDS, parameters, ...(profiles && { profiles }) });
  const names = namesFrom(pack, FIELDS, translator.locale);
  const source = { dataset: reading.dataset, pack, fields: FIELDS, assessment };
  const grouped = chosenGroupings(options.by, grids, reading, translator).map((grouping) => groupedResults(source, grouping));
  const warnings = chosenWarnings(options);
  const years = options.years === true ? { years: { compared: comparedYears(allYears(source), pack, warnings), warnings } } : {};
  return { pack, files, reading, assessment, grouped, ...years, names, words: rememberReasons(createWords(translator, names)), translator };
};

/** Enough to act on, little enough to read. */
const DEFAULT_TOP = 20;

const mostOf = ({ top }: CheckOptions): number => {
  if (top === undefined) return DEFAULT_TOP;
  if (!/^\d{1,9}$/.test(top)) throw new CliFailure('badCount', { text: top });
  return Number(top);
};

const writeJson = async (path: string, result: CheckResult, { io }: Session): Promise<void> => {
  const text = `${JSON.stringify(checkJson(result), undefined, 2)}\n`;
  if (path === STANDARD_OUTPUT) return io.out(text);
  await io.writeFile(path, text).catch(() => {
    throw new CliFailure('cannotWrite', { file: path });
  });
};

/** `--json 甲.xlsx 乙.xlsx` forgets the result's name: written there, it would destroy the first workbook. */
const spareWorkbooks = ({ json }: CheckOptions, paths: readonly string[]): void => {
  if (json !== undefined && (paths.includes(json) || /\.(?:xlsx|xlsm|xls|et|csv)$/i.test(json))) throw new CliFailure('overWorkbook', { file: json });
};

const reportUnreadable = (files: readonly FileOutcome[], { io, translator }: Session): boolean => {
  const unreadable = files.flatMap((outcome) => ('issue' in outcome ? [outcome.issue] : []));
  for (const issue of unreadable) io.err(`${translator.t(`host:${issue.code}`, { ...issue })}\n`);
  return unreadable.length > 0;
};

const check = async (paths: readonly string[], options: CheckOptions, session: Session): Promise<void> => {
  const most = mostOf(options);
  chosenWarnings(options);
  chooseStandard(options, session.io);
  spareWorkbooks(options, paths);
  const files = await readFiles(paths, session.io);
  const result = assessFiles(files, options, session);
  const verdictCode: ExitCode = result.assessment.verdict === 'met' ? 0 : 1;
  session.finish(reportUnreadable(files, session) ? 2 : verdictCode);
  if (options.json !== STANDARD_OUTPUT && files.some((outcome) => 'grids' in outcome)) session.io.out(checkText(result, most));
  if (options.json !== undefined) await writeJson(options.json, result, session);
};

/** `junheng check FILE…`: the files together as one county, judged by a standard. */
export const checkCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  const command = program
    .command('check')
    .description(t('cli:check.description'))
    .argument('<files...>', t('cli:check.file'))
    .option('--json <file>', t('cli:check.json'))
    .option('--top <count>', t('cli:check.top', { value: DEFAULT_TOP }))
    .option('--by <column>', t('cli:check.by'), wantedGroupings)
    .option('--years', t('cli:check.years'));
  addStandardOptions(addWarningOptions(command, session.translator), session.translator).action((files: readonly string[], options: CheckOptions) => check(files, options, session));
};
