import type { Subject } from '../../core/assessment';
import type { HostIssue } from '../../host/workbookHost';
import type { MappingChoice } from '../../workbook/reading';
import type { Options } from '../../functions/workbookSettings';
import type { WriteOperation } from '../../workbook/writeJournal';
import type { EditingState } from './editing';
import type { Filter } from './filter';
import { NO_FILTER } from './filter';
import type { Grouping } from './grouping';
import type { Phase } from './phase';

export const STEPS = ['sheets', 'mapping', 'result', 'findings'] as const;
export type StepId = (typeof STEPS)[number];

export const RESULT_VIEWS = ['items', 'dispersion', 'schools', 'charts'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** What a why-card explains. */
export interface WhyTarget {
  readonly rule: string;
  readonly part: string;
  readonly subject: Subject;
}

/** What lies over the page. */
export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'options' }
  | { readonly kind: 'why'; readonly target: WhyTarget }
  /** The browser of functions. */
  | { readonly kind: 'functions' }
  /** 转为原生公式 / 转为数值, and 还原. */
  | { readonly kind: 'conversion' }
  /** 上报材料. */
  | { readonly kind: 'handIn' }
  /** Marks in the sheets. */
  | { readonly kind: 'marks' }
  /** 汇总上报文件: the page takes the place of the pane's. */
  | { readonly kind: 'merging' };

/** A passing message about something that did not work out, e.g. a cell that could not be selected. */
export type Notice = { readonly code: 'cancelled' } | { readonly code: 'host'; readonly issue: HostIssue };

export interface PaneState {
  readonly phase: Phase;
  readonly options: Options;
  readonly choices: readonly MappingChoice[];
  readonly step: StepId;
  readonly resultView: ResultView;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly overlay: Overlay;
  readonly notice: Notice | undefined;
  /** Changing the workbook: conversions and what can be taken back. */
  readonly editing: EditingState;
}

export const initialState = (options: Options, choices: readonly MappingChoice[], operations: readonly WriteOperation[] = []): PaneState => ({
  phase: { kind: 'empty' },
  options,
  choices,
  step: 'result',
  resultView: 'items',
  filter: NO_FILTER,
  grouping: 'item',
  overlay: { kind: 'none' },
  notice: undefined,
  editing: { phase: { kind: 'idle' }, operations },
});
