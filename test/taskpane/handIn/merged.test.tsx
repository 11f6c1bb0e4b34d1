/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { JOURNAL_KEY } from '../../../src/functions/journalSetting';
import { openWorkbook } from '../../../src/functions/openWorkbook';
import type { WorkbookHost } from '../../../src/host/workbookHost';
import type { WorkbookModel } from '../../../src/report/sheetModel';
import { App } from '../../../src/taskpane/App';
import { Book, Host } from '../../../src/workbench/emulator';
import { bookState } from '../../host/excel/bookState';
import { bootOffice } from '../../office/bootOffice';
import { fakeHost } from '../fakeHost';
import { readerOf, schoolFile } from '../merging/picked';

/** jsdom has no streams to pack a file with: what would be packed is looked at. */
const mockPacked: WorkbookModel[] = [];
jest.mock('../../../src/host/file', () => ({
  writeWorkbookFile: (model: WorkbookModel) => {
    mockPacked.push(model);
    return Promise.resolve(new Uint8Array([80, 75]));
  },
}));

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
jest.setTimeout(180_000);

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = openWorkbook();
const FILES = new Map([schoolFile('甲.xlsx', ['3501', '甲小学', '小学', 45, 3]), schoolFile('乙.xlsx', ['3502', '乙小学', '小学', 46, 3])]);

beforeAll(() => {
  book.addSheet('Start');
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = () => undefined;
  return bootOffice(host);
});

const merged = async (workbook: WorkbookHost): Promise<UserEvent> => {
  render(<App host={workbook} locale="zh-CN" dark={false} createReader={() => readerOf(FILES)} />);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, applyAccept: false });
  if (workbook.kind === 'excel') await user.click(screen.getByTestId('to-merging'));
  await user.upload(screen.getByTestId('pick-files-input'), [...FILES.keys()].map((name) => new File(['x'], name)));
  await waitFor(() => expect(screen.getAllByTestId('merged-file')).toHaveLength(2));
  await waitFor(() => expect(screen.queryByTestId('merging-progress')).toBeNull());
  await user.click(screen.getByRole('tab', { name: /输出/u }));
  await screen.findByTestId('merged-hand-in');
  return user;
};

test('without Excel the report goes into a file, with the files it is made of', async () => {
  const user = await merged({ ...fakeHost([]), kind: 'files' });
  expect(screen.queryByTestId('merged-into-sheets')).toBeNull();
  await user.click(screen.getByTestId('merged-hand-in'));
  await screen.findByTestId('hand-in-form');
  expect(screen.queryByTestId('target-sheets')).toBeNull();
  // A file may bring the data along.
  expect(screen.getByTestId('part-data')).toBeTruthy();
  await user.click(screen.getByTestId('hand-in-go'));
  expect((await screen.findByTestId('hand-in-saved')).textContent).toContain('上报材料');
  const texts = JSON.stringify(mockPacked.at(-1)?.sheets.find(({ name }) => name === '校验报告')?.rows);
  expect(texts).toContain('甲.xlsx');
  expect(texts).toContain('乙.xlsx');
});

test('in Excel the merged table is previewed, written into new sheets and taken back', async () => {
  await excel.writeSetting(JOURNAL_KEY, null);
  const before = bookState(book);
  const user = await merged(excel);
  await user.click(screen.getByTestId('merged-into-sheets'));
  const plan = await screen.findByTestId('hand-in-plan');
  expect(within(plan).getAllByTestId('planned-sheet').length).toBeGreaterThan(2);
  expect(bookState(book)).toBe(before);
  await user.click(screen.getByTestId('hand-in-write'));
  await screen.findByTestId('hand-in-written');
  expect(book.sheets.map(({ visibility }) => visibility)).toEqual(book.sheets.map(() => 'Visible'));
  const written = book.sheets.slice(1).flatMap((sheet) => [...sheet.cells()].map(([, , { value }]) => value));
  expect(written).toEqual(expect.arrayContaining(['甲小学', '乙小学', 45, 46]));
  await user.click(screen.getByTestId('hand-in-restore'));
  await screen.findByTestId('restored');
  expect(bookState(book)).toBe(before);
});
