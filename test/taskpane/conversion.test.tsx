/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { JOURNAL_KEY, keepJournal } from '../../src/functions/journalSetting';
import { openWorkbook } from '../../src/functions/openWorkbook';
import type { Locale } from '../../src/locale';
import { Book, Host } from '../../src/workbench/emulator';
import type { Sheet } from '../../src/workbench/emulator';
import { MOST_OPERATIONS } from '../../src/workbook/journalBounds';
import { bootOffice } from '../office/bootOffice';
import { fakeHost } from './fakeHost';
import { openPane } from './pane';
import { operationWith } from '../workbook/writtenOperation';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = openWorkbook();
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

const CV = '=BALANCE.CV(A1:A3,B1:B3)';
const TABLE = [['学校名称', '学段'], ['甲小学', '小学']];

/** Pupils and figures, a formula over them, one that spills, and one that no native formula can replace. */
beforeEach(async () => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  await excel.writeSetting(JOURNAL_KEY, null);
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('分析').fill('A1', [[1, 10], [2, 10], [3, 10]]);
  sheet.fill('D1', [[CV]]).fill('D2', [['=CHECK.CLASSSIZE()']]).fill('F1', [['=BALANCE.INDICATORS(J1:N9)']]);
  sheet.showResults([{ row: 0, column: 3, values: [[0.4082482904638631]] }, { row: 1, column: 3, values: [['无法判断：没有数据']] }, { row: 0, column: 5, values: TABLE }]);
  book.activate(sheet, 'load');
});

const shownAt = (row: number, column: number) => sheet.cell(row, column).formula ?? sheet.value(row, column);

const openPanel = async (locale: Locale = 'zh-CN', workbook = excel): Promise<UserEvent> => {
  const user = openPane(workbook, locale);
  await user.click(screen.getByTestId('tools'));
  await user.click(await screen.findByTestId('tool-conversion'));
  await screen.findByTestId('conversion');
  return user;
};

const find = async (user: UserEvent, extent: string, target: string): Promise<void> => {
  await user.click(screen.getByTestId(`extent-${extent}`));
  await user.click(screen.getByTestId(`target-${target}`));
  await user.click(screen.getByTestId('find-formulas'));
};

test('shows what would become of each formula, and changes nothing before it is told to', async () => {
  const user = await openPanel();
  await find(user, 'sheet', 'native');
  expect(await screen.findByTestId('found')).toHaveTextContent('还没有改动任何单元格');
  const converted = screen.getAllByTestId('converted').find((row) => within(row).queryByText(CV) !== null);
  expect(converted).toHaveTextContent('分析!D1');
  expect(converted).toHaveTextContent(/→=(?!.*BALANCE)/);
  const kept = screen.getAllByTestId('kept').find((row) => within(row).queryByText('=CHECK.CLASSSIZE()') !== null);
  expect(kept).toHaveTextContent('分析!D2');
  expect(kept).not.toHaveTextContent('reason.');
  expect(shownAt(0, 3)).toBe(CV);
  await user.click(within(converted ?? document.body).getByRole('button', { name: '分析!D1' }));
  await waitFor(() => expect(book.selectionOf(sheet)).toMatchObject({ row: 0, column: 3 }));
});

test('converts to native formulas, and 还原 brings the formulas back', async () => {
  const user = await openPanel();
  await find(user, 'sheet', 'native');
  await user.click(await screen.findByTestId('convert'));
  expect(await screen.findByTestId('conversion-outcome')).toHaveTextContent(/已转换 \d+ 个公式/);
  expect(shownAt(0, 3)).not.toBe(CV);
  expect(String(shownAt(0, 3))).toMatch(/^=(?!.*BALANCE)/);
  expect(shownAt(1, 3)).toBe('=CHECK.CLASSSIZE()');
  expect(screen.getByTestId('editing-announcement')).toHaveTextContent(/^已转换 \d+ 个公式$/);
  await user.click(screen.getByTestId('restore-last'));
  expect(await screen.findByTestId('restored')).not.toHaveTextContent('请核对引用范围');
  expect(shownAt(0, 3)).toBe(CV);
  expect(screen.queryByTestId('write-history')).not.toBeInTheDocument();
});

