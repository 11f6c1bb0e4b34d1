/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { CellRef } from '../../../src/core/cellRef';
import type { WorkbookHost } from '../../../src/host/workbookHost';
import { notes, schools } from '../countyGrids';
import { fakeHost } from '../fakeHost';
import { openPane } from '../pane';
import { editableHost } from './editableHost';

jest.setTimeout(120_000);

const FREE: CellRef = { sheet: '封面', row: 4, column: 1 };
const IN_SCHOOLS = '=BALANCE.CVTOTAL(D2:D6,C2:C6)';
const FROM_ELSEWHERE = '=BALANCE.CVTOTAL(学校数据!D2:D6,学校数据!C2:C6)';
/** Of the published example, unrounded. */
const CV = '0.515256629884';

const openForm = async (host: WorkbookHost, name: string): Promise<{ readonly user: UserEvent; readonly form: HTMLElement }> => {
  const user = openPane(host);
  await user.click(screen.getByTestId('tools'));
  await user.click(await screen.findByTestId('tool-functions'));
  await user.click(within(await screen.findByTestId(`function-${name}`)).getByRole('button'));
  await user.click(screen.getByTestId('function-insert'));
  return { user, form: await screen.findByTestId('insert-form') };
};

const openReadForm = async (host: WorkbookHost, name = 'BALANCE.CVTOTAL') => {
  const opened = await openForm(host, name);
  await opened.user.click(within(opened.form).getByTestId('read-workbook'));
  await within(opened.form).findByTestId('origin');
  return opened;
};

const field = (form: HTMLElement, name: RegExp): HTMLElement => within(form).getByRole('combobox', { name });
const write = async (user: UserEvent, input: HTMLElement, text: string): Promise<void> => {
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
};

test('reads the workbook on request, fills the ranges in, and shows the formula with its value', async () => {
  const host = editableHost([schools, notes], FREE);
  const { user, form } = await openForm(host, 'BALANCE.CVTOTAL');
  expect(field(form, /资源总量/)).toHaveValue('');
  expect(host.reads).toBe(0);
  await user.click(within(form).getByTestId('read-workbook'));
  await waitFor(() => expect(field(form, /资源总量/)).toHaveValue('学校数据!D2:D6'));
  expect(field(form, /学生数/)).toHaveValue('学校数据!C2:C6');
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent(CV));
  expect(within(form).getByTestId('formula-preview')).toHaveTextContent(FROM_ELSEWHERE);
  expect(within(form).queryByTestId('read-first')).toBeNull();
});

test('puts the formula into the active cell, tells where, and takes it back', async () => {
  const host = editableHost([schools, notes], FREE);
  const { user, form } = await openReadForm(host);
  await user.click(within(form).getByTestId('insert'));
  expect(await within(form).findByTestId('inserted')).toHaveTextContent('封面!B5');
  expect(host.contentAt(FREE)).toEqual({ formula: FROM_ELSEWHERE });
  await user.click(within(form).getByTestId('undo-insertion'));
  await within(form).findByTestId('insertion-undone');
  expect(host.contentAt(FREE)).toBeNull();
});

test('asks before it replaces what stands there; refused, nothing is written', async () => {
  const cell = { sheet: '封面', row: 0, column: 0 };
  const host = editableHost([schools, notes], cell);
  const { user, form } = await openReadForm(host);
  await user.click(within(form).getByTestId('insert'));
  expect(await within(form).findByTestId('insertion-question')).toHaveTextContent('关于报送数据的通知');
  await user.click(within(form).getByRole('button', { name: '取消' }));
  expect(host.contentAt(cell)).toBe('关于报送数据的通知');
  await user.click(within(form).getByTestId('insert'));
  await user.click(await within(form).findByTestId('insert-anyway'));
  await within(form).findByTestId('inserted');
  expect(host.contentAt(cell)).toEqual({ formula: FROM_ELSEWHERE });
});

test('asks before a formula would refer to its own cell', async () => {
  const host = editableHost([schools], { sheet: '学校数据', row: 3, column: 3 });
  const { user, form } = await openReadForm(host);
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent(IN_SCHOOLS));
  await user.click(within(form).getByTestId('insert'));
  expect(await within(form).findByTestId('insertion-question')).toHaveTextContent('循环引用');
});

