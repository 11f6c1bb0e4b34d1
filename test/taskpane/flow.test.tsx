/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { WorkbookHost } from '../../src/host/workbookHost';
import { HostError } from '../../src/host/workbookHost';
import { county, notes, schools } from './countyGrids';
import { fakeHost } from './fakeHost';
import { openPane, openResult, search } from './pane';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const workbook = () => fakeHost([schools, county, notes]);

describe('the main job', () => {
  test('before it: what to do, and no empty steps', () => {
    openPane(workbook());
    expect(screen.getByRole('button', { name: '校验本工作簿' })).toBeVisible();
    expect(screen.queryByTestId('step-result')).not.toBeInTheDocument();
  });

  test('one click leads to the verdict and its 32 items', async () => {
    await openResult(workbook());
    expect(screen.getByTestId('county-verdict')).toHaveTextContent('未达到标准');
    expect(screen.getByTestId('step-result')).toHaveAttribute('aria-selected', 'true');
    const items = screen.getAllByTestId(/^item-[RGQS]/);
    expect(items).toHaveLength(32);
    // 95 of 100 reach the limit of 95 % exactly; 450 of 1000 miss 50 %.
    expect(screen.getByTestId('item-Q2')).toHaveTextContent('达标 · ');
    expect(screen.getByTestId('item-G14')).toHaveTextContent('不达标');
    expect(screen.getByTestId('item-G14')).toHaveTextContent('45.0%');
  });

  test('the result says by which standard, day and options', async () => {
    await openResult(workbook());
    expect(screen.getByText(/有效的条文判定/)).toHaveTextContent('口径均为默认');
  });

  test('evidence that nobody recorded is asked for, not failed', async () => {
    const user = await openResult(workbook());
    const item = screen.getByTestId('item-G01');
    expect(item).toHaveTextContent('需佐证');
    await user.click(within(item).getByRole('button', { expanded: false }));
    expect(item).toHaveTextContent('县级填报表中加一行');
  });

  test('step 1 names every sheet and what it was taken for', async () => {
    const user = await openResult(workbook());
    await user.click(screen.getByTestId('step-sheets'));
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^学校数据学校数据表5 条记录/),
      expect.stringMatching(/^县级数据县级填报表4 条记录/),
      expect.stringMatching(/^封面未识别/),
    ]);
  });
});

describe('the mapping', () => {
  const confirm = /确认是“体育运动场馆面积”/;

  test('an uncertain heading is a question, and its answer is judged at once and kept', async () => {
    const host = workbook();
    const user = await openResult(host);
    await user.click(screen.getByRole('button', { name: '去确认' }));
    await user.click(screen.getByRole('button', { name: confirm }));
    await screen.findByText('全部表头都已识别，没有需要确认的。');
    expect(host.reads).toBe(1);
    expect(host.readSetting('junheng.mapping')).toEqual([{ fingerprint: expect.any(String), fields: { 体育运动场馆的总面积: { field: 'sportArea' } } }]);

    await user.click(screen.getByTestId('step-result'));
    await user.click(screen.getByTestId('view-dispersion'));
    // Computed apart from the product: mean 2500 ÷ 302 = 8.2781, S = √Σ(P÷302)(x − 8.2781)² = 0.5164, S ÷ mean = 0.0624.
    expect(screen.getByRole('button', { name: /生均体育运动场馆面积，小学差异系数 0\.062，达标/ })).toHaveTextContent('均值 8.28');
  });

  test('any heading can be given another meaning from the list, found by typing', async () => {
    const user = await openResult(workbook());
    await user.click(screen.getByTestId('step-mapping'));
    const box = screen.getByRole('combobox', { name: '“体育运动场馆的总面积”对应的字段' });
    await user.click(box);
    await user.type(box, '校内体育场');
    await user.click(await screen.findByRole('option', { name: '校内体育场面积' }));
    await screen.findByText('全部表头都已识别，没有需要确认的。');
  });

  test('a heading can be left out, and that is remembered when the pane opens again', async () => {
    const host = workbook();
    const user = await openResult(host);
    await user.click(screen.getByTestId('step-mapping'));
    await user.click(screen.getByRole('combobox', { name: /对应的字段/ }));
    await user.click(await screen.findByRole('option', { name: '不使用这一列' }));
    await screen.findByText('全部表头都已识别，没有需要确认的。');
    await user.click(screen.getByTestId('validate'));
    await waitFor(() => expect(host.reads).toBe(2));
    await waitFor(() => expect(screen.queryByTestId('progress')).not.toBeInTheDocument());
    expect(screen.queryByRole('button', { name: '去确认' })).not.toBeInTheDocument();
  });
});

