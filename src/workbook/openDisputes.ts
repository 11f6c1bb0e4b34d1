import { disputedText, type Trace } from './dispute';
import type { ReadingIssue } from './reading';

/** Every dispute that nobody has ruled on. */
export const openDisputes = ({ disputes }: Trace): readonly ReadingIssue[] =>
  disputes.flatMap(({ ruling, claims, field, school, stage, isOfUnit }): readonly ReadingIssue[] => {
    const [first] = claims;
    if (ruling.kind !== 'open' || first === undefined) return [];
    const about = { cell: first.cell, field, school: school?.name ?? '', values: disputedText(claims), ...(stage === undefined ? {} : { stage }) };
    return [isOfUnit === true ? { severity: 'query', code: 'scaleUnclear', ...about } : { severity: 'error', code: 'disputed', ...about }];
  });
