import type { HostIssue } from '../../host/workbookHost';
import type { MappingChoice } from '../../workbook/reading';
import type { Options } from '../../functions/workbookSettings';
import type { Outcome } from '../outcome';
import type { EditingAction } from './editing';
import type { Filter } from './filter';
import type { Grouping } from './grouping';
import type { Progress } from './phase';
import type { Overlay, ResultView, StepId } from './state';

/** Everything that can happen in the pane. */
export type Action =
  | { readonly type: 'started'; readonly progress: Progress }
  | { readonly type: 'progressed'; readonly progress: Progress }
  /** `landOn`: where the person should look next; absent: stay. */
  | { readonly type: 'finished'; readonly outcome: Outcome; readonly fresh: boolean; readonly landOn?: StepId }
  | { readonly type: 'failed'; readonly issue: HostIssue }
  | { readonly type: 'cancelled' }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'optionsChosen'; readonly options: Options }
  | { readonly type: 'mappingChosen'; readonly choices: readonly MappingChoice[] }
  | { readonly type: 'stepChosen'; readonly step: StepId }
  | { readonly type: 'resultViewChosen'; readonly view: ResultView }
  | { readonly type: 'filterChosen'; readonly filter: Filter }
  | { readonly type: 'groupingChosen'; readonly grouping: Grouping }
  /** Goes to the problem list with just this filter. */
  | { readonly type: 'findingsAsked'; readonly filter: Partial<Filter>; readonly grouping?: Grouping }
  | { readonly type: 'overlayChosen'; readonly overlay: Overlay }
  | { readonly type: 'hostRefused'; readonly issue: HostIssue }
  | { readonly type: 'noticeDismissed' }
  | EditingAction;
