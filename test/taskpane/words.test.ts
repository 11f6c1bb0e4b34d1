import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator, LOCALES } from '../../src/locale';
import { FAMILIES, TOPIC_IDS } from '../../src/functions/topics';
import { REGIONS, RULE_GROUPS, SCHOOL_TYPES, STAGES, VERDICTS } from '../../src/standards/terms';
import { MARKS } from '../../src/taskpane/mark';
import { WORK_STAGES } from '../../src/taskpane/state/phase';
import { GROUPINGS } from '../../src/taskpane/state/grouping';
import { RESULT_VIEWS, STEPS } from '../../src/taskpane/state/state';
import { TEMPLATES } from '../../src/workbook/reading';
import zhCN from '../../src/locale/zh-CN';

const SOURCE = path.resolve(__dirname, '../../src/taskpane');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(SOURCE, file), 'utf8'));

/** Keys written out in full. */
const literal = new Set(sources.flatMap((source) => [...source.matchAll(/'((?:pane|browser|term|host):[\w.]+)'/g)].map((match) => match[1] ?? '')));

/** Keys put together from a closed vocabulary; what stands before the variable part. */
const composed = new Map<string, readonly string[]>([
  ['pane:step.', STEPS],
  ['pane:work.', WORK_STAGES],
  ['pane:result.', RESULT_VIEWS],
  ['pane:findings.by.', GROUPINGS],
  ['pane:mark.', MARKS],
  ['pane:county.', VERDICTS],
  ['pane:countyReason.', [...VERDICTS, 'notMetConditions']],
  ['pane:template.', TEMPLATES],
  ['pane:templateNeeds.', ['schoolTable', 'schoolForm', 'countyForm', 'classList', 'roomList']],
  ['pane:sheetState.', ['unrecognised', 'empty', 'hidden']],
  ['pane:sheets.', ['unrecognised', 'empty', 'hidden']],
  ['pane:schools.', ['aboveFloor', 'belowFloor', 'floor']],
  ['pane:matchReason.', ['exact', 'alias', 'stagePrefix', 'partial', 'chosen']],
  ['pane:confidence.', ['A', 'B', 'C', 'D']],
  ['pane:part.', ['allMet', 'tally', 'tallyUnknown'].flatMap((kind) => ['units', 'classes', 'schools'].map((counted) => `${kind}.${counted}`))],
  ['browser:family.', FAMILIES],
  ['browser:topic.', TOPIC_IDS],
  ['browser:doubt.', ['stagesMixed', 'subtotalInside', 'outsideInside', 'otherInside', 'severalStagesLeftOut', 'totals', 'otherUnit']],
  ['browser:issue.', ['notACall', 'badArgument', 'workbookNeeded', 'noWorkbook', 'sheetNotFound', 'areaTooLarge']],
  ['browser:obstacle.', ['occupied', 'spill']],
  ['term:group.', RULE_GROUPS],
  ['term:region.', REGIONS],
  ['term:schoolType.', SCHOOL_TYPES],
  ['term:stage.', STAGES],
  ['term:severity.', ['error', 'query', 'hint']],
]);

/** Prefixes whose words are asked for with `has`, or that belong to another's catalogue and its tests. */
const OPTIONAL = ['pane:groupMark.', 'pane:groupTally.', 'host:'];

describe.each(LOCALES)('the words of the pane in %s', (locale) => {
  const { has } = createTranslator(locale);

  test('are all there', () => {
    const keys = [...literal, ...[...composed].flatMap(([prefix, ends]) => ends.map((end) => `${prefix}${end}`))];
    // English has plural forms, which i18next finds by the count.
    expect(keys.filter((key) => !has(key) && !has(`${key}_other`))).toEqual([]);
  });
});

test('every composed key is one of the known kinds', () => {
  const prefixes = new Set(sources.flatMap((source) => [...source.matchAll(/`((?:pane|browser|term|host):[\w.]*)\$\{/g)].map((match) => match[1] ?? '')));
  expect([...prefixes].filter((prefix) => !composed.has(prefix) && !OPTIONAL.includes(prefix))).toEqual([]);
});

test.each(['pane', 'browser'] as const)('no sentence of %s lies unused', (namespace) => {
  const paths = (tree: object, prefix: string): readonly string[] =>
    Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : paths(value as object, `${prefix}${key}.`)));
  const used = new Set([...literal, ...[...composed].flatMap(([prefix, ends]) => ends.map((end) => `${prefix}${end}`))]);
  expect(paths(zhCN[namespace], `${namespace}:`).filter((key) => !used.has(key) && !OPTIONAL.some((prefix) => key.startsWith(prefix)))).toEqual([]);
});
