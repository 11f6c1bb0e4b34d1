/** The add-in's functions: the first script of the shared runtime's page, without any user interface. */
import { createBlankCells, displayLanguage, onCalculated, onChange, onSettingWritten, recalculate, recalculateAll, supports } from '../host/excel';
import { createTranslator, localeOf } from '../locale';
import { JOURNAL_KEY } from './journalSetting';
import { openWorkbook } from './openWorkbook';
import { registerFunctions } from './registration';
import type { FunctionContext } from './scope';
import { localDay, readChoices, readOptions } from './workbookSettings';
import { WorkbookWatch } from './workbookWatch';

const host = openWorkbook();
// A cell shows only its own error; what fails around it has no other place.
const report = (thrown: unknown): void => console.error(thrown);
const watch = new WorkbookWatch({ readGrids: host.readGrids, onChange, onCalculated, recalculate }, report);
const blankCells = createBlankCells();

const contextFor = (caller: string | undefined): FunctionContext => ({
  ...(readOptions(host) ?? { date: localDay(new Date()) }),
  choices: readChoices(host),
  translator: createTranslator(localeOf(displayLanguage())),
  readWorkbook: () => watch.read(caller),
});

// Bound while the page loads, before Excel asks for them; what they need of Office is looked up when they are called.
registerFunctions({ contextFor, blankCells: () => (supports('CustomFunctionsRuntime', '1.3') ? blankCells : undefined) });

// Another standard or another reading of the headings concerns every formula; what was written into cells is told as a change of theirs.
onSettingWritten((key) => {
  if (key !== JOURNAL_KEY) recalculateAll().catch(report);
});
