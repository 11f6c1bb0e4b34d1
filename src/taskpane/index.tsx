import { createRoot } from 'react-dom/client';
import { openWorkbook } from '../functions/openWorkbook';
import { displayLanguage, onRibbonCommand, ready, showPane, theme } from '../host/excel';
import { createTranslator, localeOf } from '../locale';
import { App } from './App';
import './taskpane.css';

/** The ribbon's button 校验本工作簿, as the manifest names it. */
const RIBBON_VALIDATE = 'runCheck';

const root = (): HTMLElement => {
  const element = document.getElementById('root');
  if (element === null) throw new Error('taskpane.html has no #root');
  return element;
};

const start = async (): Promise<void> => {
  const inExcel = await ready();
  const locale = localeOf(displayLanguage() ?? navigator.language);
  if (!inExcel) {
    root().textContent = createTranslator(locale).t('pane:notInExcel');
    return;
  }
  const bindRibbon = (validate: () => void): void =>
    onRibbonCommand(
      RIBBON_VALIDATE,
      async () => {
        await showPane();
        validate();
      },
      // The pane itself shows what goes wrong; that it cannot be brought to the front is all that is left.
      (thrown) => console.error(thrown),
    );
  createRoot(root()).render(<App host={openWorkbook()} locale={locale} dark={theme()?.dark} onReady={bindRibbon} />);
};

// Without Office.js nothing of Office is there to ask, not even for the language.
start().catch((thrown: unknown) => {
  console.error(thrown);
  root().textContent = createTranslator(localeOf(navigator.language)).t('pane:noOffice');
});
