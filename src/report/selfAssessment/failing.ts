import type { Finding } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import type { Rule } from '../../standards/schema';
import type { Sentence } from './block';
import type { Ground } from './ground';
import { bare } from './plainWords';
import { sentence } from './say';

interface Line {
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** The size of a class that is listed by itself; a bin of sizes tells no size of any class. */
const sizeOf = ({ subject, issue }: Finding): number | undefined =>
  issue.code === 'classOverLimit' && subject.kind === 'class' && (subject.grade !== undefined || subject.name !== undefined) ? issue.comparison.value : undefined;

const larger = (left: number | undefined, right: number | undefined): number | undefined => (left === undefined || right === undefined ? undefined : Math.max(left, right));

/** Classes above a limit, school by school: how many, and the largest where each is listed. */
const classLines = ({ context: { translator: { t } } }: Ground, findings: readonly Finding[]): readonly Line[] => {
  const schools = new Map<string, { readonly school: string; readonly classes: number; readonly largest: number | undefined; readonly cells: readonly CellRef[] }>();
  for (const finding of findings) {
    const { subject, issue, cells } = finding;
    if (issue.code !== 'classOverLimit' || subject.kind === 'county') continue;
    const key = JSON.stringify([subject.school, subject.code, subject.town]);
    const known = schools.get(key);
    schools.set(key, {
      school: subject.school,
      classes: (known?.classes ?? 0) + issue.classes,
      largest: known === undefined ? sizeOf(finding) : larger(known.largest, sizeOf(finding)),
      cells: [...(known?.cells ?? []), ...cells],
    });
  }
  return [...schools.values()].map(({ school, classes, largest, cells }) => ({ text: t(largest === undefined ? 'audit:self.classesOf' : 'audit:self.classesLargest', { school, count: classes, largest }), cells }));
};

/** What is wrong at a school, in a line. */
const lineText = ({ context }: Ground, finding: Finding): string => {
  const { words, translator: { t } } = context;
  const { issue } = finding;
  const school = words.subject(finding.subject);
  switch (issue.code) {
    case 'overLimit':
    case 'rateNotMet':
    case 'underfunded': {
      const { value, threshold } = words.figures(issue.comparison);
      const data = { school, value: bare(value), threshold: bare(threshold), comparator: t(`term:comparator.${issue.comparison.comparator}`) };
      return issue.code === 'underfunded' ? t('audit:self.failing.underfunded', { ...data, pupils: issue.pupils }) : t('audit:self.failing.compared', data);
    }
    case 'roomsShort':
      return t('audit:self.failing.roomsShort', { school, purpose: t(`finding:purpose.${issue.purpose}`), classes: issue.classes, required: issue.required, qualified: issue.qualified, missing: issue.required - issue.qualified, area: issue.minimumArea });
    default:
      return words.finding(finding);
  }
};

/** The schools that do not meet an item, a line each. */
export const failingLines = (ground: Ground, rule: Rule): readonly Sentence[] => {
  const failing = rule.parts.flatMap((part) => ground.findings(rule.id, part.id)).filter(({ subject, verdict }) => verdict === 'notMet' && subject.kind !== 'county');
  const others = failing.filter(({ issue }) => issue.code !== 'classOverLimit').map((finding) => ({ text: lineText(ground, finding), cells: finding.cells }));
  const stop = ground.context.translator.t('audit:self.stop');
  return [...classLines(ground, failing), ...others].map(({ text, cells }) => sentence([text, stop], { rules: [rule.id], cells }));
};
