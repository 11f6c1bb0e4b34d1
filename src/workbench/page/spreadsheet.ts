import { ICommandService, LocaleType, LogLevel, Univer, UniverInstanceType, mergeLocales } from '@univerjs/core';
import type { Ctor, ICommandService as CommandService, Injector, Workbook } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import DesignEnUS from '@univerjs/design/locale/en-US';
import DesignZhCN from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsEnUS from '@univerjs/docs-ui/locale/en-US';
import DocsZhCN from '@univerjs/docs-ui/locale/zh-CN';
import type { BaseFunction, IFunctionInfo } from '@univerjs/engine-formula';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import FormulaUiEnUS from '@univerjs/sheets-formula-ui/locale/en-US';
import FormulaUiZhCN from '@univerjs/sheets-formula-ui/locale/zh-CN';
import FormulaEnUS from '@univerjs/sheets-formula/locale/en-US';
import FormulaZhCN from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import NoteEnUS from '@univerjs/sheets-note-ui/locale/en-US';
import NoteZhCN from '@univerjs/sheets-note-ui/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import NumfmtEnUS from '@univerjs/sheets-numfmt-ui/locale/en-US';
import NumfmtZhCN from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUiEnUS from '@univerjs/sheets-ui/locale/en-US';
import SheetsUiZhCN from '@univerjs/sheets-ui/locale/zh-CN';
import SheetsEnUS from '@univerjs/sheets/locale/en-US';
import SheetsZhCN from '@univerjs/sheets/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import UiEnUS from '@univerjs/ui/locale/en-US';
import UiZhCN from '@univerjs/ui/locale/zh-CN';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import type { Book } from '../emulator';
import { workbookDataOf } from './workbookData';
import type { PageLanguage } from './words';

const LOCALES = {
  [LocaleType.ZH_CN]: mergeLocales(DesignZhCN, UiZhCN, DocsZhCN, SheetsZhCN, SheetsUiZhCN, FormulaZhCN, FormulaUiZhCN, NumfmtZhCN, NoteZhCN),
  [LocaleType.EN_US]: mergeLocales(DesignEnUS, UiEnUS, DocsEnUS, SheetsEnUS, SheetsUiEnUS, FormulaEnUS, FormulaUiEnUS, NumfmtEnUS, NoteEnUS),
};

export interface SpreadsheetOptions {
  readonly container: HTMLElement;
  readonly book: Book;
  readonly language: PageLanguage;
  readonly dark: boolean;
  /** One class for all the add-in's functions, and what to say about each. */
  readonly functionClass: Ctor<BaseFunction>;
  readonly functions: readonly IFunctionInfo[];
}

/** The visible spreadsheet with the book in it. */
export interface Spreadsheet {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: CommandService;
  readonly workbook: Workbook;
  readonly dispose: () => void;
}

const registerPlugins = (univer: Univer, { container, functionClass, functions }: SpreadsheetOptions): void => {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions.map(({ functionName }): [Ctor<BaseFunction>, string] => [functionClass, functionName]) });
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple', disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { disableForceStringAlert: true, disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    // Values in a file may be stale: every formula is calculated when the workbook opens.
    initialFormulaComputing: CalculationMode.FORCED,
    description: [...functions],
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
};

/** Shows the book in `container`. */
export const createSpreadsheet = (options: SpreadsheetOptions): Spreadsheet => {
  const univer = new Univer({
    locale: options.language === 'en' ? LocaleType.EN_US : LocaleType.ZH_CN,
    locales: LOCALES,
    logLevel: LogLevel.ERROR,
    darkMode: options.dark,
  });
  registerPlugins(univer, options);
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, workbookDataOf(options.book));
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  return { api, injector, commands: injector.get(ICommandService), workbook, dispose: () => univer.dispose() };
};
