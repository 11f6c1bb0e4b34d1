/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/host/workbookHost';
import type { Grid } from '../../src/workbook/grid';
import { county, schools } from './countyGrids';
import { fakeHost } from './fakeHost';
import { openResult, search } from './pane';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const workbook = () => fakeHost([schools, county]);

const openFindings = async (host = workbook()) => {
  const user = await openResult(host);
  await user.click(screen.getByTestId('step-findings'));
  return user;
};

const total = (): number => Number(/共 (\d+) 条/.exec(screen.getByText(/共 \d+ 条/).textContent)?.[1]);

describe('the list', () => {
  test('counts what the tab counts', async () => {
    await openFindings();
    expect(screen.getByTestId('step-findings')).toHaveTextContent(`问题${total()}`);
  });

  test('is narrowed by severity, and the filter can be cleared', async () => {
    const user = await openFindings();
    const all = total();
    const error = screen.getByRole('button', { name: /^错误 错误 \d+|^错误 \d+/ });
    const count = Number(/(\d+)/.exec(error.textContent)?.[1]);
    await user.click(error);
    expect(await screen.findByText(`符合条件 ${count} 条，共 ${all} 条。`)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(await screen.findByText(`共 ${all} 条问题。`)).toBeVisible();
  });

  test('is searched by what the sentences say', async () => {
    const user = await openFindings();
    await search(user, '约3间');
    await waitFor(() => expect(screen.getAllByTestId('finding').every((row) => row.textContent.includes('约3间'))).toBe(true));
    await search(user, ' 不会有的字');
    expect(await screen.findByText('没有符合条件的问题。')).toBeVisible();
  });

  test('is narrowed to a school', async () => {
    const user = await openFindings();
    await user.click(screen.getByRole('button', { name: '筛选' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '全部学校' }), '第三小学');
    await user.click(screen.getByTestId('group-school'));
    await waitFor(() => expect(screen.getAllByTestId('finding-group')).toHaveLength(1));
    expect(screen.getByTestId('finding-group')).toHaveTextContent('第三小学');
    // The cell that holds a text is a doubt about that very school.
    expect(screen.getByTestId('finding-group')).toHaveTextContent('约3间');
  });

  test('has figures that contradict each other under the data problems, with the name of the check; the card says why', async () => {
    const teachers: Grid = { ...schools, sheet: '教师', columnCount: 4, rows: [['学校名称', '办学类型', '专任教师数', '持有教师资格证的专任教师人数'], ['第一小学', '小学', 30, 31]] };
    const user = await openFindings(fakeHost([schools, county, teachers]));
    await search(user, '持证教师不多于专任教师');
    await waitFor(() => expect(screen.getAllByTestId('finding')).toHaveLength(1));
    const [row] = screen.getAllByTestId('finding');
    expect(screen.getByTestId('finding-group')).toHaveTextContent('数据问题');
    expect(row).toHaveTextContent('第一小学（小学）：持有教师资格证的专任教师人数为 31人，超过专任教师数 30人（D02 持证教师不多于专任教师）');
    if (row !== undefined) await user.click(row);
    const card = await screen.findByTestId('why-card');
    expect(within(card).getByTestId('why-ground')).toHaveTextContent('政府保障程度 第12项');
    expect(within(card).getByRole('button', { name: /教师!D2/ })).toBeVisible();
    expect(card).toHaveTextContent('D02 持证教师不多于专任教师');
  });

  test('is grouped by department under its name', async () => {
    const user = await openFindings();
    await user.click(screen.getByTestId('group-department'));
    await waitFor(() => expect(screen.getAllByTestId('finding-group').some((group) => group.textContent.includes('教育'))).toBe(true));
    expect(document.body).not.toHaveTextContent('education');
  });

  test('of an item is one click away from the item', async () => {
    const user = await openResult(workbook());
    const item = screen.getByTestId('item-G14');
    await user.click(within(item).getByRole('button', { expanded: false }));
    await user.click(within(item).getByRole('button', { name: /查看相关问题/ }));
    expect(screen.getByTestId('step-findings')).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(screen.getAllByTestId('finding').every((row) => row.dataset['findingId']?.startsWith('G14'))).toBe(true));
  });

  test('of thousands makes few elements, and more on demand', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => [`第${index}小学`, '小学', 100, 100, 100, 1]);
    const many: Grid = { ...schools, rows: [...schools.rows.slice(0, 1), ...rows] };
    const user = await openFindings(fakeHost([many]));
    // So many are made ready in turns with the rest of the page.
    await screen.findAllByTestId('finding', {}, { timeout: 20_000 });
    expect(total()).toBeGreaterThan(3000);
    const shown = screen.getAllByTestId('finding').length;
    expect(shown).toBeLessThanOrEqual(100);
    await user.click(screen.getAllByRole('button', { name: /^再显示 50 条/ })[0] ?? document.body);
    expect(screen.getAllByTestId('finding').length).toBe(shown + 50);
  });
});

describe('a click on a finding', () => {
  test('of the data shows its cell in the sheet', async () => {
    const host = workbook();
    const user = await openFindings(host);
    await search(user, '约3间 数据问题');
    await waitFor(() => expect(screen.getAllByTestId('finding')).toHaveLength(1));
    await user.click(screen.getByTestId('finding'));
    expect(host.selected).toEqual([{ sheet: '学校数据', row: 3, column: 5 }]);
    expect(screen.queryByTestId('why-card')).not.toBeInTheDocument();
  });

  test('says so when the cell cannot be shown', async () => {
    const host = workbook();
    host.select = () => Promise.reject(new HostError({ code: 'sheetMissing', sheet: '学校数据' }));
    const user = await openFindings(host);
    await search(user, '约3间 数据问题');
    await waitFor(() => expect(screen.getAllByTestId('finding')).toHaveLength(1));
    await user.click(screen.getByTestId('finding'));
    expect(await screen.findByText(/学校数据/, { selector: '.fui-MessageBarBody' })).toBeVisible();
  });
});
