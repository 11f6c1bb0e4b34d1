import { DATA_ITEM, entriesOf } from '../../report/entry';
import type { Entry } from '../../report/entry';
import type { Reading } from '../../workbook/reading';
import { readText, wordOf } from '../arguments/text';
import type { Supplied } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { MEASURES_SOURCE } from '../balance/source';
import type { Scope } from '../scope';
import type { Scalar } from '../value';

const COLUMNS = ['cell', 'severity', 'item', 'about', 'problem', 'advice'] as const;

/** A table to look through, not a dump; the pane shows all. */
const MOST_ROWS = 1000;

/** The sheet that is asked for; undefined for the whole workbook. Fails where there is none of that name. */
const sheetAsked = (supplied: Supplied, { sheets }: Reading): string | undefined => {
  const text = readText(supplied);
  if (text === undefined) return undefined;
  const names = [...new Set(sheets.map(({ sheet }) => sheet))];
  const found = names.find((name) => name === text) ?? names.find((name) => wordOf(name) === wordOf(text));
  if (found === undefined) throw new FunctionFailure('#N/A', { key: 'unknownSheet', data: { text, known: names.join(', ') } });
  return found;
};

const rowOf = (entry: Entry, sheet: string | undefined, scope: Scope): readonly Scalar[] => {
  const { words, names, context } = scope;
  const cell = entry.cells.find((each) => sheet === undefined || each.sheet === sheet);
  const about = entry.kind === 'finding' ? words.subject(entry.finding.subject) : (entry.school ?? '');
  return [
    cell === undefined ? '' : words.cell(cell),
    context.translator.t(`term:severity.${entry.severity}`),
    entry.item === DATA_ITEM ? scope.say('sheet.data') : names.rule(entry.item),
    about,
    entry.kind === 'finding' ? words.finding(entry.finding) : words.reading(entry.issue),
    entry.kind === 'finding' ? words.advice(entry.finding) : '',
  ];
};

/** A last row that says what is left. */
const fullRow = (text: string): readonly Scalar[] => COLUMNS.map((column) => (column === 'problem' ? text : ''));

export const sheet: FunctionDefinition = {
  name: 'CHECK.SHEET',
  description: {
    zh: '列出一张工作表（省略时为整个工作簿）的全部问题：单元格、级别、项目、对象、问题和处理建议，溢出为一张表，并随编辑更新。',
    en: 'The problem list of a sheet (of the whole workbook if omitted): cell, severity, item, subject, problem and advice, as a spilled table that follows edits.',
  },
  arguments: [
    {
      name: { zh: '工作表', en: 'sheet' },
      description: { zh: '工作表的名称，如 "学校基本情况"；省略时列出整个工作簿的问题', en: 'Name of the sheet; if omitted, the problems of the whole workbook' },
      kind: 'text',
      optional: true,
      takes: { of: 'sheet' },
    },
  ],
  result: 'matrix',
  readsWorkbook: true,
  example: '=CHECK.SHEET()',
  source: MEASURES_SOURCE,
  evaluate: async (call) => {
    const { scope } = call;
    const reading = scope.read(await scope.context.readWorkbook());
    const asked = sheetAsked(call.at(0), reading);
    const entries = entriesOf({ reading, assessment: scope.assess(reading) }).filter(({ cells }) => asked === undefined || cells.some((cell) => cell.sheet === asked));
    const more = entries.length - MOST_ROWS;
    return [
      COLUMNS.map((column) => scope.say(`column.${column}`)),
      ...entries.slice(0, MOST_ROWS).map((entry) => rowOf(entry, asked, scope)),
      ...(more > 0 ? [fullRow(scope.say('check.more', { count: more }))] : []),
      ...(entries.length === 0 ? [fullRow(scope.say('sheet.none'))] : []),
    ];
  },
};
