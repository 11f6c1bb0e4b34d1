import type { Command } from 'commander';
import { diffLines } from '../../report/standards/diffLines';
import { packContext } from '../../report/standards/packContext';
import type { PackContext } from '../../report/standards/packContext';
import { packLines } from '../../report/standards/packLines';
import { plainText } from '../../report/standards/textLine';
import { DEFAULT_PACK, diffPacks, FIELDS, loadPack, PACK_IDS } from '../../standards';
import { CliFailure } from '../cliFailure';
import type { Session } from '../session';

interface StandardsOptions {
  readonly json?: string;
}

/** `--json -` goes to the screen, in the place of the text. */
const STANDARD_OUTPUT = '-';

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|csv)$/iu;

/** Says the text, or hands over the data as JSON. */
const tell = async (text: () => string, data: unknown, { json }: StandardsOptions, { io }: Session): Promise<void> => {
  if (json !== STANDARD_OUTPUT) io.out(text());
  if (json === undefined) return;
  const content = `${JSON.stringify(data, undefined, 2)}\n`;
  if (json === STANDARD_OUTPUT) return io.out(content);
  if (WORKBOOK.test(json)) throw new CliFailure('overWorkbook', { file: json });
  await io.writeFile(json, content).catch(() => {
    throw new CliFailure('cannotWrite', { file: json });
  });
};

const contextOf = (id: string, { translator }: Session): PackContext => packContext(loadPack(id), FIELDS, translator.locale);

const list = (options: StandardsOptions, session: Session): Promise<void> => {
  const { t } = session.translator;
  const packs = PACK_IDS.map((id) => contextOf(id, session));
  const text = (): string =>
    packs
      .map(({ pack, pick }) => {
        const { id, label, version, inForce, rules, unmodelled = [] } = pack;
        const facts = t('standards:listed', { version, inForce, rules: rules.length, unmodelled: unmodelled.length });
        const base = pack.extends === undefined ? '' : t('standards:listedExtends', { id: pack.extends });
        return `${id}${id === DEFAULT_PACK ? t('standards:listedDefault') : ''}\n    ${pick(label)}\n    ${facts}${base}\n`;
      })
      .join('');
  const data = packs.map(({ pack: { id, label, version, inForce, rules, unmodelled = [], sources, ...pack } }) => ({
    id,
    label,
    version,
    inForce,
    extends: pack.extends ?? null,
    rules: rules.length,
    unmodelled: unmodelled.length,
    sources,
  }));
  return tell(text, data, options, session);
};

const show = (id: string, options: StandardsOptions, session: Session): Promise<void> => {
  const context = contextOf(id, session);
  return tell(() => plainText(packLines(context)), context.pack, options, session);
};

const diff = (one: string, other: string, options: StandardsOptions, session: Session): Promise<void> => {
  const [before, after] = [contextOf(one, session), contextOf(other, session)];
  const found = diffPacks(before.pack, after.pack);
  return tell(() => plainText(diffLines(found, { before, after })), { before: one, after: other, ...found }, options, session);
};

/** `junheng standards list | show ID | diff A B`: what standards there are, one as text with its sources, or what is different in another. */
export const standardsCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  const standards = program.command('standards').description(t('standards:command.description')).helpCommand(false).option('--lang <language>', t('cli:option.lang'));
  const add = (name: string): Command =>
    standards.command(name).description(t(`standards:command.${name}`)).option('--json <file>', t('cli:check.json')).option('--lang <language>', t('cli:option.lang'));
  add('list').action((options: StandardsOptions) => list(options, session));
  add('show')
    .argument('<id>', t('standards:command.id'))
    .action((id: string, options: StandardsOptions) => show(id, options, session));
  add('diff')
    .argument('<a>', t('standards:command.before'))
    .argument('<b>', t('standards:command.after'))
    .action((one: string, other: string, options: StandardsOptions) => diff(one, other, options, session));
  // Without one of them the list; what is none of them is not taken for too many arguments.
  standards.allowExcessArguments().action(() => {
    const [text] = standards.args;
    if (text !== undefined) throw new CliFailure('unknownStandardsCommand', { text });
    return list({}, session);
  });
};
