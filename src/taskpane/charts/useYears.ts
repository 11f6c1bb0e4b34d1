import { useEffect, useState } from 'react';
import { judgedYears } from '../../core/years';
import type { JudgedYear } from '../../core/years';
import { FIELDS } from '../../standards';
import { takeTurns } from '../../workbook/merging/takeTurns';
import type { Outcome } from '../outcome';

/** The years of the workbook, each judged by itself once somebody wants to see them; undefined until they are. */
export const useYears = (outcome: Outcome, isWanted: boolean): readonly JudgedYear[] | undefined => {
  const [found, setFound] = useState<{ readonly outcome: Outcome; readonly years: readonly JudgedYear[] }>();
  const isKnown = found?.outcome === outcome;
  useEffect(() => {
    if (!isWanted || isKnown) return undefined;
    let isOver = false;
    const judge = async (): Promise<void> => {
      const years = await takeTurns(judgedYears({ dataset: outcome.reading.dataset, assessment: outcome.assessment, pack: outcome.pack, fields: FIELDS }));
      if (!isOver) setFound({ outcome, years });
    };
    judge().catch((thrown: unknown) => {
      // A year that cannot be read is no reason to leave the page waiting.
      console.warn(thrown);
      if (!isOver) setFound({ outcome, years: [] });
    });
    return () => {
      isOver = true;
    };
  }, [outcome, isWanted, isKnown]);
  return isKnown ? found.years : undefined;
};
