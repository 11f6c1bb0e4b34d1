import type { GroupedResults, TheilLine } from '../../core/groups';
import { groupingName, groupName, shareSentences } from '../../report/groups/groupNames';
import type { CheckResult } from './checkResult';

const theilText = ({ words, names, translator: { t } }: CheckResult, line: TheilLine): string => {
  const place = { stage: t(`term:stage.${line.stage}`), indicator: names.rule(line.rule) };
  if (!line.ok) return t('groups:theilUnknown', { ...place, reason: words.reason(line.reason) });
  const [total, between, within] = [line.total, line.between, line.within].map((value) => words.number(value, 'none', 4));
  return t('groups:theilLine', { ...place, total, between, within, share: line.betweenShare === undefined ? '—' : words.number(line.betweenShare, 'ratio', 1) });
};

const linesOf = (result: CheckResult, grouped: GroupedResults): readonly string[] => {
  const { words, translator } = result;
  const { t } = translator;
  return [
    '',
    t('groups:by', { key: groupingName(grouped.grouping, translator) }),
    ...shareSentences(grouped, words, translator),
    ...grouped.groups.map(({ label, schools, schoolTally, schoolRule, findings }) => {
      const line = t('groups:line', { label: groupName(grouped.grouping, label, translator), schools: schools.length, ...schoolTally, findings: findings.length });
      return `  ${t('groups:lineVerdict', { verdict: words.verdict(schoolRule), line })}`;
    }),
    t('groups:theil'),
    ...grouped.theil.map((line) => `  ${theilText(result, line)}`),
  ];
};

/** The county by groups of its schools, as asked for. */
export const groupLines = (result: CheckResult): readonly string[] => result.grouped.flatMap((grouped) => linesOf(result, grouped));
