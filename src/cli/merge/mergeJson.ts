import type { CellRef } from '../../core/cellRef';
import { entriesOf, type Entry } from '../../report/entry';
import { fileNote } from '../../report/merged/fileSheet';
import { cellAddress } from '../../workbook';
import type { Conflict } from '../../workbook/merging/conflict';
import type { FileReport } from '../../workbook/merging/mergeFile';
import type { MergedValue } from '../../workbook/merging/mergedValues';
import { missingText } from '../../workbook/merging/rosterReport';
import { isComplete, type MergeResult } from './mergeResult';

const place = (cell: CellRef | undefined) => (cell === undefined ? null : { file: cell.file ?? null, cell: cellAddress(cell) });

const fileEntry = (file: FileReport, { translator }: MergeResult) => {
  const { name, size, digest, state } = file;
  const read = state.status === 'read' ? state : undefined;
  return {
    file: name,
    status: state.status,
    size,
    digest: digest || null,
    message: fileNote(file, translator) || null,
    code: state.status === 'refused' ? state.refusal.code : null,
    of: state.status === 'duplicate' ? state.of : null,
    template: read?.stamp ?? null,
    outdated: read?.outdated === true,
    schools: read?.schools ?? [],
    records: read?.records ?? 0,
    sheets: (read?.sheets ?? []).map(({ sheet, template, score, records, fingerprint }) => ({ sheet, template, score, records, fingerprint })),
  };
};

const conflictEntry = ({ id, school, stage, field, candidates, decision, isDecided }: Conflict) => ({
  id,
  school: school ?? null,
  stage: stage ?? null,
  field,
  candidates: candidates.map(({ value, original, cell }) => ({ value, original: original ?? null, ...place(cell) })),
  decided: isDecided,
  decision: decision === undefined ? null : { ...decision.choice, reason: decision.reason ?? null, by: decision.by ?? null },
});

const entryOf = (entry: Entry, { words, explanations }: MergeResult) => ({
  id: entry.id,
  kind: entry.kind,
  severity: entry.severity,
  item: entry.item,
  school: entry.school ?? null,
  message: entry.kind === 'finding' ? words.finding(entry.finding) : words.reading(entry.issue),
  cells: entry.cells.map(place),
  explanation: explanations.find(({ id, isCurrent }) => isCurrent && id === entry.id)?.answer ?? null,
});

const valueEntry = (value: MergedValue | undefined) => (value === undefined ? null : { value: value.value ?? null, state: value.state, original: value.original ?? null, ...place(value.source) });

const differenceEntry = ({ differences }: MergeResult) =>
  differences === undefined
    ? null
    : {
        added: differences.added,
        removed: differences.removed,
        renamed: differences.renamed,
        files: [...differences.byFile].map(([file, changes]) => ({
          file: file || null,
          changes: changes.map(({ school, stage, field, detail, before, after }) => ({ school: school ?? null, stage: stage ?? null, field, detail: detail ?? null, before: valueEntry(before), after: valueEntry(after) })),
        })),
      };

/** The merge as plain data, figures unrounded, sentences in the reader's language. */
export const mergeJson = (result: MergeResult): unknown => {
  const { merge, assessment, edits, explanations, out } = result;
  const { dataset } = merge.reading;
  return {
    out,
    complete: isComplete(result),
    standard: assessment.standard.id,
    verdict: assessment.verdict,
    schools: dataset.schools.length,
    units: dataset.units.length,
    leftOut: (dataset.leftOut ?? []).map(place),
    files: merge.files.map((file) => fileEntry(file, result)),
    roster: merge.roster === undefined ? null : { ...merge.roster, missingText: missingText(merge.roster) },
    sameSchools: merge.alike.map(({ one, other, likeness }) => ({ one, other, likeness })),
    rulings: result.rulings,
    conflicts: merge.conflicts.map(conflictEntry),
    differences: differenceEntry(result),
    handEdits: edits,
    findings: entriesOf({ reading: merge.reading, assessment }).map((entry) => entryOf(entry, result)),
    explanations,
  };
};
