import { element } from './element';
import type { PageWords } from './words';

/** The page when it could not open: what failed by its name, and what to do. */
export const failureView = (words: PageWords, error: unknown): HTMLElement => {
  const retry = element('button', { type: 'button' }, words('reload'));
  retry.addEventListener('click', () => window.location.reload());
  const detail = error instanceof Error ? error.message : String(error);
  return element('section', { class: 'failure', role: 'alert', 'data-testid': 'failure' }, element('h1', {}, words('failedTitle')), element('p', {}, element('code', {}, detail)), element('p', {}, words('failedAdvice')), retry);
};
