import type { Assessment, Finding, Severity } from '../core/assessment';
import type { CellRef } from '../core/cellRef';
import type { School } from '../core/dataset';
import type { Reading, ReadingIssue } from '../workbook/reading';
import { eachInSteps, runThrough } from '../core/steps';
import { DATA_ITEM, identitySteps } from './readingIdentity';

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
function* schoolsByRow({ reading }: Judged): Generator<void, ReadonlyMap<string, string>> {
  const rows = new Map<string, string>();
  yield* eachInSteps(reading.dataset.schools, ({ cell, name }) => void (cell !== undefined && rows.set(placeKey(cell), name)));
  return rows;
}

type Named = Pick<School, 'name' | 'code' | 'town'>;

/** Namesakes are told apart by code and town. */
const schoolKey = ({ name, code = '', town = '' }: Named): string => JSON.stringify([name, code, town]);

type Places = ReadonlyMap<string, CellRef | undefined>;

/** Where the schools stand, by their key and by their bare name; `undefined` for a name that several bear. */
function* placesOfSchools({ reading }: Judged): Generator<void, Places> {
  const places = new Map<string, CellRef | undefined>();
  yield* eachInSteps(reading.dataset.schools, (school) => {
    const { name, cell } = school;
    places.set(schoolKey(school), cell);
    places.set(name, places.has(name) ? undefined : cell);
  });
  return places;
}

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

/** All lines of the problem list, the gravest first; otherwise in the order of the standard and of the workbook. */
export function* entrySteps(judged: Judged): Generator<void, readonly Entry[]> {
  const rows = yield* schoolsByRow(judged);
  const places = yield* placesOfSchools(judged);
  const ids = yield* identitySteps(judged.reading);
  const ranked: Readonly<Record<Severity, Entry[]>> = { error: [], query: [], hint: [] };
  const add = (entry: Entry): void => void ranked[entry.severity].push(entry);
  yield* eachInSteps(judged.assessment.findings, (finding) => add(fromFinding(finding, places)));
  yield* eachInSteps(judged.reading.issues, (issue, at) => add(fromIssue(issue, ids[at]?.id ?? '', rows)));
  return [...ranked.error, ...ranked.query, ...ranked.hint];
}

/** The same at once. */
export const entriesOf = (judged: Judged): readonly Entry[] => runThrough(entrySteps(judged));
