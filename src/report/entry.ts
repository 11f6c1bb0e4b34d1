import type { Assessment, Finding, Severity } from '../core/assessment';
import type { CellRef } from '../core/cellRef';
import type { School } from '../core/dataset';
import type { Reading, ReadingIssue } from '../workbook/reading';
import { DATA_ITEM, readingIds } from './readingIdentity';

export { DATA_ITEM };

/** A workbook as it was read and judged. */
interface Judged {
  readonly reading: Reading;
  readonly assessment: Assessment;
}

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
const schoolsByRow = ({ reading }: Judged): ReadonlyMap<string, string> => {
  const rows = new Map<string, string>();
  for (const school of reading.dataset.schools) if (school.cell !== undefined) rows.set(placeKey(school.cell), school.name);
  return rows;
};

type Named = Pick<School, 'name' | 'code' | 'town'>;

/** Namesakes are told apart by code and town. */
const schoolKey = ({ name, code = '', town = '' }: Named): string => JSON.stringify([name, code, town]);

type Places = ReadonlyMap<string, CellRef | undefined>;

/** Where the schools stand, by their key and by their bare name; `undefined` for a name that several bear. */
const placesOfSchools = ({ reading }: Judged): Places => {
  const places = new Map<string, CellRef | undefined>();
  for (const school of reading.dataset.schools) {
    const { name, cell } = school;
    places.set(schoolKey(school), cell);
    places.set(name, places.has(name) ? undefined : cell);
  }
  return places;
};

const placeOf = ({ subject }: Finding, places: Places): CellRef | undefined => {
  switch (subject.kind) {
    case 'county':
      return undefined;
    case 'class':
      return places.get(subject.school);
    case 'school':
    case 'unit':
      return places.get(schoolKey({ ...subject, name: subject.school }));
  }
};

const fromFinding = (finding: Finding, places: Places): Entry => {
  const school = finding.subject.kind === 'county' ? undefined : finding.subject.school;
  const place = placeOf(finding, places);
  return {
    kind: 'finding',
    id: finding.id,
    severity: finding.severity,
    // Figures that contradict each other are a doubt about the data, whatever they are used for.
    item: finding.issue.code === 'inconsistent' ? DATA_ITEM : finding.rule,
    school,
    departments: finding.departments,
    // What no single cell causes is shown where the school stands.
    cells: finding.cells.length > 0 || place === undefined ? finding.cells : [place],
    finding,
  };
};

const fromIssue = (issue: ReadingIssue, id: string, rows: ReadonlyMap<string, string>): Entry => ({
  kind: 'reading',
  id,
  severity: issue.severity,
  item: DATA_ITEM,
  school: 'school' in issue ? issue.school || undefined : rows.get(placeKey(issue.cell)),
  departments: [],
  cells: [issue.cell],
  issue,
});

const RANK: Readonly<Record<Severity, number>> = { error: 0, query: 1, hint: 2 };

/** All lines of the problem list, the gravest first; otherwise in the order of the standard and of the workbook. */
export const entriesOf = (judged: Judged): readonly Entry[] => {
  const rows = schoolsByRow(judged);
  const places = placesOfSchools(judged);
  const ids = readingIds(judged.reading);
  const entries = [...judged.assessment.findings.map((finding) => fromFinding(finding, places)), ...judged.reading.issues.map((issue, at) => fromIssue(issue, ids[at] ?? '', rows))];
  return entries.sort((left, right) => RANK[left.severity] - RANK[right.severity]);
};
