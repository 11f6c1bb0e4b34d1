import { inLocale } from '../../locale';
import type { CellContent } from '../../workbook/cellContent';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelCell } from '../sheetModel';
import { sourceText } from './clauseText';
import { classesRead, roomsRead } from './readCounts';
import { ruleStates, stateReason } from './ruleStates';

export type Row = readonly (ModelCell | CellContent)[];

const label = (content: CellContent): ModelCell => ({ content, role: 'label' });
const row = (...cells: readonly CellContent[]): Row => [0, 1, 2].map((at) => label(cells[at] ?? null));

/** A block of the cover under its three headings; none where it has nothing to say. */
const block = (headings: readonly string[], rows: readonly Row[]): readonly Row[] =>
  rows.length === 0 ? [] : [[], [0, 1, 2].map((at): ModelCell => ({ content: headings[at] ?? null, role: 'heading' })), ...rows];

/** 读取的数据: how much was read. */
export const dataBlock = ({ reading, translator: { t } }: ReportContext): readonly Row[] => {
  const { schools, units, leftOut = [] } = reading.dataset;
  const count = (key: string, content: number): Row => [label(t(`audit:data.${key}`)), { content, role: 'mark' }, label(t(`audit:data.${key}Note`))];
  return block([t('audit:data.title'), t('audit:data.count'), t('audit:data.note')], [
    count('schools', schools.length),
    count('units', units.length),
    count('classes', classesRead(reading.dataset)),
    count('rooms', roomsRead(reading.dataset)),
    ...(leftOut.length === 0 ? [] : [count('leftOut', leftOut.length)]),
  ]);
};

export const fileBlock = ({ files, translator: { t } }: ReportContext): readonly Row[] =>
  block([t('audit:file.title'), t('audit:file.digest'), ''], files.map(({ name, sha256 }) => row(name, sha256 ?? t('audit:file.noDigest'))));

/** 规则: how many were judged, and each that was not with the reason. */
export const ruleBlock = (context: ReportContext): readonly Row[] => {
  const { t, locale } = context.translator;
  const states = ruleStates(context);
  const count = (test: (state: (typeof states)[number]) => boolean): number => states.filter(test).length;
  const verdict = (wanted: string): number => count((each) => each.state === 'judged' && each.verdict === wanted);
  const tally = { met: verdict('met'), notMet: verdict('notMet'), notApplicable: verdict('notApplicable') };
  const open = states.filter(({ state }) => state !== 'judged');
  return block([t('audit:rule.title'), t('audit:rule.reason'), t('audit:rule.state')], [
    row(t('audit:rule.all', { count: states.length }), t('audit:rule.allNote', { judged: count(({ state }) => state === 'judged'), unjudged: open.length })),
    row(t('audit:rule.judged', { count: count(({ state }) => state === 'judged') }), t('audit:rule.judgedNote', tally)),
    ...open.map((each): Row => [label(`${each.rule.id} ${inLocale(each.rule.label, locale)}`), label(stateReason(each, context) || null), { content: t(`audit:rule.${each.state}`), role: each.state === 'switchedOff' ? 'label' : 'doubt' }]),
  ]);
};

/** The consistency checks: how many, and how many of their findings there are. */
export const checkBlock = ({ pack, assessment, translator: { t } }: ReportContext): readonly Row[] => {
  const { checks = [] } = pack;
  const failed = assessment.findings.filter(({ issue }) => issue.code === 'inconsistent');
  return block([t('audit:check.title'), t('audit:check.result'), ''], checks.length === 0 ? [] : [row(t('audit:check.count', { count: checks.length }), t('audit:check.failed', { count: failed.length }))]);
};

/** 参数: each with its value, whether it is the pack's own, and why that is so. */
export const parameterBlock = ({ pack, assessment, words, translator: { t, locale } }: ReportContext): readonly Row[] => {
  const rows = pack.parameters.map((parameter): Row => {
    const value = assessment.parameters[parameter.id] ?? parameter.default;
    const isDefault = value === parameter.default;
    return [
      label(inLocale(parameter.label, locale)),
      { content: t(isDefault ? 'audit:parameter.default' : 'audit:parameter.changed', { value: words.parameter({ parameter, value }), default: words.parameter({ parameter, value: parameter.default }) }), role: isDefault ? 'label' : 'doubt' },
      label(inLocale(parameter.reason, locale)),
    ];
  });
  const profiles = pack.profiles.map((profile): Row => {
    const isOn = assessment.profiles.includes(profile.id);
    return [label(inLocale(profile.label, locale)), { content: t(`audit:profile.${isOn ? 'on' : 'off'}`), role: isOn === profile.default ? 'label' : 'doubt' }, label(inLocale(profile.note, locale))];
  });
  return block([t('audit:parameter.title'), t('audit:parameter.value'), t('audit:parameter.reason')], [...rows, ...profiles]);
};

/** What the standard asks for and no rule models. */
export const unmodelledBlock = ({ pack, translator: { t, locale } }: ReportContext): readonly Row[] => {
  const rows = pack.rules.flatMap((rule) => (rule.unmodelled ?? []).map((text) => row(`${rule.id} ${inLocale(rule.label, locale)}`, inLocale(text, locale))));
  return block([t('audit:unmodelled.title'), t('audit:unmodelled.text'), ''], rows);
};

export const sourceBlock = (context: ReportContext): readonly Row[] => {
  const { pack, translator: { t } } = context;
  return block([t('audit:source.issuer'), t('audit:source.title'), t('audit:source.note')], pack.sources.map((source) => row(source.issuer, sourceText(source.id, context), source.note ?? null)));
};
