import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator, LOCALES } from '../../../src/locale';
import zhCN from '../../../src/locale/zh-CN';
import { ROSTER_STATUSES } from '../../../src/report/merged/rosterSheet';
import { TEMPLATES } from '../../../src/report/templates';
import { MERGING_STEPS } from '../../../src/taskpane/merging/state';

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
  ['merging:earlier.', ['text', 'choose']],
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
