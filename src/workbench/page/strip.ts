import { element } from './element';
import type { RibbonButton } from './manifest';
import type { PageWords } from './words';

export interface BookChoice {
  readonly id: string;
  readonly title: string;
}

export interface StripEvents {
  readonly onRibbon: (button: RibbonButton) => void;
  readonly onBook: (id: string) => void;
  readonly onFile: (file: File) => void;
  readonly onTogglePane: () => void;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
}

export interface Strip {
  readonly root: HTMLElement;
  readonly showPaneState: (open: boolean) => void;
}

const ribbonButton = (ribbon: RibbonButton, onClick: () => void): HTMLButtonElement => {
  const button = element('button', { type: 'button', title: ribbon.tip, 'data-ribbon': ribbon.id }, ribbon.label);
  if (ribbon.icon !== undefined) button.prepend(element('img', { src: ribbon.icon, alt: '' }));
  button.addEventListener('click', onClick);
  return button;
};

const plainButton = (text: string, title: string, testId: string, onClick: () => void): HTMLButtonElement => {
  const button = element('button', { type: 'button', title, 'data-testid': testId }, text);
  button.addEventListener('click', onClick);
  return button;
};

const fileButton = (words: PageWords, onFile: (file: File) => void): HTMLElement => {
  const input = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: '', 'data-testid': 'open-file' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file !== undefined) onFile(file);
  });
  const button = plainButton(words('openFile'), words('openHint'), 'open', () => input.click());
  return element('span', {}, button, input);
};

const bookChooser = (words: PageWords, choices: readonly BookChoice[], chosen: string | undefined, onBook: (id: string) => void): HTMLElement => {
  const select = element('select', { 'data-testid': 'book' });
  if (chosen === undefined) select.append(element('option', { value: '', disabled: '' }, words('ownFile')));
  for (const { id, title } of choices) select.append(element('option', { value: id }, title));
  select.value = chosen ?? '';
  select.addEventListener('change', () => onBook(select.value));
  return element('label', { class: 'field' }, element('span', {}, words('workbook')), select);
};

/** The strip above the sheet: the add-in's ribbon buttons as the manifest declares them, and the workbench's own. */
export const createStrip = (
  options: { readonly words: PageWords; readonly ribbon: readonly RibbonButton[]; readonly choices: readonly BookChoice[]; readonly chosen: string | undefined; readonly synthetic: boolean; readonly dark: boolean },
  events: StripEvents,
): Strip => {
  const { words, ribbon, choices, chosen, synthetic, dark } = options;
  const toggle = plainButton(words('showPane'), words('showPane'), 'toggle-pane', events.onTogglePane);
  const root = element(
    'header',
    { class: 'strip' },
    element('h1', { title: words('notExcel') }, words('title')),
    bookChooser(words, choices, chosen, events.onBook),
    fileButton(words, events.onFile),
    ...(synthetic ? [element('span', { class: 'badge', title: words('syntheticHint') }, words('synthetic'))] : []),
    element('span', { class: 'gap' }),
    ...ribbon.map((button) => ribbonButton(button, () => events.onRibbon(button))),
    element('span', { class: 'divider' }),
    toggle,
    plainButton(words('language'), words('languageHint'), 'language', events.onLanguage),
    plainButton(dark ? words('light') : words('dark'), words('themeHint'), 'theme', events.onTheme),
  );
  return { root, showPaneState: (open) => toggle.setAttribute('aria-pressed', String(open)) };
};
