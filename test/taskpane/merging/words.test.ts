import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator, LOCALES } from '../../../src/locale';
import zhCN from '../../../src/locale/zh-CN';
import { DEFAULT_PACK, loadPack } from '../../../src/standards';
import { ROSTER_STATUSES } from '../../../src/report/merged/rosterSheet';
import { TEMPLATES } from '../../../src/report/templates';
import type { Finding } from '../../../src/core/assessment';
import { createLanguage } from '../../../src/taskpane/language';
import { MERGING_STEPS } from '../../../src/taskpane/merging/state';
import { finding } from '../outcome';

const SOURCE = path.resolve(__dirname, '../../../src/taskpane');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => readFileSync(path.join(SOURCE, file), 'utf8'));

const literal = new Set(sources.flatMap((source) => [...source.matchAll(/'((?:merging|merge|template):[\w.]+)'/gu)].map((match) => match[1] ?? '')));

/** Keys put together from a closed vocabulary; what stands before the variable part. */
const composed = new Map<string, readonly string[]>([
  ['merging:step.', MERGING_STEPS],
  ['merging:fileState.', ['waiting', 'reading', 'cancelled', 'opened']],
  ['merging:conflict.', ['open', 'decided', 'again']],
  ['merging:roster.', ['text', 'choose']],
  ['merging:earlier.', ['text', 'choose', 'edited', 'editedText', 'perhaps', 'perhapsText']],
  ['merging:refusal.', ['noSchools', 'notMerged']],
  ['merge:status.', ['read', 'empty', 'unrecognised', 'duplicate', 'earlierMerge', 'lockFile', 'notTable', 'refused']],
  ['merge:rosterStatus.', ROSTER_STATUSES],
  ['merge:difference.', ['added', 'removed']],
  ['template:name.', TEMPLATES.map(({ id }) => id)],
  ['template:purpose.', TEMPLATES.map(({ id }) => id)],
]);

const used = [...literal, ...[...composed].flatMap(([prefix, ends]) => ends.map((end) => `${prefix}${end}`))];

test.each(LOCALES)('the words of merging are all there in %s', (locale) => {
  const { has } = createTranslator(locale);
  expect(used.filter((key) => !has(key) && !has(`${key}_other`))).toEqual([]);
});

test('every composed key is one of the known kinds', () => {
  const prefixes = new Set(sources.flatMap((source) => [...source.matchAll(/[`']((?:merging|merge|template):[\w.]*)\$\{/gu)].map((match) => match[1] ?? '')));
  // AttachmentCard: the name of the attachment comes first.
  expect([...prefixes].filter((prefix) => prefix !== 'merging:' && !composed.has(prefix))).toEqual([]);
});

test('no sentence of merging lies unused', () => {
  const paths = (tree: object, prefix: string): readonly string[] =>
    Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : paths(value as object, `${prefix}${key}.`)));
  const known = new Set(used);
  expect(paths(zhCN.merging, 'merging:').filter((key) => !known.has(key))).toEqual([]);
});

test.each(LOCALES)('advice names the page by the name of its tab, here and in the pane (%s)', (locale) => {
  const pack = loadPack(DEFAULT_PACK);
  const [merging, pane] = [createLanguage(locale, pack, 'merging'), createLanguage(locale, pack)];
  const missing: Finding = { ...finding('a', 'G03', undefined), verdict: 'unknown', issue: { code: 'cannotJudge', reason: { code: 'missingField', field: 'pupils' } } };
  expect(merging.words.advice(missing)).toContain(merging.t('merging:step.open'));
  expect(pane.words.advice(missing)).toContain(pane.t('pane:step.mapping'));
  // What has no words of its own for the page is as elsewhere.
  expect(merging.words.finding(missing)).toBe(pane.words.finding(missing));
});