test('asks where the result would spill over something', async () => {
  const host = editableHost([schools], { sheet: '学校数据', row: 0, column: 7 });
  const blocked = { ...schools, rows: schools.rows.map((row, index) => (index === 2 ? [...row, null, '备忘'] : row)) };
  host.grids = [blocked];
  await host.editing.write([{ sheet: '学校数据', row: 2, column: 7, contents: [['备忘']] }]);
  const { user, form } = await openReadForm(host, 'BALANCE.PER100');
  await within(form).findByText(/溢出/);
  await user.click(within(form).getByTestId('insert'));
  const question = await within(form).findByTestId('insertion-question');
  expect(question).toHaveTextContent('学校数据!H3');
  expect(question).toHaveTextContent('备忘');
});

test('what is typed moves the pupils to its rows; what cannot be read is told, and is not inserted', async () => {
  const { user, form } = await openReadForm(editableHost([schools, notes], FREE));
  await write(user, field(form, /资源总量/), '学校数据!E3:E5');
  expect(field(form, /学生数/)).toHaveValue('学校数据!C3:C5');
  await write(user, field(form, /资源总量/), 'SUM(A1)');
  expect(form).toHaveTextContent('“SUM(A1)”无法识别');
  expect(within(form).getByTestId('insert')).toHaveAttribute('aria-disabled', 'true');
  await write(user, field(form, /资源总量/), '没有此表!A1:A5');
  expect(form).toHaveTextContent('没有工作表“没有此表”。现有：学校数据, 封面。');
});

test('a range that differs in shape is told by the function itself', async () => {
  const { user, form } = await openReadForm(editableHost([schools, notes], FREE));
  await write(user, field(form, /学生数/), '学校数据!C2:C4');
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent('两个区域的大小必须一致'));
});

test('an address without a sheet means the sheet it was typed for: after a change of sheet the person looks first', async () => {
  const host = editableHost([schools, notes], { sheet: '学校数据', row: 9, column: 0 });
  const { user, form } = await openReadForm(host);
  await write(user, field(form, /资源总量/), 'D2:D6');
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent(CV));
  host.cell = FREE;
  await user.click(within(form).getByTestId('insert'));
  await within(form).findByText(/当前工作表已换成“封面”/);
  expect(host.contentAt(FREE)).toBeNull();
});

test('totals where shares are wanted are warned of, with the function that takes totals', async () => {
  const { user, form } = await openReadForm(editableHost([schools, notes], FREE), 'BALANCE.CV');
  expect(within(form).getAllByTestId('doubt')[0]).toHaveTextContent('这一列是总量');
  await user.click(within(form).getByRole('button', { name: '改用 BALANCE.CVTOTAL' }));
  await waitFor(() => expect(screen.getByTestId('formula-preview')).toHaveTextContent(FROM_ELSEWHERE));
});

test('a formula over results of the add-in is computed from them, though they are read as no data', async () => {
  const host = editableHost([schools, { ...notes, rows: [...notes.rows, [null], [null]] }], FREE);
  host.formulas = [0.25, 0.75].map((value, index) => ({ sheet: '封面', row: 1 + index, column: 0, formula: '=BALANCE.CV(A1:A2)', values: [[value]] }));
  const { user, form } = await openForm(host, 'BALANCE.COMPOSITE');
  await user.click(within(form).getByTestId('read-workbook'));
  await write(user, field(form, /差异系数区域/), '封面!A2:A3');
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent('结果：0.5'));
});

test('words are chosen from a list, and a formula of words alone is computed without reading', async () => {
  const host = editableHost([schools], FREE);
  const { user, form } = await openForm(host, 'BALANCE.STANDARD');
  expect(within(form).getByTestId('formula-preview')).toHaveTextContent('=BALANCE.STANDARD("R1","小学")');
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent('4.2'));
  await user.click(field(form, /学段/));
  await user.click(await screen.findByRole('option', { name: '初中' }));
  await waitFor(() => expect(within(form).getByTestId('formula-preview')).toHaveTextContent('5.3'));
  await write(user, field(form, /指标/), 'r2');
  expect(within(form).getByTestId('formula-preview')).toHaveTextContent('=BALANCE.STANDARD("r2","初中")');
  expect(host.reads).toBe(0);
});

test('where cells cannot be changed, the formula is copied instead', async () => {
  const { user, form } = await openReadForm(fakeHost([schools]));
  expect(within(form).queryByTestId('insert')).toBeNull();
  await user.click(within(form).getByRole('button', { name: '复制公式' }));
  await within(form).findByRole('button', { name: '已复制' });
  expect(await navigator.clipboard.readText()).toBe(FROM_ELSEWHERE);
});
