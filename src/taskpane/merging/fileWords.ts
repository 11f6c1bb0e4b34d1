import { fileNote } from '../../report/merged/fileSheet';
import type { FileReport, Refusal } from '../../workbook/merging/mergeFile';
import type { Language } from '../language';

/** Why a file was refused. */
export const refusalWords = (refusal: Refusal, file: string, { t, has }: Language): string => {
  const key = ['merging', 'merge'].map((space) => `${space}:refusal.${refusal.code}`).find(has) ?? `host:${refusal.code}`;
  return t(key, { file, ...refusal });
};

/** What is to be said about a file besides its status; '' for nothing. */
export const noteOf = (report: FileReport, language: Language): string => {
  const { name, state } = report;
  if (state.status === 'refused') return refusalWords(state.refusal, name, language);
  // On the command line it is compared with in another way.
  return state.status === 'earlierMerge' ? language.t('merging:file.earlierMerge') : fileNote(report, language);
};

/** Sizes as people know them. */
export const sizeWords = (bytes: number, { t }: Language): string => (bytes < 1_000_000 ? t('merging:kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) }) : t('merging:megabytes', { size: (bytes / 1_000_000).toFixed(1) }));
