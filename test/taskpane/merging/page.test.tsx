/** @jest-environment jsdom */
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App';
import type { TableRead, TableReader } from '../../../src/taskpane/merging/reader/tableReader';
import { fakeHost } from '../fakeHost';
import { gridOf, readerOf, schoolFile } from './picked';

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
jest.setTimeout(120_000);

const WITH_QUESTION: TableRead = { kind: 'grids', grids: [gridOf([['学校名称', '学校类型', '在校生数', '体育运动场馆的总面积'], ['丙小学', '小学', 70, 900]], '丙.xlsx')], digest: 'c' };
const SAME_LAYOUT: TableRead = { kind: 'grids', grids: [gridOf([['学校名称', '学校类型', '在校生数', '体育运动场馆的总面积'], ['丁小学', '小学', 80, 950]], '丁.xlsx')], digest: 'd' };

const FILES = new Map<string, TableRead>([
  schoolFile('甲.xlsx', ['3501', '甲小学', '小学', 45, 3]),
  schoolFile('甲更正.xlsx', ['3501', '甲小学', '小学', 46, 3]),
  schoolFile('一小.xlsx', [null, '第一小学', '小学', 45, 3]),
  schoolFile('第1小学.xlsx', [null, '第1小学', '小学', 45, 3]),
  ['丙.xlsx', WITH_QUESTION],
  ['丁.xlsx', SAME_LAYOUT],
  ['名单.csv', { kind: 'grids', grids: [gridOf([['学校名称'], ['甲小学'], ['戊小学']], '名单.csv')], digest: '' }],
]);

const fileOf = (name: string): File => new File(['x'], name);

/** The page without Excel. */
const openPage = (): UserEvent => {
  render(<App host={{ ...fakeHost([]), kind: 'files' }} locale="zh-CN" dark={false} createReader={() => readerOf(FILES)} />);
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, applyAccept: false });
};

const choose = async (user: UserEvent, ...names: readonly string[]): Promise<void> => {
  await user.upload(screen.getByTestId('pick-files-input'), names.map(fileOf));
  await screen.findByTestId('validate');
  await waitFor(() => expect(screen.queryByTestId('merging-progress')).toBeNull());
};

const row = (name: string): HTMLElement => {
  const found = screen.getAllByTestId('merged-file').find(({ dataset }) => dataset.file === name);
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
};

test('without a workbook the page begins with the files, and says that nothing leaves the machine', () => {
  openPage();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('汇总上报文件');
  expect(screen.getByText(/文件只在本机读取，不上传/u)).toBeTruthy();
  expect(screen.getByTestId('pick-files').tagName).toBe('BUTTON');
  expect(screen.queryByTestId('validate')).toBeNull();
});

test('each file is listed with what became of it; a refused one says why and what to do', async () => {
  const user = openPage();
  await choose(user, '甲.xlsx', '坏.xlsx', '通知.docx');
  expect(within(row('甲.xlsx')).getByText('已读取')).toBeTruthy();
  expect(within(row('甲.xlsx')).getByText('甲小学')).toBeTruthy();
  expect(within(row('坏.xlsx')).getByText(/0 字节.*请报送单位重新发送/u)).toBeTruthy();
  expect(within(row('通知.docx')).getByText('不是表格')).toBeTruthy();
  expect(screen.getByTestId('files-summary').textContent).toContain('共 3 个文件，读到数据的 1 个，1 所学校');
  await user.click(within(row('坏.xlsx')).getByRole('button', { name: '移除“坏.xlsx”' }));
  await waitFor(() => expect(screen.getByTestId('files-summary').textContent).toContain('共 2 个文件'));
});

test('dropped files are taken like chosen ones', async () => {
  openPage();
  const entry = (name: string) => ({ isFile: true, isDirectory: false, name, fullPath: `/县/${name}`, file: (take: (file: File) => void) => take(fileOf(name)) });
  let asked = 0;
  const folder = { isFile: false, isDirectory: true, name: '县', fullPath: '/县', createReader: () => ({ readEntries: (take: (entries: unknown[]) => void) => take((asked += 1) === 1 ? [entry('乙2.xlsx'), entry('乙10.xlsx')] : asked === 2 ? [entry('乙1.xlsx')] : []) }) };
  fireEvent.drop(screen.getByTestId('drop-zone'), { dataTransfer: { items: [{ kind: 'file', webkitGetAsEntry: () => folder }], files: [] } });
  await waitFor(() => expect(screen.getAllByTestId('merged-file').map(({ dataset }) => dataset.file)).toEqual(['县/乙1.xlsx', '县/乙2.xlsx', '县/乙10.xlsx']));
});

