import type { Translator } from '../../locale';
import { VERDICTS } from '../../standards/terms';
import type { Verdict } from '../../standards/terms';

/** A veto is not met or missed: it is the case, or not. */
export const VETO_WORDS = 'audit:self.vetoVerdict';

/** How many there are of each verdict, those that are none left out: 达标5项、不达标2项. `words`: what the verdicts are called. */
export const verdictCounts = (judged: readonly { readonly verdict: Verdict }[], { t }: Pick<Translator, 't'>, words = 'term:verdict'): string =>
  VERDICTS.flatMap((verdict) => {
    const count = judged.filter((each) => each.verdict === verdict).length;
    return count === 0 ? [] : [t('audit:self.verdictCount', { verdict: t(`${words}.${verdict}`), count })];
  }).join(t('term:listSeparator'));
