import type { Operand, Remedy, Step } from '../../core/explanation';
import type { WordContextWithReasons } from './context';

/** The arithmetic of the why-card, a line a step, with the numbers put in. */
export const stepWords = (context: WordContextWithReasons) => {
  const { t, names, figures, places, reason } = context;
  const name = (operand: Operand): string => {
    const key = `explain:operand.${operand.name}`;
    const plain = context.has(key) ? t(key) : names.field(operand.name);
    return operand.stage === undefined ? plain : t('term:fieldStage', { stage: t(`term:stage.${operand.stage}`), field: plain });
  };
  const figure = (operand: Operand): string => `${name(operand)} ${figures.upTo(operand.value, operand.unit, 4)}`;
  const share = (value: number): string => figures.number(value, 'ratio', 1);
  const list = (items: readonly string[]): string => items.join(t('term:listSeparator'));

  const step = (of: Step): string => {
    switch (of.kind) {
      case 'given':
        return t(of.operand.original === undefined ? 'explain:given' : 'explain:givenAs', { figure: figure(of.operand), original: of.operand.original });
      case 'sum':
        return `${of.plus.map(figure).join(' + ')}${of.minus.map((operand) => ` − ${figure(operand)}`).join('')} = ${figure(of.result)}`;
      case 'quotient':
        return `${figure(of.numerator)} ÷ ${figure(of.denominator)}${of.multiplier === 1 ? '' : ` × ${of.multiplier}`} = ${figure(of.result)}`;
      case 'split':
        return t('explain:split', {
          total: figure(of.total),
          terms: of.terms.map((term) => t('explain:splitTerm', { stage: t(`term:stage.${term.stage}`), pupils: term.pupils, weight: term.weight })).join(' + '),
          of: t(`term:stage.${of.of}`),
          share: share(of.share),
          result: figure(of.result),
        });
      case 'dispersion':
        return t('explain:dispersion', {
          units: of.units,
          pupils: figures.number(of.pupils, 'count'),
          mean: figures.upTo(of.mean, 'none', 4),
          sd: figures.upTo(of.sd, 'none', 4),
          cv: figures.upTo(of.cv, 'none', 4),
          top: list(of.top.map((one) => t('explain:contributor', { school: one.school, share: share(one.share), value: figures.upTo(one.value, 'none', 2) }))),
        });
      case 'average':
        return t('explain:average', {
          stage: t(`term:stage.${of.stage}`),
          of: of.of.map((one) => t('explain:averaged', { rule: names.rule(one.rule), value: figures.upTo(one.value, 'none', 4) })).join(' + '),
          count: of.of.length,
          value: figures.upTo(of.value, 'none', 4),
        });
      case 'count':
        return t(of.belowFloor.length > 0 ? 'explain:countFloor' : 'explain:count', {
          met: of.met,
          of: of.of,
          minimum: of.minimum,
          short: list(of.belowThreshold.map(names.rule)),
          floor: list(of.belowFloor.map(names.rule)),
        });
      case 'tally':
        return t(of.notMet > 0 ? 'explain:tallyFailed' : 'explain:tally', { judged: of.judged, notMet: of.notMet, unknown: of.unknown, schools: list(of.schools) });
      case 'roundUp':
        return t('explain:roundUp', { purpose: t(`finding:purpose.${of.purpose}`), classes: of.classes, per: of.per, required: of.required, qualified: of.qualified });
      case 'recorded': {
        if (of.answer === undefined) return t('explain:notRecorded', { field: names.field(of.field) });
        const answer = t(of.answer ? 'term:yes' : 'term:no');
        const proof = of.proof === undefined ? '' : t('explain:proof', { proof: of.proof });
        const at = of.cell === undefined ? '' : t('reason:at', { cell: places.cell(of.cell) });
        return t('explain:recorded', { field: names.field(of.field), answer, proof, at });
      }
      case 'compare':
        return t(of.holds ? 'explain:holds' : 'explain:fails', {
          ...figures.figures(of.comparison),
          comparator: t(`term:comparator.${of.comparison.comparator}`),
        });
      case 'unknown':
        return t('explain:unknown', { reason: reason(of.reason) });
    }
  };

  const remedy = (of: Remedy): string => {
    switch (of.kind) {
      case 'add':
        return t(`explain:${of.ofSchool === true ? 'addToSchool' : 'add'}.${of.reaches}`, { field: names.field(of.field), amount: figures.number(of.amount, of.unit) });
      case 'reduce':
        return t('explain:reduce', { field: names.field(of.field), amount: figures.number(of.amount, of.unit) });
      case 'fill':
        return t('explain:fill', { field: names.field(of.field), at: of.cell === undefined ? '' : t('reason:at', { cell: places.cell(of.cell) }) });
      case 'raiseLowest':
        return t('explain:raiseLowest', { schools: list(of.schools) });
    }
  };

  return { step, remedy };
};