test('two values stand side by side with their places; one is chosen and counts', async () => {
  const user = openPage();
  await choose(user, '甲.xlsx', '甲更正.xlsx');
  await user.click(screen.getByTestId('merging-open'));
  const conflict = screen.getByTestId('conflict');
  expect(within(conflict).getByText('甲.xlsx · 学校!D2')).toBeTruthy();
  expect(within(conflict).getByText('甲更正.xlsx · 学校!D2')).toBeTruthy();
  expect(within(conflict).getByTestId('decide').getAttribute('aria-disabled')).toBe('true');
  // The place of a value shows the cell among its neighbours.
  await user.click(within(conflict).getByText('甲更正.xlsx · 学校!D2'));
  expect((await screen.findByTestId('cell-peek')).querySelector('[aria-current="true"]')?.textContent).toBe('46');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('cell-peek')).toBeNull());
  await user.click(within(conflict).getByTestId('enter-other').closest('.fui-Radio')?.querySelector('input') ?? conflict);
  await user.type(within(conflict).getByTestId('entered-value'), '四十七');
  expect(within(conflict).getByText('请填写数值')).toBeTruthy();
  await user.clear(within(conflict).getByTestId('entered-value'));
  await user.type(within(conflict).getByTestId('entered-value'), '４７人');
  await user.click(within(conflict).getByTestId('decide'));
  await waitFor(() => expect(screen.getByTestId('conflicts').textContent).toContain('还有 0 处待决定（共 1 处）'));
  await waitFor(() => expect(screen.getByText('没有需要您决定的事项。')).toBeTruthy());
});

test('two names that may be one school stand with their files; said to be one, they are merged, and it can be said otherwise', async () => {
  const user = openPage();
  await choose(user, '一小.xlsx', '第1小学.xlsx');
  expect(screen.getByTestId('merging-open').textContent).toContain('1');
  await user.click(screen.getByTestId('merging-open'));
  const asked = screen.getByTestId('names-alike');
  expect(asked.textContent).toContain('第一小学');
  expect(asked.textContent).toContain('第1小学.xlsx');
  expect(asked.textContent).toContain('校名相似 95%');
  await user.click(within(asked).getByTestId('one-school'));
  await waitFor(() => expect(screen.getByTestId('names').textContent).toContain('还有 0 处待回答'));
  expect(screen.getByTestId('names-alike').textContent).toContain('已按同一所学校合并');
  await user.click(screen.getByTestId('merging-files'));
  await waitFor(() => expect(screen.getByTestId('files-summary').textContent).toContain('1 所学校'));
  await user.click(screen.getByTestId('merging-open'));
  await user.click(screen.getByTestId('two-schools'));
  await user.click(screen.getByTestId('merging-files'));
  await waitFor(() => expect(screen.getByTestId('files-summary').textContent).toContain('2 所学校'));
});

test('a heading of two files of one layout is asked about once, and the answer holds for both', async () => {
  const user = openPage();
  await choose(user, '丙.xlsx', '丁.xlsx');
  await user.click(screen.getByTestId('merging-open'));
  expect(screen.getByTestId('layout-questions').textContent).toContain('有 1 个表头需要您确认');
  expect(screen.getByText('涉及 2 个文件')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^确认是/u }));
  await waitFor(() => expect(screen.queryByTestId('layout-questions')).toBeNull());
});

test('the list of schools tells who is missing; 校验 leads to the verdict; a query is explained', async () => {
  const user = openPage();
  await choose(user, '甲.xlsx');
  await user.click(screen.getByTestId('merging-roster'));
  await user.upload(screen.getByTestId('pick-roster-input'), fileOf('名单.csv'));
  expect((await screen.findByTestId('roster-summary')).textContent).toBe('名单 2 所，已报 1 所，未报 1 所。');
  expect(within(screen.getByTestId('roster-missing')).getByText('戊小学')).toBeTruthy();
  await user.click(screen.getByTestId('validate'));
  expect((await screen.findByTestId('county-verdict')).dataset.verdict).toBe('unknown');
  await user.click(screen.getByTestId('merging-findings'));
  expect(document.body.textContent).toContain('或在“待定”中指定它在哪里');
  expect(document.body.textContent).not.toContain('或在“读取”中');
  await user.click((await screen.findAllByTestId('explain'))[0] ?? document.body);
  await user.type(screen.getByTestId('explanation-text'), '已核实');
  await user.click(screen.getByTestId('keep-explanation'));
  expect(screen.getByTestId('explanation').textContent).toBe('已核实');
});

