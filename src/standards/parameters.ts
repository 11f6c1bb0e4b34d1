import type { Pack, Parameter, ParameterValue } from './schema';
import { StandardsError } from './standardsError';

/** The value, if the parameter can have it. */
export const checkedValue = (parameter: Parameter, value: ParameterValue): ParameterValue => {
  const { id } = parameter;
  switch (parameter.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw new StandardsError({ code: 'wrongParameterType', id, expected: 'boolean' });
      return value;
    case 'number':
      if (typeof value !== 'number') throw new StandardsError({ code: 'wrongParameterType', id, expected: 'number' });
      // NaN is in no range.
      if (!(value >= parameter.min && value <= parameter.max)) {
        throw new StandardsError({ code: 'parameterOutOfRange', id, value, min: parameter.min, max: parameter.max });
      }
      return value;
    case 'choice': {
      if (typeof value !== 'string') throw new StandardsError({ code: 'wrongParameterType', id, expected: 'choice' });
      const options = parameter.options.map((option) => option.id);
      if (!options.includes(value)) throw new StandardsError({ code: 'unknownOption', id, value, options });
      return value;
    }
  }
};

/**
 * Every parameter of the pack: its default, or the value chosen for it.
 * @throws StandardsError for an unknown parameter, a wrong type, a number out of range, an unknown option
 */
export const parametersOf = (pack: Pack, chosen: Readonly<Record<string, ParameterValue>> = {}): Record<string, ParameterValue> => {
  const values = new Map<string, ParameterValue>(pack.parameters.map((parameter) => [parameter.id, parameter.default]));
  const byId = new Map(pack.parameters.map((parameter) => [parameter.id, parameter]));
  for (const [id, value] of Object.entries(chosen)) {
    const parameter = byId.get(id);
    if (parameter === undefined) throw new StandardsError({ code: 'unknownParameter', id, known: [...byId.keys()] });
    values.set(id, checkedValue(parameter, value));
  }
  return Object.fromEntries(values);
};
