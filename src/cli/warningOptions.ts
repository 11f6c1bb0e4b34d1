import type { Command } from 'commander';
import type { WarningOptions } from '../core/years';
import type { Translator } from '../locale';
import { CliFailure } from './cliFailure';
import { checkedDay } from './standardOptions';

/** The options that say when early warnings are given, as commander hands them over. */
export interface WarningChoice {
  readonly near?: string;
  readonly until?: string;
}

export const addWarningOptions = (command: Command, { t }: Translator): Command => command.option('--near <percent>', t('cli:option.near')).option('--until <day>', t('cli:option.until'));

const shareOf = (text: string): number => {
  if (!/^\d{1,2}(?:\.\d{1,6})?%$/.test(text)) throw new CliFailure('badShare', { text });
  return Number(text.slice(0, -1)) / 100;
};

/** What was chosen; nothing where nobody chose. Throws CliFailure for what is no share or no day. */
export const chosenWarnings = ({ near, until }: WarningChoice): WarningOptions => ({
  ...(near === undefined ? {} : { nearWithin: shareOf(near) }),
  ...(until === undefined ? {} : { by: checkedDay(until) }),
});
