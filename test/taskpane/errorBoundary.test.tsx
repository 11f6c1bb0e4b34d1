/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createTranslator } from '../../src/locale';
import { ErrorBoundary } from '../../src/taskpane/components/ErrorBoundary';

test('where drawing breaks there is a sentence, no trace, and a way on', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const Fragile = () => {
    if (broken) throw new TypeError('Cannot read properties of undefined');
    return <p>内容</p>;
  };
  const { t } = createTranslator('zh-CN');
  render(
    <ErrorBoundary t={t}>
      <Fragile />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('您的工作簿没有任何改动');
  expect(document.body).not.toHaveTextContent('Cannot read');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(screen.getByText('内容')).toBeVisible();
  log.mockRestore();
});
