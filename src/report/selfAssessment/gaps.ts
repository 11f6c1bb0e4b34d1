import type { Finding, ItemResult } from '../../core/assessment';
import type { Remedy } from '../../core/explanation';
import { inLocale } from '../../locale';
import type { Part, Rule } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { Block, Sentence } from './block';
import { judgedRules } from './ground';
import type { Ground } from './ground';
import { adviceText, bare, remedyText } from './plainWords';
import { say, sentence } from './say';
import type { Standing } from './units';

type Standings = ReadonlyMap<Stage, readonly Standing[]>;

const ruleName = ({ context }: Ground, rule: Rule): string => inLocale(rule.label, context.translator.locale);

/** What the failing units of a stage are short of, together. */
const shortOfStage = ({ context }: Ground, rule: Rule, part: Part, stage: Stage, standings: Standings): readonly string[] => {
  const { t } = context.translator;
  const failing = (standings.get(stage) ?? []).filter(({ verdict, short }) => verdict === 'notMet' && short.some((column) => column.rule === rule.id && column.part === part.id));
  if (failing.length === 0) return [];
  const remedies = failing.flatMap(({ unit }) => context.explain({ rule: rule.id, part: part.id, subject: { kind: 'unit', stage, unit, ...schoolAt(context, unit) } }).remedies);
  const added = remedies.filter((remedy): remedy is Extract<Remedy, { kind: 'add' }> => remedy.kind === 'add' && remedy.reaches === 'threshold');
  const [first] = added;
  const stageName = t(`term:stage.${stage}`);
  if (first === undefined) return [t('audit:self.gapSchools', { stage: stageName, count: failing.length })];
  const amount = added.reduce((sum, remedy) => sum + remedy.amount, 0);
  const ofSchool = added.some((remedy) => remedy.ofSchool === true) ? t('audit:self.gapOfSchool') : '';
  return [`${t('audit:self.gapUnits', { stage: stageName, count: failing.length, field: context.names.field(first.field), amount: bare(context.words.number(amount, first.unit)) })}${ofSchool}`];
};

/** What the unit's school is known by, so that it is found again. */
const schoolAt = ({ reading }: Ground['context'], unit: number) => {
  const { schools, units } = reading.dataset;
  const { name: school = '', code, town } = schools[units.school[unit] ?? -1] ?? {};
  return { school, ...(code === undefined ? {} : { code }), ...(town === undefined ? {} : { town }) };
};

/** What is wrong for the county as a whole. */
const problemText = ({ context }: Ground, rule: Rule, { id }: Part, finding: Finding): string => {
  const { words, names, translator: { t } } = context;
  const { issue } = finding;
  if (issue.code === 'evidenceNegative') return t('audit:self.gapEvidence', { part: names.part(rule.id, id) });
  if (issue.code === 'vetoed') return t('audit:self.gapVeto', { part: names.part(rule.id, id) });
  if (issue.code !== 'rateNotMet') return adviceText(words.finding(finding), context);
  const { value, threshold } = words.figures(issue.comparison);
  return t('audit:self.gapRate', { part: names.part(rule.id, id), value: bare(value), comparator: t(`term:comparator.${issue.comparison.comparator}`), threshold: bare(threshold) });
};

/** What is amiss in a part, and what would close it. */
const partGaps = (ground: Ground, rule: Rule, part: Part, standings: Standings): readonly string[] => {
  const { context } = ground;
  const { words, translator: { t }, assessment } = context;
  if (part.kind === 'indicator') return STAGES.flatMap((stage) => shortOfStage(ground, rule, part, stage, standings));
  const county = { kind: 'county' } as const;
  if (part.kind === 'dispersion') {
    return assessment.county
      .filter((each) => each.rule === rule.id && each.part === part.id && each.verdict === 'notMet')
      .flatMap(({ stage }) => context.explain({ rule: rule.id, part: part.id, subject: { ...county, stage } }).remedies.map((remedy) => t('audit:self.gapCv', { stage: t(`term:stage.${stage}`), remedy: remedyText(remedy, context) })));
  }
  const findings = ground.findings(rule.id, part.id).filter(({ verdict }) => verdict === 'notMet');
  const ofCounty = findings.filter(({ subject }) => subject.kind === 'county');
  const [first] = findings;
  if (first === undefined) return [];
  if (ofCounty.length === 0) return [t('audit:self.gapTally', { part: inLocale(part.label, context.translator.locale), count: new Set(findings.map(({ subject }) => words.subject(subject))).size, advice: adviceText(words.advice(first), context) })];
  const remedies = context.explain({ rule: rule.id, part: part.id, subject: county }).remedies.map((remedy) => remedyText(remedy, context));
  return ofCounty.map((finding, at) => t('audit:self.gapCounty', { problem: problemText(ground, rule, part, finding), remedy: at === 0 && remedies.length > 0 ? remedies.join(t('audit:self.semicolon')) : adviceText(words.advice(finding), context) }));
};

const trimmed = (text: string, stop: string): string => (text.endsWith(stop) ? text.slice(0, -stop.length) : text);

const gapLine = (ground: Ground, rule: Rule, item: ItemResult, standings: Standings): Sentence => {
  const { translator, names } = ground.context;
  const { t } = translator;
  const results = new Map(item.parts.map((result) => [result.part, result]));
  const gaps = rule.parts.filter(({ id }) => results.get(id)?.verdict === 'notMet').flatMap((part) => partGaps(ground, rule, part, standings));
  const departments = rule.departments.map(names.department).join(t('term:listSeparator'));
  const told = gaps.map((gap) => trimmed(gap, t('audit:self.stop'))).join(t('audit:self.semicolon'));
  return sentence(say(translator, 'gapItem', { rule: ruleName(ground, rule), departments, gaps: told }), { rules: [rule.id], cells: [] });
};

/** 存在的主要问题及整改方向: every item that is not met, what it lacks and what would close it. */
export const gapSection = (ground: Ground, standings: Standings): readonly Block[] => {
  const { translator } = ground.context;
  const failed = judgedRules(ground).filter(({ item }) => item.verdict === 'notMet');
  const lead = failed.length === 0 ? say(translator, 'noGaps') : say(translator, 'gaps', { count: failed.length });
  const items = failed.map(({ rule, item }) => gapLine(ground, rule, item, standings));
  return [{ kind: 'sentence', sentence: sentence(lead) }, ...(items.length === 0 ? [] : [{ kind: 'list', items } as const])];
};
