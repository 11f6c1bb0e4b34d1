import './page.css';
import { failureView } from './failure';
import { readSettings } from './settings';
import { pageWords } from './words';

const open = async (root: HTMLElement): Promise<void> => {
  const settings = readSettings(window.location.search, window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = settings.dark ? 'dark' : 'light';
  try {
    // The spreadsheet is by far the largest part; the page says that it is loading meanwhile.
    const { Workbench } = await import('./workbench');
    await Workbench.open(root, settings);
  } catch (error) {
    console.error(error);
    root.replaceChildren(failureView(pageWords(settings.language), error));
  }
};

const root = document.getElementById('workbench');
if (root !== null) void open(root);
