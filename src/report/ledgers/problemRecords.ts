import { SCHOOL_RULE, wordingInForce } from '../../core';
import type { Finding } from '../../core/assessment';
import { inLocale } from '../../locale';
import type { Stage } from '../../standards/terms';
import { entriesOf, DATA_ITEM, type Entry } from '../entry';
import type { ReportContext } from '../handIn/reportContext';
import { schoolRef } from '../../workbook/settlement';
import { schoolsOfEntries } from '../schoolsOfEntries';
import { subjectSchool } from '../subjectSchool';
import type { LedgerRecord } from './ledgerRecord';

/** The wording that a finding is held against, or what a consistency check rests on. */
const groundOf = ({ rule, part }: Finding, { pack, assessment, translator }: ReportContext): string | null => {
  if (rule === SCHOOL_RULE) return pack.schoolRule.clause.quote;
  const check = pack.checks?.find(({ id }) => id === rule);
  if (check !== undefined) return inLocale(check.ground.text, translator.locale);
  const found = pack.rules.find(({ id }) => id === rule);
  const own = found?.parts.find(({ id }) => id === part);
  const [wording] = [...(own === undefined ? [] : wordingInForce(own, assessment.date)), ...(found?.clauses ?? [])];
  return wording?.quote ?? null;
};

const stageOf = (entry: Entry): Stage | undefined => {
  if (entry.kind === 'reading') return 'stage' in entry.issue ? entry.issue.stage : undefined;
  return 'stage' in entry.finding.subject ? entry.finding.subject.stage : undefined;
};

/** What is said of a problem: what it is, how grave, what it is held against, what to do and who. */
export const problemCells = (entry: Entry, context: ReportContext): LedgerRecord['cells'] => {
  const { words, names, translator } = context;
  const severity = translator.t(`term:severity.${entry.severity}`);
  if (entry.kind === 'reading') return { severity, item: translator.t('ledger:dataItem'), problem: words.reading(entry.issue), advice: translator.t('ledger:dataAdvice') };
  const { finding } = entry;
  return {
    severity,
    item: entry.item === DATA_ITEM ? `${translator.t('ledger:dataItem')} ${names.rule(finding.rule)}` : names.rule(finding.rule),
    problem: words.finding(finding),
    ground: groundOf(finding, context),
    advice: words.advice(finding),
    departments: finding.departments.map(names.department).join(translator.t('term:listSeparator')),
  };
};

/** The problems of the 问题清单: errors and queries, the gravest first. */
export const problemRecords = (context: ReportContext): readonly LedgerRecord[] => {
  const { translator, reading } = context;
  const schoolAt = schoolsOfEntries(reading);
  return entriesOf(context).flatMap((entry): readonly LedgerRecord[] => {
    if (entry.severity === 'hint') return [];
    const found = reading.dataset.schools[schoolAt(entry) ?? -1];
    const named = entry.kind === 'finding' ? subjectSchool(entry.finding.subject) : undefined;
    const school = found === undefined ? named : schoolRef({ code: undefined, town: undefined, ...found });
    const stage = stageOf(entry);
    return [
      {
        id: entry.id,
        school,
        cells: {
          school: school?.name ?? entry.school ?? translator.t('term:county'),
          town: school?.town ?? null,
          stage: stage === undefined ? null : translator.t(`term:stage.${stage}`),
          ...problemCells(entry, context),
          // What was explained when files were merged is where a new row begins.
          note: context.explanations.get(entry.id) ?? null,
        },
      },
    ];
  });
};
