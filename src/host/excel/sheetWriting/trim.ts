import type { SheetModel } from '../../../report/sheetModel';
import type { Trimming } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { supports } from '../run';
import { chartSteps } from './charts';
import { checkSteps } from './checks';
import { layoutSteps } from './layout';
import { linkSteps } from './links';
import { lookSteps } from './looks';
import { noteSteps } from './notes';
import { filterSteps, pageSteps } from './page';
import { takeSteps } from './steps';
import type { Step } from './steps';

/** In this order: a link changes the look of its cell, and rows find their height by what is in them. */
const STEPS: readonly (readonly [Trimming, (model: SheetModel) => readonly Step[]])[] = [
  ['links', linkSteps],
  ['looks', (model) => [...lookSteps(model), ...layoutSteps(model)]],
  ['checks', checkSteps],
  ['notes', noteSteps],
  ['filter', filterSteps],
  ['page', pageSteps],
  ['charts', chartSteps],
];

const hideStep = ({ hidden }: SheetModel): readonly Step[] =>
  hidden === undefined
    ? []
    : [
        (sheet) => {
          sheet.visibility = 'Hidden';
        },
      ];

/** Newer than what the manifest demands. */
const isAbleTo = (trimming: Trimming): boolean => trimming !== 'notes' || supports('ExcelApi', '1.18');

/**
 * Gives a sheet what it has beside its contents. A program that cannot do one of them (a printer is missing, the version
 * is older) does not take the sheet away with it: what is missing is told. Rejects when cancelled.
 */
export const trim = async (model: SheetModel, signal: AbortSignal | undefined): Promise<readonly Trimming[]> => {
  const missing: Trimming[] = [];
  for (const [trimming, stepsOf] of STEPS) {
    const steps = stepsOf(model);
    if (steps.length === 0) continue;
    if (!isAbleTo(trimming)) {
      missing.push(trimming);
      continue;
    }
    try {
      await takeSteps(model.name, steps, signal);
    } catch (thrown) {
      const error = hostErrorOf(thrown, model.name);
      if (error.issue.code === 'cancelled' || error.issue.code === 'cellEditMode') throw error;
      missing.push(trimming);
    }
  }
  await takeSteps(model.name, hideStep(model), signal);
  return missing;
};

