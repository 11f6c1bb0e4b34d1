import type { Parameter, ParameterValue } from '../standards/schema';
import type { Language } from './language';

/** A parameter's value as a person reads it. */
export const parameterText = (parameter: Parameter, value: ParameterValue, { t, words, pick }: Language): string => {
  if (typeof value === 'boolean') return t(value ? 'term:yes' : 'term:no');
  if (typeof value === 'number') return words.number(value, parameter.type === 'number' ? parameter.unit : 'none');
  const option = parameter.type === 'choice' ? parameter.options.find(({ id }) => id === value) : undefined;
  return option === undefined ? value : pick(option.label);
};
