import { configure, render, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { WorkbookHost } from '../../src/host/workbookHost';
import type { Locale } from '../../src/locale';
import { App } from '../../src/taskpane/App';

// The pane is large for jsdom: working out what is hidden takes most of the time, and a busy machine needs patience.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

/** Opens the pane over a workbook, as a person finds it. */
export const openPane = (host: WorkbookHost, locale: Locale = 'zh-CN'): UserEvent => {
  render(<App host={host} locale={locale} dark={false} />);
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
};

/** Opens the pane and validates. */
export const openResult = async (host: WorkbookHost, locale?: Locale): Promise<UserEvent> => {
  const user = openPane(host, locale);
  await user.click(screen.getByTestId('validate'));
  await screen.findByTestId('county-verdict');
  return user;
};

/** Adds to the search of the problem list. */
export const search = async (user: UserEvent, text: string): Promise<void> => {
  await user.click(screen.getByRole('searchbox', { name: '查找问题' }));
  await user.paste(text);
};
