import { inLocale } from '../../locale';
import { changedParameters } from '../../report/words';
import type { CheckResult } from './checkResult';

/** What the standard was told to do otherwise than by default: a result is read wrongly without it. No line where it is nothing. */
export const optionLines = ({ pack, assessment, words, translator: { t, locale } }: CheckResult): readonly string[] => {
  const line = (key: string, entries: readonly string[]): readonly string[] => (entries.length === 0 ? [] : [t(`cli:check.${key}`, { entries: entries.join(t('term:listSeparator')) })]);
  const parameters = changedParameters(pack, assessment.parameters).map((used) => t('cli:check.parameter', { label: inLocale(used.parameter.label, locale), value: words.parameter(used) }));
  const profiles = pack.profiles.filter(({ id }) => assessment.profiles.includes(id)).map(({ label }) => inLocale(label, locale));
  return [...line('parameters', parameters), ...line('profiles', profiles)];
};
