import type { Book } from '../emulator';
import { sampleWorkbooks } from '../sample';
import { copyBook } from './copyBook';
import { acceptDrop } from './dropFile';
import { element } from './element';
import { failureView } from './failure';
import { fetchFunctions } from './functionsFile';
import type { FunctionsFile } from './functionsFile';
import { blankBook, bookOfSample } from './loadBook';
import { fetchRibbon } from './manifest';
import type { RibbonButton } from './manifest';
import { OpenFileError, openXlsx } from './openFile';
import { openView } from './openView';
import type { View } from './openView';
import { createPaneFrame } from './paneFrame';
import { settingsQuery } from './settings';
import type { PageSettings } from './settings';
import { createSplitter } from './splitter';
import { createStatusLine } from './statusLine';
import type { StatusLine } from './statusLine';
import { createStrip } from './strip';
import type { Strip } from './strip';
import type { PageWords } from './words';
import { officeLocale, pageWords, sampleTitle } from './words';

const BLANK = 'blank';
const PANE_WIDTH = 380;
/** The samples say so in their names. */
const SYNTHETIC = /合成数据/;

const bookFor = (id: string | undefined, words: PageWords): { readonly id: string; readonly book: Book } => {
  const sample = sampleWorkbooks.find((candidate) => candidate.id === id) ?? sampleWorkbooks[0];
  if (id === BLANK || sample === undefined) return { id: BLANK, book: blankBook(`${words('blank')}.xlsx`) };
  return { id: sample.id, book: bookOfSample(sample.build()) };
};

const fileFailure = (words: PageWords, file: string, error: unknown): string => {
  if (!(error instanceof OpenFileError)) return words('fileFailed', { file, reason: error instanceof Error ? error.message : String(error) });
  const { failure } = error;
  const reasons = { notXlsx: 'fileNotXlsx', empty: 'fileEmpty', tooLarge: 'fileTooLarge' } as const;
  const reason = failure.code === 'unreadable' ? failure.detail : words(reasons[failure.code], failure.code === 'tooLarge' ? { limit: failure.limit / 10_000 } : {});
  return words('fileFailed', { file, reason });
};

/** The page: strip, sheet, task pane, status line, and the one view that is open. */
export class Workbench {
  private readonly words: PageWords;
  private readonly status: StatusLine;
  private readonly missing = new Set<string>();
  private view: View | undefined;

  private constructor(
    private readonly root: HTMLElement,
    private readonly settings: PageSettings,
    private readonly functions: FunctionsFile,
    private readonly ribbon: readonly RibbonButton[],
    private readonly start: { readonly id: string | undefined; readonly book: Book },
  ) {
    this.words = pageWords(settings.language);
    this.status = createStatusLine(this.words('notExcel'));
  }

  /** Opens the page in `root`; `book`, if given, is shown in place of the one the settings name. Rejects if a part of the build is missing. */
  static async open(root: HTMLElement, settings: PageSettings, book?: Book): Promise<Workbench> {
    const locale = officeLocale(settings.language);
    const [functions, ribbon] = await Promise.all([fetchFunctions(locale), fetchRibbon(locale)]);
    const start = book === undefined ? bookFor(settings.book, pageWords(settings.language)) : { id: settings.book, book };
    const workbench = new Workbench(root, { ...settings, book: start.id }, functions, ribbon, start);
    workbench.show();
    return workbench;
  }

  private show(): void {
    const { language, dark } = this.settings;
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.title = this.words('title');
    window.history.replaceState(null, '', settingsQuery(this.settings));
    const grid = element('div', { class: 'grid', 'data-testid': 'spreadsheet' });
    const sheet = element('div', { class: 'sheet' }, grid);
    acceptDrop(sheet, this.words('dropHere'), (file) => void this.openFile(file));
    const pane = createPaneFrame(this.words('paneTitle'));
    const splitter = createSplitter(this.words('resize'), PANE_WIDTH, (pixels) => this.root.style.setProperty('--pane-width', `${pixels}px`));
    const main = element('main', { class: 'main', 'data-pane': 'open' }, sheet, splitter, element('aside', { class: 'pane', 'aria-label': this.words('paneTitle') }, pane.root));
    const strip = this.createStrip();
    this.root.replaceChildren(strip.root, main, this.status.root);
    this.openBook(grid, main, strip);
    pane.boot();
  }

  private openBook(grid: HTMLElement, main: HTMLElement, strip: Strip): void {
    const showPane = (visible: boolean): void => {
      main.dataset['pane'] = visible ? 'open' : 'closed';
      strip.showPaneState(visible);
    };
    const { language, dark } = this.settings;
    const view = openView({
      container: grid,
      book: this.start.book,
      functions: this.functions,
      language,
      dark,
      onSelect: (address, error) => this.status.showCell(address, error),
      onPane: showPane,
      onMissing: (member) => this.showMissing(member),
    });
    showPane(true);
    this.view = view;
    window.attachOfficeHost = view.attach;
    window.inspectWorkbench = view.inspector;
  }

  private createStrip(): Strip {
    const { language, dark } = this.settings;
    const choices = [...sampleWorkbooks.map((sample) => ({ id: sample.id, title: sampleTitle(language, sample) })), { id: BLANK, title: this.words('blank') }];
    return createStrip(
      { words: this.words, ribbon: this.ribbon, choices, chosen: this.start.id, synthetic: SYNTHETIC.test(this.start.book.name), dark },
      {
        onRibbon: (button) => void this.runRibbon(button),
        onBook: (book) => void this.reopen({ ...this.settings, book }),
        onFile: (file) => void this.openFile(file),
        onTogglePane: () => this.togglePane(),
        onLanguage: () => void this.reopen({ ...this.settings, language: language === 'en' ? 'zh' : 'en' }, true),
        onTheme: () => void this.reopen({ ...this.settings, dark: !dark }, true),
      },
    );
  }

  private togglePane(): void {
    if (this.view) this.view.host.paneVisible = !this.view.host.paneVisible;
  }

  private async runRibbon(button: RibbonButton): Promise<void> {
    if (this.view === undefined) return;
    if (button.action.kind === 'showPane') {
      this.view.host.paneVisible = true;
      return;
    }
    try {
      await this.view.host.functionsReady;
      await this.view.host.clickRibbon(button.action.functionName);
    } catch {
      this.status.showNotice(this.words('ribbonFailed', { command: button.label }));
    }
  }

  /** Excel, too, starts an add-in anew when its language or theme changes. What was edited is kept. */
  private async reopen(settings: PageSettings, keepBook = false): Promise<void> {
    await this.replace(settings, keepBook ? copyBook(this.start.book) : undefined);
  }

  private async openFile(file: File): Promise<void> {
    try {
      const book = await openXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
      await this.replace({ ...this.settings, book: undefined }, book);
    } catch (error) {
      this.status.showNotice(fileFailure(this.words, file.name, error));
    }
  }

  private async replace(settings: PageSettings, book: Book | undefined): Promise<void> {
    this.view?.dispose();
    try {
      await Workbench.open(this.root, settings, book);
    } catch (error) {
      console.error(error);
      this.root.replaceChildren(failureView(this.words, error));
    }
  }

  private showMissing(member: string): void {
    this.missing.add(member);
    this.root.querySelector('.missing')?.remove();
    const banner = element('div', { class: 'missing', role: 'alert', 'data-testid': 'missing' }, this.words('missing', { members: [...this.missing].join('；') }));
    this.root.querySelector('.strip')?.append(banner);
  }
}
