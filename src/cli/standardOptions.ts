import type { Command } from 'commander';
import type { Translator } from '../locale';
import { DEFAULT_PACK, loadPack, parametersOf } from '../standards';
import type { Pack, Parameter, ParameterValue } from '../standards/schema';
import { CliFailure } from './cliFailure';
import type { Io } from './io';

/** The options by which a command is told what to judge by, as commander hands them over. */
export interface StandardOptions {
  readonly standard?: string;
  readonly date?: string;
  readonly profile?: readonly string[];
  readonly set?: readonly string[];
  readonly lang?: string;
}

/** What to judge by, checked. */
export interface ChosenStandard {
  readonly pack: Pack;
  readonly date: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** undefined: those the pack has on by default. */
  readonly profiles: readonly string[] | undefined;
}

/** An option that may be repeated, or hold several values between commas. */
const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, ...value.split(',').map((part) => part.trim())];

export const addStandardOptions = (command: Command, { t }: Translator): Command =>
  command
    .option('--standard <id>', t('cli:option.standard', { value: DEFAULT_PACK }))
    .option('--date <day>', t('cli:option.date'))
    .option('--profile <id>', t('cli:option.profile'), collect)
    .option('--set <parameter=value>', t('cli:option.set'), collect)
    .option('--lang <language>', t('cli:option.lang'));

/** A day as YYYY-MM-DD. Throws CliFailure for any other text. */
export const checkedDay = (text: string): string => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) throw new CliFailure('badDate', { text });
  return text;
};

const YES_NO: ReadonlyMap<string, boolean> = new Map([['true', true], ['是', true], ['yes', true], ['false', false], ['否', false], ['no', false]]);

/** The text as the parameter's type; text that does not fit stays text, and is refused by parametersOf. */
const valueFor = (parameter: Parameter | undefined, text: string): ParameterValue => {
  if (parameter?.type === 'boolean') return YES_NO.get(text.toLowerCase()) ?? text;
  if (parameter?.type === 'number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
};

const chosenParameters = (pack: Pack, settings: readonly string[]): Record<string, ParameterValue> => {
  const chosen = new Map<string, ParameterValue>();
  for (const setting of settings) {
    const equals = setting.indexOf('=');
    if (equals <= 0) throw new CliFailure('badSetting', { text: setting });
    const id = setting.slice(0, equals).trim();
    const parameter = pack.parameters.find((candidate) => candidate.id === id);
    chosen.set(id, valueFor(parameter, setting.slice(equals + 1).trim()));
  }
  return Object.fromEntries(chosen);
};

/** Throws CliFailure or StandardsError where the options name what does not exist. */
export const chooseStandard = (options: StandardOptions, io: Io): ChosenStandard => {
  if (options.lang !== undefined && !/^(?:zh|en)\b/i.test(options.lang)) throw new CliFailure('badLanguage', { text: options.lang });
  const pack = loadPack(options.standard ?? DEFAULT_PACK);
  const parameters = parametersOf(pack, chosenParameters(pack, options.set ?? []));
  const known = pack.profiles.map((profile) => profile.id);
  const unknown = options.profile?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new CliFailure('unknownProfile', { text: unknown, known: known.join(', ') });
  return { pack, date: checkedDay(options.date ?? io.today()), parameters, profiles: options.profile };
};
