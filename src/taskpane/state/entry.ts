import type { Finding, Severity } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import type { Outcome } from '../outcome';
import type { ReadingIssue } from '../../workbook/reading';

/** The item under which doubts about the data themselves are listed. */
export const DATA_ITEM = 'data';

interface EntryBase {
  readonly id: string;
  readonly severity: Severity;
  /** Rule id, or DATA_ITEM. */
  readonly item: string;
  /** undefined: about the county as a whole. */
  readonly school: string | undefined;
  readonly departments: readonly string[];
  readonly cells: readonly CellRef[];
}

/** A line of the problem list: a finding of the standard, or a doubt about the data. */
export type Entry = EntryBase & ({ readonly kind: 'finding'; readonly finding: Finding } | { readonly kind: 'reading'; readonly issue: ReadingIssue });

const placeKey = (cell: CellRef): string => JSON.stringify([cell.file ?? '', cell.sheet, cell.row]);

/** Which school stands in which row, so that a doubt about a cell is found under its school. */
const schoolsByRow = (outcome: Outcome): ReadonlyMap<string, string> => {
  const rows = new Map<string, string>();
  for (const school of outcome.reading.dataset.schools) if (school.cell !== undefined) rows.set(placeKey(school.cell), school.name);
  return rows;
};

/** Where the schools stand, by name. */
const placesOfSchools = (outcome: Outcome): ReadonlyMap<string, CellRef> => {
  const places = new Map<string, CellRef>();
  for (const { name, cell } of outcome.reading.dataset.schools) if (cell !== undefined && !places.has(name)) places.set(name, cell);
  return places;
};

const fromFinding = (finding: Finding, places: ReadonlyMap<string, CellRef>): Entry => {
  const school = finding.subject.kind === 'county' ? undefined : finding.subject.school;
  const place = school === undefined ? undefined : places.get(school);
  return {
    kind: 'finding',
    id: finding.id,
    severity: finding.severity,
    item: finding.rule,
    school,
    departments: finding.departments,
    // What no single cell causes is shown where the school stands.
    cells: finding.cells.length > 0 || place === undefined ? finding.cells : [place],
    finding,
  };
};

const fromIssue = (issue: ReadingIssue, rows: ReadonlyMap<string, string>): Entry => ({
  kind: 'reading',
  id: JSON.stringify([DATA_ITEM, issue.code, issue.cell.file ?? '', issue.cell.sheet, issue.cell.row, issue.cell.column]),
  severity: issue.severity,
  item: DATA_ITEM,
  school: 'school' in issue ? issue.school : rows.get(placeKey(issue.cell)),
  departments: [],
  cells: [issue.cell],
  issue,
});

const RANK: Readonly<Record<Severity, number>> = { error: 0, query: 1, hint: 2 };

/** All lines of the problem list, the gravest first; otherwise in the order of the standard and of the workbook. */
export const entriesOf = (outcome: Outcome): readonly Entry[] => {
  const rows = schoolsByRow(outcome);
  const places = placesOfSchools(outcome);
  const entries = [...outcome.assessment.findings.map((finding) => fromFinding(finding, places)), ...outcome.reading.issues.map((issue) => fromIssue(issue, rows))];
  return entries.sort((left, right) => RANK[left.severity] - RANK[right.severity]);
};