test('in Excel it lies behind the tools, keeps its files while the person is at the workbook, and its decisions in the workbook', async () => {
  const host = fakeHost([]);
  render(<App host={host} locale="zh-CN" dark={false} createReader={() => readerOf(FILES)} />);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, applyAccept: false });
  const open = async (): Promise<void> => {
    await user.click(screen.getByTestId('tools'));
    await user.click(await screen.findByTestId('tool-merging'));
  };
  await open();
  await choose(user, '甲.xlsx', '甲更正.xlsx');
  await user.click(screen.getByTestId('merging-back'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('优质均衡校验');
  await open();
  expect(screen.getByTestId('files-summary').textContent).toContain('共 2 个文件');
  await user.click(screen.getByTestId('merging-open'));
  await user.click(screen.getAllByTestId('candidate')[0]?.closest('.fui-Radio')?.querySelector('input') ?? document.body);
  await user.click(screen.getByTestId('decide'));
  expect(host.readSetting('junheng.merging')).toMatchObject({ decisions: [{ field: 'pupils', choice: { kind: 'candidate', candidate: { value: 45 } } }] });
  expect(host.reads).toBe(0);
});

test('a file dropped anywhere goes into the list; one dropped on the card of the list of schools is that list', async () => {
  const user = openPage();
  const dropped = (name: string) => ({ dataTransfer: { items: [], files: [fileOf(name)] } });
  await user.click(screen.getByTestId('merging-output'));
  fireEvent.drop(screen.getByRole('main'), dropped('甲.xlsx'));
  expect(await screen.findByTestId('merged-file')).toBeTruthy();
  await user.click(screen.getByTestId('merging-roster'));
  fireEvent.drop(screen.getByTestId('attachment-roster'), dropped('名单.csv'));
  expect((await screen.findByTestId('roster-summary')).textContent).toContain('名单 2 所');
  expect(screen.getByTestId('merging-files').textContent).not.toContain('2');
});

test('files that a cancel left unread are named on every page, and reading goes on', async () => {
  const known = readerOf(FILES);
  let isHeld = false;
  const reader: TableReader = {
    ...known,
    read: (file, name, options) =>
      name === '丙.xlsx' && !isHeld
        ? new Promise((_, reject) => {
            isHeld = true;
            options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
          })
        : known.read(file, name, options),
  };
  render(<App host={{ ...fakeHost([]), kind: 'files' }} locale="zh-CN" dark={false} createReader={() => reader} />);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, applyAccept: false });
  await user.upload(screen.getByTestId('pick-files-input'), ['甲.xlsx', '丙.xlsx', '丁.xlsx'].map(fileOf));
  await waitFor(() => expect(screen.getByTestId('merging-progress').textContent).toContain('正在读取“丙.xlsx”（1/3）'));
  await user.click(screen.getByTestId('merging-cancel'));
  await waitFor(() => expect(screen.getByTestId('files-summary').textContent).toContain('读到数据的 1 个'));
  await user.click(screen.getByTestId('merging-result'));
  expect(screen.getByTestId('unread').textContent).toContain('有 2 个文件取消后没有读取');
  await user.click(screen.getByTestId('read-on'));
  await waitFor(() => expect(screen.queryByTestId('unread')).toBeNull());
  await user.click(screen.getByTestId('merging-files'));
  await waitFor(() => expect(screen.getByTestId('files-summary').textContent).toContain('读到数据的 3 个，3 所学校'));
});

test('names of files, their status and what is asked are there in English too', async () => {
  render(<App host={{ ...fakeHost([]), kind: 'files' }} locale="en-US" dark createReader={() => readerOf(FILES)} />);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, applyAccept: false });
  await choose(user, '甲.xlsx', '甲更正.xlsx');
  expect(screen.getByTestId('files-summary').textContent).toBe('2 files, data read from 2, schools: 1.');
  await user.click(screen.getByTestId('merging-open'));
  expect(screen.getByTestId('conflicts').textContent).toContain('Files say different things: 1 to decide (of 1)');
});
