import { inLocale } from '../../locale';
import type { Translator } from '../../locale';
import type { Pack, Parameter, ParameterValue } from '../../standards/schema';
import type { FigureWords } from './figures';

/** A parameter and the value in use. */
export interface UsedParameter {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
}

/** The parameters whose value in use is not the pack's default, in the pack's order. */
export const changedParameters = (pack: Pack, used: Readonly<Record<string, ParameterValue>>): readonly UsedParameter[] =>
  pack.parameters.flatMap((parameter) => {
    const value = used[parameter.id];
    return value === undefined || value === parameter.default ? [] : [{ parameter, value }];
  });

/** A parameter's value as a person reads it. */
export const parameterWords =
  ({ t, locale }: Translator, figures: FigureWords) =>
  ({ parameter, value }: UsedParameter): string => {
    if (typeof value === 'boolean') return t(value ? 'term:yes' : 'term:no');
    if (typeof value === 'number') return figures.number(value, parameter.type === 'number' ? parameter.unit : 'none');
    const option = parameter.type === 'choice' ? parameter.options.find(({ id }) => id === value) : undefined;
    return option === undefined ? value : inLocale(option.label, locale);
  };
