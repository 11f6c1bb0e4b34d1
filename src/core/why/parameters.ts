import type { Pack, Part } from '../../standards/schema';

/** The parameters that decide which schools take part in the resource assessment. */
export const schoolRuleParameters = ({ scope }: Pack): readonly string[] => [scope.teachingPointMinimum, scope.includePrivate];

/** The parameters a part's verdict depends on. */
export const parametersOfPart = (pack: Pack, part: Part): readonly string[] => {
  switch (part.kind) {
    case 'indicator':
    case 'dispersion':
    case 'composite':
      return schoolRuleParameters(pack);
    case 'rate':
      return [...(part.variants === undefined ? [] : [part.variants.parameter]), ...('parameter' in part.threshold ? [part.threshold.parameter] : [])];
    case 'rooms':
      return [part.countingParameter];
    case 'headcount':
      return part.variants === undefined ? [] : [part.variants.parameter];
    case 'delivered':
      return [part.levelOrderParameter];
    case 'limit':
    case 'evidence':
      return [];
  }
};
