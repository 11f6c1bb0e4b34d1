import { createRoot } from 'react-dom/client';
import { openWorkbook } from '../functions/openWorkbook';
import { displayLanguage, mayBeInOffice, onRibbonCommand, ready, showPane, theme } from '../host/excel';
import { localeOf } from '../locale';
import { App } from './App';
import { startWorker } from './merging/reader/startWorker';
import type { TableReader } from './merging/reader/tableReader';
import { createThreadReader } from './merging/reader/threadReader';
import { createWorkerReader } from './merging/reader/workerReader';
import './taskpane.css';

/** The ribbon's button 校验本工作簿, as the manifest names it. */
const RIBBON_VALIDATE = 'runCheck';

const root = (): HTMLElement => {
  const element = document.getElementById('root');
  if (element === null) throw new Error('taskpane.html has no #root');
  return element;
};

/** How long Office.js may take to say where it is, where it is likely nowhere. */
const PATIENCE_MILLISECONDS = 5_000;

/** Whether the program around is Excel. Without Office.js it is not; in a browser, an answer is not waited for without end. */
const isInExcel = async (): Promise<boolean> => {
  const asked = ready().catch((thrown: unknown) => {
    console.warn(thrown);
    return false;
  });
  if (mayBeInOffice()) return asked;
  return Promise.race([asked, new Promise<boolean>((resolve) => void setTimeout(() => resolve(false), PATIENCE_MILLISECONDS))]);
};

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

const createReader = (): TableReader => createWorkerReader({ start: startWorker, otherwise: createThreadReader() });

const start = async (): Promise<void> => {
  const page = createRoot(root());
  // The page that is made for files alone asks nobody.
  const alone = root().dataset.alone !== undefined;
  if (!alone && (await isInExcel())) {
    page.render(<App host={openWorkbook()} locale={localeOf(displayLanguage() ?? navigator.language)} dark={theme()?.dark} onReady={bindRibbon} createReader={createReader} />);
    return;
  }
  const { createFileHost } = await import('../host/file');
  page.render(<App host={createFileHost([])} locale={localeOf(navigator.language)} createReader={createReader} unconnected={!alone && mayBeInOffice()} />);
};

void start();
