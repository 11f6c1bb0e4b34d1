import { render, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import type { WorkbookHost } from '../../src/host/workbookHost';
import type { Locale } from '../../src/locale';
import { App } from '../../src/taskpane/App';

/** Opens the pane over a workbook, as a person finds it. */
export const openPane = (host: WorkbookHost, locale: Locale = 'zh-CN'): UserEvent => {
  render(<App host={host} locale={locale} dark={false} />);
  return userEvent.setup();
};

/** Opens the pane and validates. */
export const openResult = async (host: WorkbookHost, locale?: Locale): Promise<UserEvent> => {
  const user = openPane(host, locale);
  await user.click(screen.getByTestId('validate'));
  await screen.findByTestId('county-verdict');
  return user;
};
