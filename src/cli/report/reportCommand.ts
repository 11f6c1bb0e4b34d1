import type { Command } from 'commander';
import { assess } from '../../core';
import { writeWorkbookFile } from '../../host/file';
import { withFormulas } from '../../report/calculation/withFormulas';
import { reportContext } from '../../report/handIn/makeContext';
import type { ReportContext } from '../../report/handIn/reportContext';
import { REPORT_PARTS, reportWorkbook } from '../../report/handIn/reportWorkbook';
import type { ReportPart } from '../../report/handIn/reportWorkbook';
import { keptFrom, type KeptLedgers } from '../../report/ledgers/kept';
import { selfAssessmentMarkdown } from '../../report/selfAssessment';
import { namesFrom } from '../../report/words';
import { FIELDS } from '../../standards';
import { readWorkbook } from '../../workbook';
import packageFile from '../../../package.json';
import { rememberReasons, rememberWords } from '../check/remembering';
import { chosenGroupings, wantedGroupings } from '../chosenGroupings';
import { CliFailure } from '../cliFailure';
import type { Session } from '../session';
import { addStandardOptions, chooseStandard } from '../standardOptions';
import type { StandardOptions } from '../standardOptions';
import { addWarningOptions, chosenWarnings } from '../warningOptions';
import type { WarningChoice } from '../warningOptions';
import { chosenParts } from './chosenParts';
import { spareEarlierWork } from './earlierWork';
import { explanationsIn } from './explanationsIn';
import { openSources } from './openSources';
import type { OpenedSource } from './openSources';
import { reportJson } from './reportJson';
import { spareFiles } from './reportPaths';
import type { EarlierReport, ReportPaths } from './reportPaths';
import type { ReportResult } from './reportResult';
import { reportText } from './reportText';

interface ReportCommandOptions extends StandardOptions, WarningChoice {
  readonly output?: string;
  readonly only?: string;
  readonly by?: readonly string[];
  readonly json?: string;
  readonly summary?: string;
  readonly formulas?: true;
  readonly force?: true;
}

const STANDARD_OUTPUT = '-';

const pathsOf = (inputs: readonly string[], { output, json, summary, force }: ReportCommandOptions): ReportPaths => {
  if (output === undefined) throw new CliFailure('reportOutputMissing');
  return { inputs, out: output, json, summary, isForced: force === true };
};

type Read = Extract<OpenedSource, { kind: 'read' }>;

/** A report of some of the files would pass for one of all: what cannot be read is told, and nothing is written. */
const allRead = (opened: readonly OpenedSource[], { io, translator }: Session): readonly Read[] => {
  const refused = opened.flatMap((each) => (each.kind === 'refused' ? [each.issue] : []));
  for (const issue of refused) io.err(`${translator.t(`host:${issue.code}`, { ...issue })}\n`);
  if (refused.length > 0) throw new CliFailure('reportUnreadable', { count: refused.length });
  return opened.flatMap((each) => (each.kind === 'read' ? [each] : []));
};

const contextOf = (sources: readonly Read[], parts: ReadonlySet<ReportPart>, kept: KeptLedgers, options: ReportCommandOptions, { io, translator: plain }: Session): ReportContext => {
  const translator = rememberWords(plain);
  const hasFormulas = options.formulas === true;
  const { pack, date, parameters, profiles } = chooseStandard(options, io);
  const grids = sources.flatMap((source) => source.grids);
  const reading = readWorkbook(grids, { fields: FIELDS });
  const { schools, county, evidence } = reading.dataset;
  if (schools.length === 0 && county.size === 0 && evidence.size === 0) throw new CliFailure('nothingToReport');
  const assessment = assess(reading.dataset, pack, { date, fields: FIELDS, parameters, ...(profiles && { profiles }) });
  const files = sources.map(({ file }) => file);
  const explanations = explanationsIn(sources, { reading, assessment }, translator, namesFrom(pack, FIELDS, translator.locale));
  // Formulas bring the data that they speak of.
  const dataPlace = parts.has('data') || hasFormulas ? 'report' : 'none';
  const made = reportContext({ reading, assessment, pack, fields: FIELDS, files, made: io.now(), dataPlace, translator, explanations, program: packageFile.version });
  const groupings = options.by === undefined ? {} : { groupings: chosenGroupings(options.by, grids, reading, translator) };
  const context: ReportContext = { ...made, words: rememberReasons(made.words), kept, ...groupings, warnings: chosenWarnings(options) };
  return hasFormulas ? withFormulas(context) : context;
};

/** What people wrote in a ledger stays in the report, whatever is asked for. */
const withLedgers = (chosen: ReadonlySet<ReportPart>, kept: KeptLedgers): ReadonlySet<ReportPart> => new Set(REPORT_PARTS.filter((part) => chosen.has(part) || part in kept));

const writeText = async (file: string, text: string, { io }: Session): Promise<void> => {
  await io.writeFile(file, text).catch(() => {
    throw new CliFailure('cannotWrite', { file });
  });
};

const write = async (result: ReportResult, { json, isForced }: ReportPaths, { wasThere }: EarlierReport, session: Session): Promise<void> => {
  const { out } = result;
  const { io } = session;
  const bytes = await writeWorkbookFile(result.workbook);
  await io.writeFile(out, bytes, wasThere || isForced ? undefined : 'new').catch(() => {
    throw new CliFailure('cannotWrite', { file: out });
  });
  if (result.summary !== undefined) await writeText(result.summary, selfAssessmentMarkdown({ ...result.context, parts: result.parts }), session);
  if (json === undefined) return;
  const text = `${JSON.stringify(reportJson(result), undefined, 2)}\n`;
  if (json === STANDARD_OUTPUT) return io.out(text);
  await writeText(json, text, session);
};

const run = async (inputs: readonly string[], options: ReportCommandOptions, session: Session): Promise<void> => {
  const [paths, chosen] = [pathsOf(inputs, options), chosenParts(options.only)];
  chosenWarnings(options);
  chooseStandard(options, session.io);
  const earlier = await spareFiles(paths, session.io);
  const sources = allRead(await openSources(inputs, session.io), session);
  const kept = keptFrom(earlier.grids);
  const parts = withLedgers(chosen, kept);
  const context = contextOf(sources, parts, kept, options, session);
  const result: ReportResult = { out: paths.out, summary: paths.summary, parts, context, workbook: reportWorkbook(context, parts) };
  if (!paths.isForced) spareEarlierWork(paths.out, earlier.grids, new Set(result.workbook.sheets.map(({ name }) => name)));
  await write(result, paths, earlier, session);
  if (paths.json !== STANDARD_OUTPUT) session.io.out(reportText(result));
  session.finish(context.assessment.verdict === 'met' ? 0 : 1);
};

/** `junheng report FILE… -o OUT.xlsx`: what is handed in, as one workbook. */
export const reportCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  const command = program
    .command('report')
    .description(t('cli:report.description'))
    .argument('<files...>', t('cli:check.file'))
    .option('-o, --output <file>', t('cli:report.output'))
    .option('--only <parts>', t('cli:report.only', { parts: REPORT_PARTS.join(', ') }))
    .option('--by <column>', t('cli:report.by'), wantedGroupings)
    .option('--formulas', t('cli:report.formulas'))
    .option('--summary <file>', t('cli:report.summary'))
    .option('--json <file>', t('cli:report.json'))
    .option('--force', t('cli:report.force'));
  addStandardOptions(addWarningOptions(command, session.translator), session.translator).action((files: readonly string[], options: ReportCommandOptions) => run(files, options, session));
};
