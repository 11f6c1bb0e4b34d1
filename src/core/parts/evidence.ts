import type { EvidencePart } from '../../standards/schema';
import { cannotJudge, countySubject, finding, placeOf } from '../findings';
import { unknownPart } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

/** Judges by what a person recorded; nothing recorded is unknown. */
export const judgeEvidence = ({ basis, rule, part }: PartInput<EvidencePart>): PartOutcome => {
  const place = placeOf(rule, part.id);
  const evidence = basis.dataset.evidence.get(part.field);
  if (evidence?.answer === undefined) {
    const reason = { code: 'evidenceMissing', field: part.field } as const;
    const asked = cannotJudge(place, countySubject(), reason);
    return { result: unknownPart(part.id, reason), findings: [evidence?.cell === undefined ? asked : { ...asked, cells: [evidence.cell] }] };
  }
  if (evidence.answer === part.metWhen) return { result: { part: part.id, verdict: 'met', reasons: [] }, findings: [] };
  const issue = { code: rule.group === 'veto' ? 'vetoed' : 'evidenceNegative' } as const;
  const cells = evidence.cell === undefined ? [] : [evidence.cell];
  return {
    result: { part: part.id, verdict: 'notMet', reasons: [] },
    findings: [finding(place, { subject: countySubject(), verdict: 'notMet', issue, cells })],
  };
};
