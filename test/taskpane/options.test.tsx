/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { DEFAULT_PACK, loadPack } from '../../src/standards';
import { county, schools } from './countyGrids';
import { fakeHost } from './fakeHost';
import { openResult } from './pane';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const openOptions = async (host = fakeHost([schools, county])) => {
  const user = await openResult(host);
  await user.click(screen.getByRole('button', { name: '口径设置' }));
  return { user, host, panel: await screen.findByTestId('options') };
};

const pack = loadPack(DEFAULT_PACK);
const numeric = pack.parameters.find(({ type }) => type === 'number');
if (numeric?.type !== 'number') throw new Error('the pack has no number to choose');

test('every choice of the standard is there with the reason for its default', async () => {
  const { panel } = await openOptions();
  for (const { label, reason } of pack.parameters) {
    expect(panel).toHaveTextContent(label.zh);
    expect(panel).toHaveTextContent(reason.zh);
  }
  for (const { label } of pack.profiles) expect(panel).toHaveTextContent(label.zh);
});

test('a changed option is judged without reading again, told with the result, and kept in the workbook', async () => {
  const { user, host, panel } = await openOptions();
  const input = within(panel).getByRole('textbox', { name: numeric.label.zh });
  await user.clear(input);
  await user.type(input, String(numeric.max));
  await user.click(within(panel).getByRole('button', { name: '应用' }));
  await waitFor(() => expect(screen.getByText(/口径改动 1 项/)).toBeVisible());
  expect(host.reads).toBe(1);
  expect(host.readSetting('junheng.options')).toMatchObject({ parameters: { [numeric.id]: numeric.max } });
});

test('what is no value of the option cannot be applied, and the person is told the range', async () => {
  const { user, panel } = await openOptions();
  const input = within(panel).getByRole('textbox', { name: numeric.label.zh });
  await user.clear(input);
  await user.type(input, String(numeric.max + 1));
  expect(within(panel).getByText(`请填写 ${numeric.min} 到 ${numeric.max} 之间的数。`)).toBeVisible();
  expect(within(panel).getByRole('button', { name: '应用' })).toBeDisabled();
  await user.click(within(panel).getByRole('button', { name: '恢复默认' }));
  expect(within(panel).getByRole('button', { name: '应用' })).toBeEnabled();
});
