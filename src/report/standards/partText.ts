import type { DeliveredPart, HeadcountPart, IndicatorPart, LimitPart, Part, RatePart, RoomsPart } from '../../standards/schema';
import type { PackContext } from './packContext';
import { datedText, expressionText, filterText } from './valueText';

type Of<P> = { readonly part: P; readonly context: PackContext };

/** An indicator, or a coefficient of variation, of which nothing is asked by itself says only how it is computed. */
const indicatorText = ({ part, context }: Of<IndicatorPart>): string => {
  const { translator, names } = context;
  const formula = `${expressionText(part.numerator, context)} ÷ ${names.field('pupils')}${part.multiplier === 1 ? '' : ` × ${part.multiplier}`}`;
  if (part.threshold.length === 0) return translator.t('standards:part.measured', { formula });
  const threshold = datedText(part.threshold, part.unit, context);
  return translator.t('standards:part.indicator', { formula, comparator: translator.t(`term:comparator.${part.comparator}`), threshold, floor: datedText(part.floor, part.unit, context) });
};

const thresholdText = ({ part, context }: Of<RatePart>): string => {
  if (Array.isArray(part.threshold)) return datedText(part.threshold, part.unit, context);
  const { parameter: id } = part.threshold;
  const parameter = context.pack.parameters.find((each) => each.id === id);
  const value = parameter?.type === 'number' ? context.figures.exact(parameter.default, parameter.unit) : '';
  return context.translator.t('standards:byParameter', { parameter: parameter === undefined ? id : context.pick(parameter.label), value });
};

const rateText = ({ part, context }: Of<RatePart>): string => {
  const { t } = context.translator;
  const formula = `${expressionText(part.numerator, context)} ÷ ${expressionText(part.denominator, context)}`;
  const stage = part.stage === undefined ? '' : t(`term:stage.${part.stage}`);
  return t(`standards:part.rate.${part.scope}`, { stage, formula, comparator: t(`term:comparator.${part.comparator}`), threshold: thresholdText({ part, context }) });
};

const limitText = ({ part, context }: Of<LimitPart>): string => {
  const { t } = context.translator;
  return t(`standards:part.limit.${part.of}`, { comparator: t(`term:comparator.${part.comparator}`), limit: datedText(part.limit.values, part.unit, context, part.limit.by) });
};

const roomsText = ({ part, context }: Of<RoomsPart>): string =>
  context.translator.t('standards:part.rooms', { per: datedText(part.classesPerRoom, 'classes', context), area: datedText(part.minimumArea, 'squareMetres', context) });

const headcountText = ({ part, context }: Of<HeadcountPart>): string =>
  context.translator.t('standards:part.headcount', {
    funded: context.names.field(part.funded),
    pupils: context.names.field(part.pupils),
    comparator: context.translator.t(`term:comparator.${part.comparator}`),
    floor: datedText(part.floor, 'people', context),
  });

const deliveredText = ({ part, context }: Of<DeliveredPart>): string => {
  const { t } = context.translator;
  return t('standards:part.delivered', {
    subjects: context.list(part.subjects.map(({ label }) => context.pick(label))),
    level: datedText(part.minimumLevel, 'none', context),
    comparator: t(`term:comparator.${part.gapComparator}`),
    gap: datedText(part.gapLimit, 'none', context),
  });
};

const demandText = (part: Part, context: PackContext): string => {
  const { t } = context.translator;
  switch (part.kind) {
    case 'indicator':
      return indicatorText({ part, context });
    case 'dispersion':
      return part.limit.length === 0 ? t('standards:part.spread') : t('standards:part.dispersion', { comparator: t(`term:comparator.${part.comparator}`), limit: datedText(part.limit, 'none', context) });
    case 'composite':
      return t('standards:part.composite', { of: context.list(part.of), comparator: t(`term:comparator.${part.comparator}`), limit: datedText(part.limit, 'none', context) });
    case 'rate':
      return rateText({ part, context });
    case 'limit':
      return limitText({ part, context });
    case 'rooms':
      return roomsText({ part, context });
    case 'headcount':
      return headcountText({ part, context });
    case 'evidence':
      return t(part.metWhen ? 'standards:part.evidence' : 'standards:part.veto');
    case 'delivered':
      return deliveredText({ part, context });
  }
};

/** What a part asks for, with its numbers and their days, and of which schools. */
export const partText = (part: Part, context: PackContext): string => {
  const { t } = context.translator;
  const schools = 'schools' in part ? filterText(part.schools, context) : '';
  const data = { label: context.pick(part.label), demand: demandText(part, context) };
  return schools === '' ? t('standards:partLine', data) : t('standards:partLineFor', { ...data, schools });
};

/** The reliefs of a part, each with its profile. */
export const reliefTexts = (part: Part, { pack, translator, pick }: PackContext): readonly string[] => {
  const reliefs = 'reliefs' in part ? (part.reliefs ?? []) : [];
  return reliefs.map(({ profile: id, clause }) => {
    const profile = pack.profiles.find((each) => each.id === id);
    return translator.t('standards:relief', { profile: profile === undefined ? id : pick(profile.label), quote: clause.quote });
  });
};
