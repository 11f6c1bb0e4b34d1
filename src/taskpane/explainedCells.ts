import type { Finding, Subject } from '../core/assessment';
import type { CellRef } from '../core/cellRef';
import type { Explanation, Step } from '../core/explanation';
import { stepOperands } from '../core/stepOperands';

const reasonCell = (step: Step): readonly CellRef[] => (step.kind === 'unknown' && 'cell' in step.reason && step.reason.cell !== undefined ? [step.reason.cell] : []);

const recordedCell = (step: Step): readonly CellRef[] => (step.kind === 'recorded' && step.cell !== undefined ? [step.cell] : []);

const distinct = (cells: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(cells.map((cell) => [JSON.stringify([cell.file ?? '', cell.sheet, cell.row, cell.column]), cell])).values(),
];

/** The cells an arithmetic rests on, each once, in the order they are used. */
export const explainedCells = (steps: readonly Step[]): readonly CellRef[] =>
  distinct(steps.flatMap((step) => [...stepOperands(step).flatMap((operand) => operand.cells), ...recordedCell(step), ...reasonCell(step)]));

const sameSubject = (left: Subject, right: Subject): boolean => {
  if (left.kind !== right.kind) return false;
  switch (left.kind) {
    case 'county':
      return right.kind === 'county' && left.stage === right.stage;
    case 'school':
      return right.kind === 'school' && left.school === right.school && left.code === right.code && left.town === right.town;
    case 'unit':
      return right.kind === 'unit' && left.school === right.school && left.code === right.code && left.town === right.town && left.stage === right.stage;
    case 'class':
      return right.kind === 'class' && left.school === right.school && left.code === right.code && left.town === right.town && left.stage === right.stage && left.grade === right.grade && left.name === right.name;
  }
};

/** The cells behind a card: of its arithmetic, then those its findings point to (a count over rooms names no cell itself). */
export const cellsBehind = ({ rule, part, subject, steps }: Explanation, findings: readonly Finding[]): readonly CellRef[] =>
  distinct([
    ...explainedCells(steps),
    ...findings.filter((finding) => finding.rule === rule && finding.part === part && sameSubject(finding.subject, subject)).flatMap(({ cells }) => cells),
  ]);
