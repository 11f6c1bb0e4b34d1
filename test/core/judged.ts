import { assess, explain } from '../../src/core';
import type { Assessment, Finding, ItemResult, PartResult, Subject } from '../../src/core/assessment';
import type { Dataset } from '../../src/core/dataset';
import type { Explanation } from '../../src/core/explanation';
import type { AssessOptions } from '../../src/core/options';
import { FIELDS, loadPack } from '../../src/standards';

export const PACK = loadPack('national-2017');
export const DATE = '2025-09-01';

export const assessed = (dataset: Dataset, options: Partial<AssessOptions> = {}): Assessment => assess(dataset, PACK, { date: DATE, fields: FIELDS, ...options });

export const itemOf = (assessment: Assessment, rule: string): ItemResult => {
  const item = [...assessment.items, ...assessment.conditions].find((each) => each.rule === rule);
  if (item === undefined) throw new Error(`no item ${rule}`);
  return item;
};

export const partOf = (assessment: Assessment, rule: string, part: string): PartResult => {
  const result = itemOf(assessment, rule).parts.find((each) => each.part === part);
  if (result === undefined) throw new Error(`no part ${rule}/${part}`);
  return result;
};

export const findingsOf = (assessment: Assessment, rule: string): readonly Finding[] => assessment.findings.filter((finding) => finding.rule === rule);

export const explained = (dataset: Dataset, assessment: Assessment, rule: string, part: string, subject: Subject): Explanation =>
  explain({ dataset, pack: PACK, fields: FIELDS, assessment }, { rule, part, subject });
