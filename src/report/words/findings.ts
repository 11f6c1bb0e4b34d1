import type { Finding, FindingIssue } from '../../core/assessment';
import type { WordContextWithReasons } from './context';
import { relationData, relationVariant } from './relations';

type Data = Readonly<Record<string, unknown>>;

/** What the sentence of each issue needs, already in words. */
const issueData = (context: WordContextWithReasons, issue: FindingIssue): Data => {
  const { t, names, figures, reason } = context;
  const rules = (ids: readonly string[]): string => ids.map(names.rule).join(t('term:listSeparator'));
  const compared = (comparison: Parameters<typeof figures.figures>[0]): Data => ({
    ...figures.figures(comparison),
    gap: figures.upTo(Math.abs(comparison.threshold - comparison.value), comparison.unit, comparison.decimals + 2),
    comparator: t(`term:comparator.${comparison.comparator}`),
  });
  switch (issue.code) {
    case 'belowThreshold':
      return { ...compared(issue.comparison), floor: figures.exact(issue.floor, issue.comparison.unit) };
    case 'schoolRuleFailed':
      return { met: issue.met, of: issue.of, minimum: issue.minimum, short: rules(issue.short), belowFloor: rules(issue.belowFloor) };
    case 'cvOverLimit':
    case 'cvNearLimit':
      return { ...compared(issue.comparison), stage: t(`term:stage.${issue.stage}`) };
    case 'overLimit':
    case 'rateNotMet':
      return compared(issue.comparison);
    case 'classOverLimit':
      return { ...compared(issue.comparison), count: issue.classes };
    case 'classesExceed':
      return { known: issue.known, of: issue.of };
    case 'roomsShort':
      return { purpose: t(`finding:purpose.${issue.purpose}`), required: issue.required, qualified: issue.qualified, missing: issue.required - issue.qualified, classes: issue.classes, area: issue.minimumArea };
    case 'underfunded':
      return { ...compared(issue.comparison), pupils: issue.pupils };
    case 'evidenceNegative':
    case 'vetoed':
      return {};
    case 'levelBelow':
      return { subject: names.monitored(issue.subject), level: issue.level, minimum: issue.minimum };
    case 'gapTooWide':
      return { ...compared(issue.comparison), subject: names.monitored(issue.subject) };
    case 'contradicts':
      return compared(issue.figure);
    case 'typeAssumed':
      return { count: issue.schools };
    case 'inconsistent':
      return relationData(context, issue.relation);
    case 'cannotJudge':
      return { reason: reason(issue.reason) };
  }
};

/** A school that misses only thresholds, or also floors, is told differently. */
const variant = (issue: FindingIssue): string => {
  if (issue.code === 'belowThreshold') return issue.reachesFloor ? 'belowThreshold.aboveFloor' : 'belowThreshold.belowFloor';
  if (issue.code === 'schoolRuleFailed') return issue.belowFloor.length > 0 ? 'schoolRuleFailed.floor' : 'schoolRuleFailed.count';
  return issue.code === 'inconsistent' ? `inconsistent.${relationVariant(issue.relation)}` : issue.code;
};

const adviceKey = ({ issue, severity }: Finding): string => {
  if (issue.code === 'inconsistent') return `inconsistent.${severity}`;
  if (issue.code !== 'cannotJudge') return issue.code;
  const { reason } = issue;
  return `cannotJudge.${reason.code === 'badCell' ? `badCell.${reason.state}` : reason.code}`;
};

export const findingWords = (context: WordContextWithReasons) => {
  const data = (finding: Finding): Data => ({
    rule: context.names.rule(finding.rule),
    part: context.names.part(finding.rule, finding.part),
    subject: context.places.subject(finding.subject),
    departments: finding.departments.map(context.names.department).join(context.t('term:listSeparator')),
    ...issueData(context, finding.issue),
  });
  return {
    finding: (finding: Finding): string => context.t(`finding:${variant(finding.issue)}`, data(finding)),
    advice: (finding: Finding): string => {
      const key = `finding:advice.${adviceKey(finding)}`;
      return context.t(context.has(key) ? key : 'finding:advice.cannotJudge.other', data(finding));
    },
  };
};
