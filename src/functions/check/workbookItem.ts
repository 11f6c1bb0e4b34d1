import type { PartResult } from '../../core/assessment';
import type { LimitPart } from '../../standards/schema';
import type { FunctionCall } from '../call';
import type { Judgement } from './judgement';
import type { SizeLimit } from './limits';
import { limitWords, sizeSummary } from './sizes';
import type { SizeKind } from './sizes';

const reasonsOf = (part: PartResult | undefined, call: FunctionCall): string =>
  (part?.reasons ?? []).map((reason) => call.scope.words.reason(reason)).join(call.scope.context.translator.t('term:listSeparator'));

/** The verdict of the assessment of the whole workbook on one part of a rule. */
export const judgeWorkbook = async (call: FunctionCall, kind: SizeKind, limit: SizeLimit & { readonly part: LimitPart }): Promise<Judgement> => {
  const { scope } = call;
  const assessment = scope.assess(scope.read(await scope.context.readWorkbook()));
  const part = assessment.items.find(({ rule }) => rule === limit.rule.id)?.parts.find((result) => result.part === limit.part.id);
  const { judged = 0, notMet = 0, unknown = 0 } = part?.tally ?? {};
  const verdict = part?.verdict ?? 'unknown';
  const findings = assessment.findings.filter((finding) => finding.rule === limit.rule.id && finding.part === limit.part.id);
  const limits = limitWords(limit, new Set([undefined]), kind, scope);
  const reasons = verdict === 'unknown' ? reasonsOf(part, call) : '';
  const summary = sizeSummary(verdict, { count: judged, notMet, unknown }, limits, kind, scope);
  return {
    verdict,
    // With nothing to count, the reason says it all.
    summary: reasons === '' ? summary : judged === 0 ? reasons : scope.say('check.because', { summary, reasons }),
    details: findings.map((finding) => scope.words.finding(finding)),
    notMet,
    unknown,
  };
};
