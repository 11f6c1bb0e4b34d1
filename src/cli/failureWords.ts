import { CommanderError } from 'commander';
import { FormulaFailure } from '../functions/formula/formulaFailure';
import { HostError } from '../host/workbookHost';
import type { Translator } from '../locale';
import { StandardsError } from '../standards';
import { CliFailure } from './cliFailure';

/** What commander quotes in its message: the option or argument it is about. */
const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** A failure as one sentence: what is wrong and what to do. */
export const failureWords = (error: unknown, { t, has }: Translator): string => {
  if (error instanceof CliFailure) return t(`cli:failure.${error.key}`, error.data);
  if (error instanceof FormulaFailure) return t(`cli:failure.${error.issue.code}`, { ...error.issue });
  if (error instanceof HostError) return t(`host:${error.issue.code}`, { ...error.issue });
  if (error instanceof StandardsError) {
    const lists = Object.fromEntries(Object.entries(error.issue).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : value]));
    const kind = error.issue.code === 'duplicateId' ? { kind: t(`cli:duplicate.${error.issue.kind}`) } : {};
    return t(`cli:standards.${error.issue.code}`, { ...lists, ...kind });
  }
  if (error instanceof CommanderError) {
    const key = `cli:usage.${error.code.replace('commander.', '')}`;
    return t(has(key) ? key : 'cli:usage.other', { text: quotedIn(error.message) });
  }
  return t('host:unexpected', { detail: error instanceof Error ? error.message : String(error) });
};
