import { z } from 'zod';
import type { Translator } from '../../locale';
import type { Field } from '../../standards/schema';
import { cellAddress, stageOf } from '../../workbook';
import type { CellContent } from '../../workbook/cellContent';
import type { CellValue, Grid } from '../../workbook/grid';
import type { Conflict } from '../../workbook/merging/conflict';
import { candidateKey, disputeId, type CandidateKey, type Decision } from '../../workbook/merging/decision';
import type { Claim } from '../../workbook/dispute';
import { plain } from '../../workbook/plainText';
import type { SheetModel } from '../sheetModel';
import type { Names } from '../words';
import { stageWord } from './dataCells';
import { areaOf, ownTable, readOwnTable, textIn, type OwnColumn, type OwnRow } from './ownTable';
import { SCHOOL_COLUMNS, schoolCells, schoolFrom, type SchoolColumn } from './schoolColumns';
import { isList, thingName, valueCell, valueFrom } from './valueWords';

/** As many candidates are shown side by side; the check code knows them all. */
const SHOWN = 4;
const NUMBERS = [1, 2, 3, 4] as const;
type Shown = `candidate${(typeof NUMBERS)[number]}` | `source${(typeof NUMBERS)[number]}`;
type Key = SchoolColumn | 'stage' | 'fieldName' | 'status' | 'choice' | 'entered' | 'reason' | 'by' | Shown | 'field' | 'candidates';

const COLUMNS: readonly OwnColumn<Key>[] = [
  ...SCHOOL_COLUMNS,
  { key: 'stage', width: 8 },
  { key: 'fieldName', width: 30 },
  ...NUMBERS.flatMap((number): readonly OwnColumn<Key>[] => [
    { key: `candidate${number}`, width: 12 },
    { key: `source${number}`, width: 26 },
  ]),
  { key: 'status', width: 16 },
  { key: 'choice', width: 10, isInput: true },
  { key: 'entered', width: 12, isInput: true },
  { key: 'reason', width: 24, isInput: true },
  { key: 'by', width: 10, isInput: true },
  { key: 'field', width: 14 },
  { key: 'candidates', width: 14 },
];

/** Typed under 决定 to count all lists together. */
const ALL = '全部';
/** The longest text of a cell. */
const LONGEST = 32_767;

const keysSchema = z.array(z.tuple([z.union([z.number(), z.string(), z.boolean()]), z.string(), z.string()]));

const codeOf = (keys: readonly CandidateKey[]): string => JSON.stringify(keys.map(({ value, file, sheet }) => [value, file, sheet])).slice(0, LONGEST);

const keysFrom = (code: string): readonly CandidateKey[] => {
  try {
    return keysSchema.parse(JSON.parse(code)).map(([value, file, sheet]) => ({ value, file, sheet }));
  } catch {
    return [];
  }
};

const sourceText = ({ cell }: Claim): string => [cell.file, cellAddress(cell)].filter((part) => part !== undefined).join(' · ');

interface Line {
  readonly about: Pick<Conflict, 'school' | 'stage' | 'field'>;
  readonly shown: readonly { readonly value: CellContent; readonly source: string }[];
  readonly keys: readonly CandidateKey[];
  readonly decision: Decision | undefined;
  readonly status: 'open' | 'decided' | 'again' | 'moot';
}

const choiceCells = (keys: readonly CandidateKey[], { choice }: Decision, field: Field | undefined): OwnRow<Key> => {
  if (choice.kind === 'all') return { choice: ALL };
  if (choice.kind === 'entered') return { entered: valueCell(field, choice.value) };
  const { value, file, sheet } = choice.candidate;
  const at = keys.findIndex((key) => key.value === value && key.file === file && key.sheet === sheet);
  return at < 0 ? {} : { choice: at + 1 };
};

const rowOf = ({ about, shown, keys, decision, status }: Line, fields: ReadonlyMap<string, Field>, names: Names, { t }: Translator): OwnRow<Key> => {
  const candidates = shown.slice(0, SHOWN).map(({ value, source }, at): OwnRow<Key> => {
    const number = NUMBERS[at] ?? 1;
    return { [`candidate${number}`]: value, [`source${number}`]: source };
  });
  return {
    ...schoolCells(about.school),
    stage: stageWord(about.stage),
    fieldName: thingName(about.field, names, t),
    ...Object.assign({}, ...candidates),
    status: { content: t(`merge:conflict.${status}`), role: status === 'decided' ? 'good' : status === 'moot' ? 'note' : 'bad' },
    // What was decided about other candidates is no decision about these.
    ...(decision === undefined || status === 'again' ? {} : choiceCells(keys, decision, fields.get(about.field))),
    reason: decision?.reason ?? null,
    by: decision?.by ?? null,
    field: about.field,
    candidates: codeOf(keys),
  };
};

