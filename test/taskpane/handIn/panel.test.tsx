/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { JOURNAL_KEY } from '../../../src/functions/journalSetting';
import { openWorkbook } from '../../../src/functions/openWorkbook';
import type { Locale } from '../../../src/locale';
import { Book, Host } from '../../../src/workbench/emulator';
import { bookState } from '../../host/excel/bookState';
import { bootOffice } from '../../office/bootOffice';
import { openPane } from '../pane';
import { fillCounty } from './countyBook';

// jsdom has no streams to pack a file with; files are made in journeys and in test/host/file.
jest.mock('../../../src/host/file', () => ({ writeWorkbookFile: () => Promise.resolve(new Uint8Array([80, 75])) }));

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(180_000);

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = openWorkbook();

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(async () => {
  Object.assign(book, { readOnly: false, isStructureProtected: false });
  fillCounty(book);
  await excel.writeSetting(JOURNAL_KEY, null);
});

const names = (): readonly string[] => book.sheets.map(({ name }) => name);

const openTool = async (tool: 'handIn' | 'marks', locale: Locale = 'zh-CN'): Promise<UserEvent> => {
  const user = openPane(excel, locale);
  await user.click(screen.getByTestId('validate'));
  await screen.findByTestId('county-verdict');
  await user.click(screen.getByTestId('tools'));
  await user.click(await screen.findByTestId(`tool-${tool}`));
  return user;
};

/** Leaves only the parts named. */
const only = async (user: UserEvent, ...parts: readonly string[]): Promise<void> => {
  for (const part of ['audit', 'forms', 'summary', 'schools', 'problems', 'largeClasses', 'charts', 'groups', 'years']) if (!parts.includes(part)) await user.click(screen.getByTestId(`part-${part}`));
};

test('previewed, written with a way to each sheet, and taken back', async () => {
  const before = bookState(book);
  const user = await openTool('handIn');
  await only(user, 'audit');
  await user.click(screen.getByTestId('hand-in-go'));
  const planned = await screen.findAllByTestId('planned-sheet');
  expect(planned[0]).toHaveTextContent('校验报告');
  expect(bookState(book)).toBe(before);
  await user.click(screen.getByTestId('hand-in-write'));
  expect(await screen.findByTestId('hand-in-written')).toHaveTextContent(`已写入 ${planned.length} 张工作表`);
  expect(names()).toContain('校验报告');
  await user.click(within(screen.getByTestId('hand-in')).getAllByTestId('hand-in-sheet')[0] ?? document.body);
  await waitFor(() => expect(book.active.name).toBe('校验报告'));
  // What was written makes no result old.
  expect(screen.queryByTestId('hand-in-stale')).not.toBeInTheDocument();
  await user.click(screen.getByTestId('hand-in-restore'));
  expect(await screen.findByTestId('restored')).toHaveTextContent('已删除：校验报告');
  expect(names()).not.toContain('校验报告');
  expect(screen.queryByTestId('hand-in-history')).not.toBeInTheDocument();
});

test('nothing chosen: it says so and does nothing', async () => {
  const user = await openTool('handIn');
  await only(user);
  expect(screen.getByTestId('hand-in-form')).toHaveTextContent('请至少选一项');
  await user.click(screen.getByTestId('hand-in-go'));
  expect(screen.queryByTestId('hand-in-progress')).not.toBeInTheDocument();
});

test('a protected structure is named, and the file offered in its place', async () => {
  const user = await openTool('handIn', 'en-US');
  book.isStructureProtected = true;
  await only(user, 'audit');
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  await user.click(screen.getByTestId('hand-in-go'));
  expect(await screen.findByTestId('hand-in-failed')).toHaveTextContent('protected');
  await user.click(screen.getByTestId('hand-in-file-instead'));
  expect(await screen.findByTestId('hand-in-saved')).toHaveTextContent(/Report \d{4}-\d{2}-\d{2}\.xlsx/u);
  expect(saved).toHaveLength(1);
});

test('after an edit it wants the data validated again', async () => {
  await openTool('handIn');
  const sheet = book.sheets[1];
  if (sheet === undefined) throw new Error('no data');
  host.userEdit(sheet, 6, 8, 12);
  expect(await screen.findByTestId('hand-in-stale')).toBeInTheDocument();
  expect(screen.getByTestId('hand-in-go')).toHaveAttribute('aria-disabled', 'true');
});

test('marks: how many cells, marked, and off again without a trace', async () => {
  const before = bookState(book);
  const user = await openTool('marks');
  const preview = await screen.findByTestId('marks-preview');
  const count = Number(/将标注 (\d+) 个/u.exec(preview.textContent)?.[1]);
  expect(count).toBeGreaterThan(10);
  await user.click(screen.getByTestId('mark'));
  expect(await screen.findByTestId('marks-outcome')).toHaveTextContent(`已标注 ${count} 个单元格`);
  const marked = book.sheets.flatMap(({ extras }) => extras.conditionalFormats.flatMap(({ areas }) => areas));
  expect(marked.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0)).toBe(count);
  await user.click(screen.getByTestId('unmark'));
  await waitFor(() => expect(screen.getByTestId('marks-outcome')).toHaveTextContent('标注已清除'));
  expect(bookState(book)).toBe(before);
});
