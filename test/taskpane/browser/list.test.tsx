/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { CATALOGUE } from '../../../src/functions/catalogue';
import { schools } from '../countyGrids';
import { fakeHost } from '../fakeHost';
import { openPane } from '../pane';

// Fluent under jsdom is slow where the machine is busy.
jest.setTimeout(120_000);

const openBrowser = async (locale?: 'en-US'): Promise<{ readonly user: UserEvent; readonly panel: HTMLElement }> => {
  const user = openPane(fakeHost([schools]), locale);
  await user.click(screen.getByTestId('tools'));
  await user.click(await screen.findByTestId('tool-functions'));
  return { user, panel: await screen.findByTestId('functions') };
};

const shown = (panel: HTMLElement): readonly string[] => CATALOGUE.map(({ name }) => name).filter((name) => within(panel).queryByTestId(`function-${name}`) !== null);

const search = async (user: UserEvent, panel: HTMLElement, text: string): Promise<void> => {
  const box = within(panel).getByRole('searchbox');
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
};

test('every function is there, and found by words of either language, however wide', async () => {
  const { user, panel } = await openBrowser();
  expect(shown(panel)).toEqual(CATALOGUE.map(({ name }) => name));
  await search(user, panel, '差异系数');
  expect(shown(panel)).toEqual(expect.arrayContaining(['BALANCE.CV', 'BALANCE.CVTOTAL', 'CHECK.CV']));
  expect(shown(panel)).not.toContain('BALANCE.GINI');
  await search(user, panel, 'ｇｉｎｉ');
  expect(shown(panel)).toEqual(['BALANCE.GINI']);
  await search(user, panel, '班额');
  expect(shown(panel)).toContain('CHECK.CLASSSIZE');
  await search(user, panel, 'coefficient BALANCE．CV');
  expect(shown(panel)).toContain('BALANCE.CV');
  expect(shown(panel)).not.toContain('CHECK.CV');
});

test('where nothing is found, the way back to all is shown', async () => {
  const { user, panel } = await openBrowser();
  await search(user, panel, '没有这样的函数');
  expect(shown(panel)).toEqual([]);
  await user.click(within(within(panel).getByTestId('functions-none')).getByRole('button'));
  expect(shown(panel)).toHaveLength(CATALOGUE.length);
});

test('an opened function tells how it is called, what it is given, an example, and its source', async () => {
  const { user, panel } = await openBrowser();
  const declaration = CATALOGUE.find(({ name }) => name === 'BALANCE.CV');
  if (declaration === undefined) throw new Error('no BALANCE.CV');
  await user.click(within(within(panel).getByTestId('function-BALANCE.CV')).getByRole('button'));
  const details = within(panel).getByTestId('function-details');
  expect(details).toHaveTextContent('BALANCE.CV(值, [学生数])');
  expect(details).toHaveTextContent('学生数 可省略');
  for (const { description } of declaration.arguments) expect(details).toHaveTextContent(description.zh);
  expect(details).toHaveTextContent(declaration.example);
  expect(details).toHaveTextContent(declaration.source.zh);
});

test('the example is copied, and the button says whether it worked', async () => {
  const { user, panel } = await openBrowser('en-US');
  await user.click(within(within(panel).getByTestId('function-BALANCE.CV')).getByRole('button'));
  await user.click(within(panel).getByRole('button', { name: 'Copy' }));
  await within(panel).findByRole('button', { name: 'Copied' });
  expect(await navigator.clipboard.readText()).toBe('=BALANCE.CV(D2:D6,B2:B6)');
});

test('where neither way of copying is open, the button says so', async () => {
  const { user, panel } = await openBrowser();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed in a frame'));
  await user.click(within(within(panel).getByTestId('function-BALANCE.CV')).getByRole('button'));
  await user.click(within(panel).getByRole('button', { name: '复制' }));
  await within(panel).findByRole('button', { name: '未能复制，请手工选取' });
});

test('the keyboard alone: arrows go through the rows, Enter opens, Escape leaves one thing at a time', async () => {
  const { user, panel } = await openBrowser();
  await search(user, panel, 'gini');
  await user.keyboard('{ArrowDown}');
  const row = within(within(panel).getByTestId('function-BALANCE.GINI')).getByRole('button');
  expect(row).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(within(panel).getByTestId('function-details')).toBeInTheDocument();
  await user.keyboard('{ArrowUp}');
  expect(within(panel).getByRole('searchbox')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(within(panel).queryByTestId('function-details')).toBeNull();
  expect(within(panel).getByRole('searchbox')).toHaveValue('gini');
  await user.keyboard('{Escape}');
  expect(within(panel).getByRole('searchbox')).toHaveValue('');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('functions')).toBeNull());
});

test('Enter in the search opens the first that is found', async () => {
  const { user, panel } = await openBrowser();
  await search(user, panel, 'theil');
  await user.keyboard('{Enter}');
  expect(within(panel).getByTestId('function-details')).toHaveTextContent('BALANCE.THEIL');
});