const lineOf = (conflict: Conflict, fields: ReadonlyMap<string, Field>): Line => ({
  about: conflict,
  shown: conflict.candidates.map((claim) => ({ value: claim.original ?? valueCell(fields.get(conflict.field), claim.value), source: sourceText(claim) })),
  keys: conflict.candidates.map(candidateKey),
  decision: conflict.decision,
  status: conflict.isDecided ? 'decided' : conflict.decision === undefined ? 'open' : 'again',
});

/** A decision for which there is no conflict at the moment: it holds again when the same files come again. */
const mootLine = (decision: Decision, fields: ReadonlyMap<string, Field>): Line => ({
  about: { school: decision.school, stage: decision.stage, field: decision.field },
  shown: decision.candidates.map(({ value, file, sheet }) => ({ value: valueCell(fields.get(decision.field), value), source: `${file} · ${sheet}` })),
  keys: decision.candidates,
  decision,
  status: 'moot',
});

/** 冲突: candidates side by side, and beside them what a person decides. `decisions` are all that are known. */
export const conflictSheets = (conflicts: readonly Conflict[], decisions: readonly Decision[], fields: ReadonlyMap<string, Field>, names: Names, translator: Translator): readonly SheetModel[] => {
  const used = new Set(conflicts.map(({ decision }) => decision));
  const moot = decisions.filter((decision) => !used.has(decision));
  const lines = [...conflicts.map((conflict) => lineOf(conflict, fields)), ...moot.map((decision) => mootLine(decision, fields))];
  const checks = (rows: number): NonNullable<SheetModel['checks']> => [
    { kind: 'list', area: areaOf(COLUMNS, 'choice', rows), options: [...NUMBERS.map(String), ALL], hint: translator.t('merge:conflict.hint'), message: translator.t('merge:conflict.hint') },
  ];
  return ownTable({ kind: 'conflicts', columns: COLUMNS, rows: lines.map((line) => rowOf(line, fields, names, translator)), checks }, translator);
};

const choiceFrom = (choice: CellValue | undefined, entered: CellValue | undefined, keys: readonly CandidateKey[], field: Field | undefined, id: string): Decision['choice'] | undefined => {
  const value = entered === undefined ? undefined : valueFrom(field, entered);
  if (value !== undefined) return { kind: 'entered', value };
  const text = plain(textIn(choice));
  if (text === ALL && isList(id)) return { kind: 'all' };
  const candidate = /^\d{1,3}$/u.test(text) ? keys[Number(text) - 1] : undefined;
  return candidate === undefined ? undefined : { kind: 'candidate', candidate };
};

/** What was decided in the 冲突 sheet of a merged workbook. */
export const readDecisions = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly Decision[] =>
  readOwnTable(grids, 'conflicts', COLUMNS).flatMap((row): readonly Decision[] => {
    const field = textIn(row.field);
    const candidates = keysFrom(textIn(row.candidates));
    const choice = choiceFrom(row.choice, row.entered, candidates, fields.get(field), field);
    if (field === '' || candidates.length === 0 || choice === undefined) return [];
    const [school, stage, reason, by] = [schoolFrom(row), stageOf(textIn(row.stage)), textIn(row.reason), textIn(row.by)];
    return [{ ...(school && { school }), ...(stage && { stage }), field, candidates, choice, ...(reason === '' ? {} : { reason }), ...(by === '' ? {} : { by }) }];
  });

/** Decisions of several workbooks; of two about one thing the first holds. */
export const joinDecisions = (...lists: readonly (readonly Decision[])[]): readonly Decision[] => {
  const known = new Map<string, Decision>();
  for (const decision of lists.flat()) {
    const id = disputeId({ school: decision.school, stage: decision.stage, field: decision.field });
    if (!known.has(id)) known.set(id, decision);
  }
  return [...known.values()];
};
