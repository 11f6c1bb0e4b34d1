/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import { county, schools } from './countyGrids';
import { fakeHost } from './fakeHost';
import { openPane, openResult, search } from './pane';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const workbook = () => fakeHost([schools, county]);

/** The card of a finding that the text finds alone. */
const openCard = async (text: string, host = workbook()) => {
  const user = await openResult(host);
  await user.click(screen.getByTestId('step-findings'));
  await search(user, text);
  await waitFor(() => expect(screen.getAllByTestId('finding')).toHaveLength(1));
  await user.click(screen.getByTestId('finding'));
  return { user, card: await screen.findByTestId('why-card') };
};

describe('a why-card', () => {
  test('shows the arithmetic with the numbers, the wording with its document, and the cells', async () => {
    const { card } = await openCard('第四小学 2.11元');
    // 160 ÷ 76 = 2.1052…, against 2000.
    expect(card).toHaveTextContent('第四小学');
    expect(card).toHaveTextContent('160元');
    expect(card).toHaveTextContent('76人');
    expect(card).toHaveTextContent(/2\.105/);
    expect(card).toHaveTextContent('2,000元');
    expect(within(card).getByRole('heading', { name: '标准原文' })).toBeVisible();
    expect(card).toHaveTextContent('教督〔2017〕6号');
    expect(card).toHaveTextContent(/出处/);
    expect(within(card).getByRole('button', { name: /学校数据!D5/ })).toBeVisible();
  });

  test('leads to its cells', async () => {
    const host = workbook();
    const { user, card } = await openCard('第四小学 2.11元', host);
    await user.click(within(card).getByRole('button', { name: /学校数据!C5/ }));
    expect(host.selected.at(-1)).toEqual({ sheet: '学校数据', row: 4, column: 2 });
  });

  test('closes with Esc, and the focus goes back to what opened it', async () => {
    const { user } = await openCard('第四小学 2.11元');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByTestId('why-card')).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByTestId('finding')).toHaveFocus());
  });

  test('of a coefficient of variation tells the published figures', async () => {
    const user = await openResult(workbook());
    await user.click(screen.getByTestId('view-dispersion'));
    await user.click(screen.getByRole('button', { name: /仪器设备值，小学差异系数 0\.515，不达标/ }));
    const card = await screen.findByTestId('why-card');
    // cases A: mean 6.3344, S 3.2639, CV 0.5153.
    expect(card).toHaveTextContent('6.3344');
    expect(card).toHaveTextContent('3.2639');
    expect(card).toHaveTextContent('0.5153');
  });

  test('of a duty that people judge quotes it', async () => {
    const user = await openResult(workbook());
    const item = screen.getByTestId('item-G01');
    await user.click(within(item).getByRole('button', { expanded: false }));
    await user.click(within(item).getByRole('button', { name: /^为什么/ }));
    const card = await screen.findByTestId('why-card');
    expect(card).toHaveTextContent('需佐证');
    expect(within(card).getByRole('heading', { name: '标准原文' })).toBeVisible();
  });
});

describe('the card of the school rule', () => {
  test('shows each indicator with figure, threshold and floor', async () => {
    const user = await openResult(workbook());
    await user.click(screen.getByTestId('view-schools'));
    const row = screen.getAllByTestId('school').find((one) => one.textContent.includes('第四小学'));
    if (row === undefined) throw new Error('no such school');
    await user.click(within(row).getByRole('button', { expanded: false }));
    await user.click(within(row).getByRole('button', { name: /^为什么.*学校综合判定$/ }));
    const card = await screen.findByTestId('why-card');
    expect(within(card).getByRole('heading', { name: '各项指标' })).toBeVisible();
    // 160 ÷ 76 against 2000 and its 85 %; 2 ÷ 76 per 100 against 2.3 and its 85 %.
    expect(card).toHaveTextContent('2.11元/生（要求不低于 2,000元/生） · 低于底线 1,700元/生');
    expect(card).toHaveTextContent('2.63（要求不低于 2.3） · 底线 1.955');
    expect(card.textContent.match(/底线 [\d,.]+/gu)).toHaveLength(7);
  });
});

describe('by keyboard alone', () => {
  test('from the empty pane to a card and back', async () => {
    const user = openPane(workbook());
    await user.tab();
    while (document.activeElement !== screen.getByTestId('validate')) await user.tab();
    await user.keyboard('{Enter}');
    await screen.findByTestId('county-verdict');
    // The button that was pressed is gone; the way goes on at the result.
    expect(screen.getByRole('main')).toHaveFocus();

    // Arrow keys between tabs need a layout, which jsdom has not.
    act(() => screen.getByTestId('step-findings').focus());
    await user.keyboard('{Enter}');
    expect(screen.getByTestId('step-findings')).toHaveAttribute('aria-selected', 'true');

    const [finding] = await screen.findAllByTestId('finding');
    while (document.activeElement !== finding) await user.tab();
    await user.keyboard('{Enter}');
    await screen.findByTestId('why-card');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(finding).toHaveFocus());
  });
});

test('what happens is announced', async () => {
  const user = openPane(workbook());
  await user.click(screen.getByTestId('validate'));
  await waitFor(() => expect(screen.getByTestId('announcement')).toHaveTextContent(/校验完成：未达到标准，问题 \d+ 条/));
});
