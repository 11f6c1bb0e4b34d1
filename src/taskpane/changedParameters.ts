import type { Pack, Parameter, ParameterValue } from '../standards/schema';

/** The parameters whose value in use is not the pack's default. */
export const changedParameters = (pack: Pack, used: Readonly<Record<string, ParameterValue>>): readonly Parameter[] =>
  pack.parameters.filter((parameter) => {
    const value = used[parameter.id];
    return value !== undefined && value !== parameter.default;
  });
