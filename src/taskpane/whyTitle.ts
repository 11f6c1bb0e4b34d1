import { SCHOOL_RULE } from '../core';
import type { Language } from './language';
import type { WhyTarget } from './state/state';

/** About whom and about what. */
export const whyTitle = ({ rule, part, subject }: WhyTarget, { t, names, words }: Language): string =>
  t('pane:why.title', { subject: words.subject(subject), what: rule === SCHOOL_RULE ? t('pane:findings.schoolRule') : names.part(rule, part) });
