import { element } from './element';

/** The line at the foot: the selected cell, the message of its error, and what goes on. */
export interface StatusLine {
  readonly root: HTMLElement;
  readonly showCell: (address: string, error: string | undefined) => void;
  readonly showNotice: (text: string) => void;
}

export const createStatusLine = (notice: string): StatusLine => {
  const cell = element('span', { class: 'cell', 'data-testid': 'status-cell' });
  const error = element('span', { class: 'error', 'data-testid': 'status-error' });
  const text = element('span', { 'data-testid': 'status-notice' }, notice);
  const root = element('footer', { class: 'status', role: 'status' }, cell, error, element('span', { class: 'gap' }), text);
  return {
    root,
    showCell: (address, message) => {
      cell.textContent = address;
      error.textContent = message ?? '';
    },
    showNotice: (message) => {
      text.textContent = message === '' ? notice : message;
    },
  };
};
