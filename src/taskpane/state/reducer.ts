import type { Action } from './actions';
import { reduceEditing } from './editing';
import { NO_FILTER } from './filter';
import type { Phase } from './phase';
import { doneOf, settledOf } from './phase';
import type { PaneState } from './state';

const finished = (phase: Phase, action: Extract<Action, { type: 'finished' }>): Phase => {
  const changedMeanwhile = phase.kind === 'working' && phase.changed;
  // Judging the cells again that were read before does not make them any newer.
  const wasStale = !action.fresh && (doneOf(phase)?.stale ?? false);
  return { kind: 'done', outcome: action.outcome, stale: changedMeanwhile || wasStale };
};

const changed = (phase: Phase): Phase => {
  switch (phase.kind) {
    case 'empty':
      return phase;
    case 'working':
      return { ...phase, changed: true };
    case 'done':
      return phase.stale ? phase : { ...phase, stale: true };
    case 'failed':
      return phase.last === undefined ? phase : { ...phase, last: { ...phase.last, stale: true } };
  }
};

/** A cancel leads back to what was there, and that has aged if cells changed in the meantime. */
const cancelled = (phase: Phase): Phase => {
  if (phase.kind !== 'working') return phase;
  return phase.changed ? changed(phase.from) : phase.from;
};

/** The whole behaviour of the pane's state; pure. */
export const reduce = (state: PaneState, action: Action): PaneState => {
  const { phase } = state;
  switch (action.type) {
    case 'started':
      return { ...state, phase: { kind: 'working', progress: action.progress, from: settledOf(phase), changed: false }, notice: undefined };
    case 'progressed':
      return phase.kind === 'working' ? { ...state, phase: { ...phase, progress: action.progress } } : state;
    case 'finished':
      return { ...state, phase: finished(phase, action), step: action.landOn ?? state.step };
    case 'failed':
      return { ...state, phase: { kind: 'failed', issue: action.issue, last: doneOf(phase) } };
    case 'cancelled':
      return { ...state, phase: cancelled(phase), notice: { code: 'cancelled' } };
    case 'workbookChanged':
      return { ...state, phase: changed(phase) };
    case 'optionsChosen':
      return { ...state, options: action.options };
    case 'mappingChosen':
      return { ...state, choices: action.choices };
    case 'stepChosen':
      return { ...state, step: action.step };
    case 'resultViewChosen':
      return { ...state, resultView: action.view };
    case 'filterChosen':
      return { ...state, filter: action.filter };
    case 'groupingChosen':
      return { ...state, grouping: action.grouping };
    case 'findingsAsked':
      return { ...state, step: 'findings', filter: { ...NO_FILTER, ...action.filter }, grouping: action.grouping ?? state.grouping, overlay: { kind: 'none' } };
    case 'overlayChosen':
      return { ...state, overlay: action.overlay };
    case 'hostRefused':
      return { ...state, notice: { code: 'host', issue: action.issue } };
    case 'noticeDismissed':
      return { ...state, notice: undefined };
    case 'editingPhase':
    case 'operationsKept':
      return { ...state, editing: reduceEditing(state.editing, action) };
  }
};
