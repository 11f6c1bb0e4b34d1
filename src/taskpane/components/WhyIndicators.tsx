import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Subject } from '../../core/assessment';
import type { Outcome } from '../outcome';
import { rowOf } from '../schoolRows';
import { IndicatorLine } from './IndicatorLine';

interface Props {
  readonly subject: Extract<Subject, { kind: 'unit' }>;
  readonly outcome: Outcome;
  readonly section: (children: ReactNode) => ReactNode;
}

/** What the school rule counts: each indicator of the school with figure, threshold and floor. */
export const WhyIndicators = ({ subject, outcome, section }: Props) => {
  const row = useMemo(() => rowOf(outcome.reading.dataset, outcome.assessment, subject), [outcome, subject]);
  if (row === undefined || row.verdict === 'notApplicable') return null;
  return section(outcome.assessment.units.indicators.map((column) => <IndicatorLine key={column.rule} column={column} row={row} outcome={outcome} />));
};