test('converts to values over all cells of a formula that spills; the history offers the way back when the pane is opened anew', async () => {
  const user = await openPanel();
  await find(user, 'sheet', 'values');
  await user.click(await screen.findByTestId('convert'));
  await screen.findByTestId('conversion-outcome');
  expect([shownAt(0, 3), shownAt(0, 5), shownAt(1, 6)]).toEqual([0.4082482904638631, '学校名称', '小学']);
  document.body.replaceChildren();
  const again = await openPanel();
  const history = await screen.findByTestId('write-history');
  expect(history).toHaveTextContent('转为数值');
  await again.click(within(history).getByRole('button', { name: /^还原/ }));
  expect(await screen.findByTestId('restored')).toHaveTextContent('已还原 3 处');
  expect(screen.getByTestId('restored')).toHaveTextContent('请核对引用范围');
  expect([shownAt(0, 3), shownAt(0, 5), shownAt(1, 6)]).toEqual([CV, '=BALANCE.INDICATORS(J1:N9)', null]);
});

test('what was changed after the preview is not converted, and what was changed after the conversion is not put back: both are named', async () => {
  const user = await openPanel();
  await find(user, 'sheet', 'values');
  await screen.findByTestId('convert');
  host.userEdit(sheet, 0, 3, 7);
  await user.click(screen.getByTestId('convert'));
  expect(await screen.findByTestId('changed-since')).toHaveTextContent('分析!D1');
  expect(shownAt(0, 3)).toBe(7);
  host.userEdit(sheet, 1, 6, '初中');
  await user.click(screen.getByTestId('restore-last'));
  expect(await screen.findByTestId('left-changed')).toHaveTextContent('分析!G2');
  expect([shownAt(1, 3), shownAt(0, 5), shownAt(1, 6)]).toEqual(['=CHECK.CLASSSIZE()', '学校名称', '初中']);
});

test('only what is selected is converted; where nothing is found it is said', async () => {
  host.userSelect(sheet, { row: 0, column: 3, rowCount: 1, columnCount: 1 });
  const user = await openPanel();
  await find(user, 'selection', 'values');
  await screen.findByTestId('convert');
  expect(screen.getAllByTestId('converted')).toHaveLength(1);
  host.userSelect(sheet, { row: 30, column: 3, rowCount: 1, columnCount: 1 });
  await user.click(screen.getByTestId('find-formulas'));
  expect(await screen.findByTestId('none-found')).toHaveTextContent('选区中没有');
});

test('another choice takes back what was found', async () => {
  const user = await openPanel();
  await find(user, 'sheet', 'values');
  await screen.findByTestId('convert');
  await user.click(screen.getByTestId('target-native'));
  expect(screen.queryByTestId('convert')).not.toBeInTheDocument();
});

test('a protected sheet is named, and nothing was changed', async () => {
  const user = await openPanel();
  await find(user, 'sheet', 'values');
  sheet.setProtected(true, 'load');
  await user.click(await screen.findByTestId('convert'));
  const outcome = await screen.findByTestId('conversion-outcome');
  expect(outcome).toHaveTextContent('没有转换，未作任何改动');
  expect(outcome).toHaveTextContent('工作表“分析”受保护');
  expect(screen.queryByTestId('write-history')).not.toBeInTheDocument();
});

test('looking for formulas can be cancelled', async () => {
  const user = await openPanel();
  host.quirks.cellEditMode = true;
  await find(user, 'workbook', 'native');
  const progress = await screen.findByTestId('editing-progress');
  // Excel does not answer before the edit ends; the person does not wait for it.
  await user.click(within(progress).getByRole('button', { name: '取消' }));
  expect(await screen.findByTestId('editing-failed')).toHaveTextContent('已取消');
  host.quirks.cellEditMode = false;
  await find(user, 'sheet', 'values');
  expect(await screen.findByTestId('convert')).toBeVisible();
});

test('says before it converts which operations cannot be undone any more', async () => {
  const operations = Array.from({ length: MOST_OPERATIONS }, (_, index) => operationWith([{ before: null, contents: [[1]] }], { id: String(index) }));
  await keepJournal(excel, { operations, results: [] });
  const user = await openPanel();
  expect(screen.getAllByTestId('operation')).toHaveLength(MOST_OPERATIONS);
  await find(user, 'sheet', 'values');
  expect(await screen.findByTestId('keeping')).toHaveTextContent('最早的 1 次操作将不能再还原');
});

test('in English', async () => {
  const user = await openPanel('en-US');
  await find(user, 'sheet', 'values');
  expect(await screen.findByTestId('convert')).toHaveTextContent(/^Convert \d+ formulas$/);
});

test('where cells cannot be changed it is said, and nothing else is offered', async () => {
  await openPanel('zh-CN', fakeHost([]));
  const panel = screen.getByTestId('conversion');
  expect(panel).toHaveTextContent('不能改写单元格');
  expect(screen.queryByTestId('find-formulas')).not.toBeInTheDocument();
});
