import { inLocale } from '../../locale';
import type { Parameter, ParameterValue, Text } from '../../standards/schema';
import type { CheckResult } from './checkResult';

const valueText = ({ translator: { t }, words }: CheckResult, parameter: Parameter, value: ParameterValue, pick: (text: Text) => string): string => {
  if (typeof value === 'boolean') return t(value ? 'term:yes' : 'term:no');
  if (typeof value === 'number') return words.number(value, parameter.type === 'number' ? parameter.unit : 'none');
  const option = parameter.type === 'choice' ? parameter.options.find(({ id }) => id === value) : undefined;
  return option === undefined ? value : pick(option.label);
};

/** What the standard was told to do otherwise than by default: a result is read wrongly without it. No line where it is nothing. */
export const optionLines = (result: CheckResult): readonly string[] => {
  const { pack, assessment, translator } = result;
  const { t, locale } = translator;
  const pick = (text: Text): string => inLocale(text, locale);
  const line = (key: string, entries: readonly string[]): readonly string[] => (entries.length === 0 ? [] : [t(`cli:check.${key}`, { entries: entries.join(t('term:listSeparator')) })]);
  const parameters = pack.parameters.flatMap((parameter) => {
    const value = assessment.parameters[parameter.id];
    return value === undefined || value === parameter.default ? [] : [t('cli:check.parameter', { label: pick(parameter.label), value: valueText(result, parameter, value, pick) })];
  });
  const profiles = pack.profiles.filter(({ id }) => assessment.profiles.includes(id)).map(({ label }) => pick(label));
  return [...line('parameters', parameters), ...line('profiles', profiles)];
};