describe('changes, cancel, failure', () => {
  test('an edit makes the result stale; checking again makes it fresh', async () => {
    const host = workbook();
    const user = await openResult(host);
    expect(screen.queryByTestId('stale')).not.toBeInTheDocument();
    act(() => host.edit());
    const bar = screen.getByTestId('stale');
    expect(bar).toHaveTextContent('结果已过期');
    await user.click(within(bar).getByRole('button', { name: '重新校验' }));
    await waitFor(() => expect(screen.queryByTestId('stale')).not.toBeInTheDocument());
    expect(host.reads).toBe(2);
  });

  test('checking again keeps the step, the search and the grouping', async () => {
    const host = workbook();
    const user = await openResult(host);
    await user.click(screen.getByTestId('step-findings'));
    await user.click(screen.getByTestId('group-school'));
    await search(user, '第四小学');
    act(() => host.edit());
    await user.click(screen.getByTestId('revalidate'));
    await waitFor(() => expect(screen.queryByTestId('stale')).not.toBeInTheDocument());
    expect(screen.getByTestId('step-findings')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByTestId('group-school')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('searchbox', { name: '查找问题' })).toHaveValue('第四小学');
  });

  test('a cancel stops the read and says so', async () => {
    let seen: AbortSignal | undefined;
    const host: WorkbookHost = {
      ...workbook(),
      readGrids: ({ signal, onProgress } = {}) => {
        seen = signal;
        onProgress?.(1, 3, '学校数据');
        return new Promise(() => undefined);
      },
    };
    const user = openPane(host);
    await user.click(screen.getByTestId('validate'));
    expect(await screen.findByTestId('progress')).toHaveTextContent('正在读取“学校数据”（1/3）');
    await user.click(screen.getByTestId('cancel'));
    expect(seen?.aborted).toBe(true);
    expect(screen.queryByTestId('progress')).not.toBeInTheDocument();
    expect(screen.getByText('已取消，未作任何改动。', { selector: '.fui-MessageBarBody' })).toBeVisible();
    expect(screen.getByTestId('validate')).toBeEnabled();
  });

  test('what the host cannot do is a sentence with a way on', async () => {
    const host = workbook();
    const read = host.readGrids;
    host.readGrids = () => Promise.reject(new HostError({ code: 'cellEditMode' }));
    const user = openPane(host);
    await user.click(screen.getByTestId('validate'));
    expect(await screen.findByText('未能完成校验', { selector: '.fui-MessageBarTitle' })).toBeVisible();
    expect(screen.getByText(/编辑/)).toBeVisible();
    host.readGrids = read;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByTestId('county-verdict')).toBeVisible();
  });

  test('a failure nobody foresaw shows no stack trace', async () => {
    const user = openPane({ ...workbook(), readGrids: () => Promise.reject(new TypeError('x is not a function')) });
    await user.click(screen.getByTestId('validate'));
    await screen.findByText('未能完成校验', { selector: '.fui-MessageBarTitle' });
    expect(document.body).not.toHaveTextContent(/\bat .*:\d+:\d+/);
  });

  test('a workbook in which nothing is recognised says what to do', async () => {
    await openResult(fakeHost([notes]));
    expect(screen.getByTestId('county-verdict')).toHaveTextContent('尚不能判定');
    expect(screen.getByText('没有识别到可以校验的表格')).toBeVisible();
  });
});

describe('in English', () => {
  test('the switch turns everything of the pane, and the document says so', async () => {
    const user = await openResult(workbook());
    await user.click(screen.getByTestId('language'));
    expect(screen.getByTestId('county-verdict')).toHaveTextContent('Does not meet the standard');
    expect(screen.getByTestId('step-findings')).toHaveTextContent('Findings');
    expect(document.documentElement.lang).toBe('en-US');
    // The way back is written in Chinese.
    await user.click(screen.getByRole('button', { name: /切换到中文/ }));
    expect(screen.getByTestId('county-verdict')).toHaveTextContent('未达到标准');
  });
});
