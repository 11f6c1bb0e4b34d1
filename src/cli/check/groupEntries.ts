import type { GroupedResults, GroupResult, TheilLine } from '../../core/groups';
import { groupingName, groupName } from '../../report/groups/groupNames';
import type { CheckResult } from './checkResult';
import { figure } from './figure';

const groupEntry = ({ words, reading, translator }: CheckResult, { grouping }: GroupedResults, group: GroupResult) => ({
  group: group.label ?? null,
  label: groupName(grouping, group.label, translator),
  schools: group.schools.map((school) => reading.dataset.schools[school]?.name ?? ''),
  schoolRule: group.schoolRule,
  verdict: group.verdict,
  schoolTally: group.schoolTally,
  unitTally: group.unitTally,
  indicators: group.indicators.map(({ rule, stage, tally, units, mean, sd, cv, limit, reasons }) => ({
    indicator: rule,
    stage,
    tally,
    units,
    mean: figure(mean),
    sd: figure(sd),
    cv: figure(cv),
    countyLimit: figure(limit),
    reasons: reasons.map(words.reason),
  })),
  parts: group.parts.map(({ rule, result, tally }) => ({ rule, part: result.part, verdict: result.verdict, tally, reasons: result.reasons.map(words.reason) })),
  findings: group.findings.map(({ id }) => id),
});

const theilEntry = ({ words }: CheckResult, line: TheilLine) => ({
  indicator: line.rule,
  stage: line.stage,
  units: line.units,
  total: figure(line.ok ? line.total : undefined),
  between: figure(line.ok ? line.between : undefined),
  within: figure(line.ok ? line.within : undefined),
  betweenShare: figure(line.ok ? line.betweenShare : undefined),
  reason: line.ok ? null : words.reason(line.reason),
});

const shareEntry = ({ share, ...counts }: GroupedResults['shares']['verdict']) => ({ ...counts, share: figure(share) });

/** One entry a `--by`, figures unrounded; a group that is not filled in is null. */
export const groupEntries = (result: CheckResult): readonly unknown[] =>
  result.grouped.map((grouped) => ({
    by: grouped.grouping.key,
    label: groupingName(grouped.grouping, result.translator),
    shares: { schoolRule: shareEntry(grouped.shares.schoolRule), verdict: shareEntry(grouped.shares.verdict) },
    unplacedSchools: grouped.unplaced,
    groups: grouped.groups.map((group) => groupEntry(result, grouped, group)),
    theil: grouped.theil.map((line) => theilEntry(result, line)),
  }));
