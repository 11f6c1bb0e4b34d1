import type { ChartSubject } from '../../report/charts/chart';
import type { Commands } from '../commands';
import type { Outcome } from '../outcome';
import { schoolRows, subjectOf } from '../schoolRows';

/** What a click on a bar does: the arithmetic behind it, and for a school its cell in the sheet. */
export const openSubject = (subject: ChartSubject, { reading: { dataset }, assessment }: Outcome, { dispatch, select }: Pick<Commands, 'dispatch' | 'select'>): void => {
  const { rule, part } = subject;
  if (subject.kind === 'dispersion') {
    dispatch({ type: 'overlayChosen', overlay: { kind: 'why', target: { rule, part, subject: { kind: 'county', stage: subject.stage } } } });
    return;
  }
  const row = schoolRows(dataset, assessment).find(({ unit }) => unit === subject.unit);
  const about = row === undefined ? undefined : subjectOf(row);
  if (about === undefined) return;
  const cell = dataset.schools[dataset.units.school[subject.unit] ?? -1]?.cell;
  if (cell !== undefined) select(cell);
  dispatch({ type: 'overlayChosen', overlay: { kind: 'why', target: { rule, part, subject: about } } });
};
