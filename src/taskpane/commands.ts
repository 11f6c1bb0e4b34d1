import type { CellRef } from '../core/cellRef';
import type { WorkbookHost } from '../host/workbookHost';
import type { FieldMatch, SheetReading } from '../workbook/reading';
import { hostIssueOf } from './hostIssue';
import type { ChosenField } from './mappingChoice';
import { withChoice } from './mappingChoice';
import type { Options } from '../functions/workbookSettings';
import type { Outcome } from './outcome';
import { createRunner } from './runner';
import type { Request, Watch } from './session';
import { reassess, reread, validate } from './session';
import { keepChoices, keepOptions } from '../functions/workbookSettings';
import type { Action } from './state/actions';
import { doneOf } from './state/phase';
import type { PaneState } from './state/state';
import type { EditingCommands } from './writing/editingCommands';
import { createEditingCommands } from './writing/editingCommands';
import { isEditable } from './writing/writeCells';

/** What a person can set going. Commands report through the state; none rejects. */
export interface Commands {
  /** 校验本工作簿: read, recognise, judge. */
  readonly validate: () => void;
  readonly cancel: () => void;
  readonly chooseField: (sheet: SheetReading, match: FieldMatch, chosen: ChosenField) => void;
  readonly chooseOptions: (options: Options) => void;
  /** Shows the cell in the sheet. */
  readonly select: (cell: CellRef) => void;
  readonly dispatch: (action: Action) => void;
  /** Absent where the workbook cannot be changed. */
  readonly editing?: EditingCommands;
}

/** `latest` hands out the state as of the last render: commands are made once, and a click always sees what is on the screen. */
export const createCommands = (host: WorkbookHost, latest: () => PaneState, dispatch: (action: Action) => void): Commands => {
  const runner = createRunner(dispatch);
  const refused = (error: unknown): void => dispatch({ type: 'hostRefused', issue: hostIssueOf(error) });
  /** The first result is shown from its top; who validates again after an edit stays where the edit was seen to be needed. */
  const validateWith = (request: Request): void => {
    const first = doneOf(latest().phase) === undefined;
    void runner.run({ fresh: true, ...(first ? { landOn: 'result' } : {}), work: (watch) => validate(host, request, watch) });
  };
  /** Applies a changed request to the cells at hand; where they are just being read, that reading starts over. */
  const apply = (request: Request, again: (last: Outcome, watch: Watch) => Promise<Outcome>): void => {
    if (runner.isReading()) {
      validateWith(request);
      return;
    }
    const done = doneOf(latest().phase);
    if (done !== undefined) void runner.run({ fresh: false, work: (watch) => again(done.outcome, watch) });
  };
  return {
    dispatch,
    validate: () => validateWith({ options: latest().options, choices: latest().choices }),
    cancel: runner.cancel,
    chooseField: (sheet, match, chosen) => {
      const choices = withChoice(latest().choices, sheet, match, chosen);
      const request = { options: latest().options, choices };
      dispatch({ type: 'mappingChosen', choices });
      keepChoices(host, choices).catch(refused);
      apply(request, (last, watch) => reread(last.grids, request, watch));
    },
    chooseOptions: (options: Options) => {
      dispatch({ type: 'optionsChosen', options });
      keepOptions(host, options).catch(refused);
      apply({ options, choices: latest().choices }, (last, watch) => reassess(last, options, watch));
    },
    select: (cell) => void host.select(cell).catch(refused),
    ...(isEditable(host) ? { editing: createEditingCommands(host, latest, dispatch) } : {}),
  };
};
