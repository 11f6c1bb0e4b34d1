import { inLocale } from '../../locale';
import { changedParameters } from '../words';
import type { Block } from './block';
import type { Ground } from './ground';
import { say, sentence } from './say';
import { VETO_WORDS, verdictCounts } from './verdictCounts';

/** With what choices of the standard it was judged. */
const choices = ({ context }: Ground) => {
  const { pack, assessment, words, translator } = context;
  const { t, locale } = translator;
  const changed = changedParameters(pack, assessment.parameters).map((used) => t('audit:self.parameter', { label: inLocale(used.parameter.label, locale), value: words.parameter(used) }));
  const profiles = pack.profiles.filter(({ id }) => assessment.profiles.includes(id)).map(({ label }) => inLocale(label, locale));
  return [
    ...(changed.length === 0 ? say(translator, 'defaults') : say(translator, 'changed', { parameters: changed.join(t('audit:self.semicolon')) })),
    ...(profiles.length === 0 ? [] : say(translator, 'profiles', { profiles: profiles.join(t('term:listSeparator')) })),
  ];
};

/** 自评结论. */
export const conclusionSection = (ground: Ground): readonly Block[] => {
  const { assessment, pack, translator, made } = ground.context;
  const { items, conditions, verdict } = assessment;
  const unmodelled = pack.rules.flatMap((rule) => rule.unmodelled ?? []).length;
  const unknown = [...items, ...conditions].filter((item) => item.verdict === 'unknown').length;
  const [preconditions, vetoes] = [conditions.filter(({ group }) => group === 'precondition'), conditions.filter(({ group }) => group === 'veto')];
  const counts = [
    ...say(translator, 'tally', { count: items.length, items: verdictCounts(items, translator) }),
    ...(preconditions.length === 0 ? [] : say(translator, 'preconditionTally', { count: preconditions.length, counts: verdictCounts(preconditions, translator) })),
    ...(vetoes.length === 0 ? [] : say(translator, 'vetoTally', { count: vetoes.length, counts: verdictCounts(vetoes, translator, VETO_WORDS) })),
  ];
  const said = [
    counts,
    choices(ground),
    say(translator, `verdict.${verdict}`, { count: unknown }),
    [...say(translator, 'made', { made }), ...(unmodelled === 0 ? [] : say(translator, 'unmodelled', { count: unmodelled }))],
  ];
  return said.map((pieces) => ({ kind: 'sentence', sentence: sentence(pieces) }));
};
