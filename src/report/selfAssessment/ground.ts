import type { Basis } from '../../core/basis';
import { createBasis } from '../../core/basis';
import type { Finding, ItemResult } from '../../core/assessment';
import type { Rule } from '../../standards/schema';
import type { ReportContext } from '../handIn/reportContext';

/** What every section is written from. */
export interface Ground {
  readonly context: ReportContext;
  readonly basis: Basis;
  /** Items and conditions by their rule. */
  readonly items: ReadonlyMap<string, ItemResult>;
  /** Findings by rule and part. */
  readonly findings: (rule: string, part: string) => readonly Finding[];
}

export const groundOf = (context: ReportContext): Ground => {
  const { reading, pack, fields, assessment } = context;
  const { date, parameters, profiles } = assessment;
  const findings = new Map<string, Finding[]>();
  for (const finding of assessment.findings) {
    const key = JSON.stringify([finding.rule, finding.part]);
    const known = findings.get(key);
    if (known === undefined) findings.set(key, [finding]);
    else known.push(finding);
  }
  return {
    context,
    basis: createBasis(reading.dataset, pack, { date, fields, parameters, profiles }),
    items: new Map([...assessment.items, ...assessment.conditions].map((item) => [item.rule, item])),
    findings: (rule, part) => findings.get(JSON.stringify([rule, part])) ?? [],
  };
};

/** The rules that were judged, in the pack's order. */
export const judgedRules = ({ context, items }: Ground): readonly { readonly rule: Rule; readonly item: ItemResult }[] =>
  context.pack.rules.flatMap((rule) => {
    const item = items.get(rule.id);
    return item === undefined ? [] : [{ rule, item }];
  });
