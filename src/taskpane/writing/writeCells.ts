import { keepJournal, readJournal } from '../../functions/journalSetting';
import type { HostIssue, ReadOptions, WorkbookEditing, WorkbookHost } from '../../host/workbookHost';
import type { CellsRead } from '../../workbook/cellContent';
import { replaced } from '../../workbook/journalBounds';
import { restorationOf } from '../../workbook/restoration';
import { doneWith, writtenArea } from '../../workbook/writeJournal';
import type { PlannedArea, WriteKind, WriteOperation } from '../../workbook/writeJournal';
import { hostIssueOf } from '../hostIssue';
import { discardKept } from './discardKept';
import { keepFirst } from './keepFirst';

/** A host whose cells can be changed. */
export type EditableHost = WorkbookHost & { readonly editing: WorkbookEditing };

export const isEditable = (host: WorkbookHost): host is EditableHost => host.editing !== undefined;

/** How a writing ended. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly operation: WriteOperation }
  /** It failed or was cancelled half way: `written` of the areas, which can be put back. */
  | { readonly kind: 'partly'; readonly operation: WriteOperation; readonly written: number; readonly issue: HostIssue }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly issue: HostIssue }
  /** It could not be put back afterwards, so nothing was written. */
  | { readonly kind: 'tooLarge' };

const readAreas = (host: EditableHost, { areas }: WriteOperation): Promise<readonly (CellsRead | undefined)[]> => host.editing.readContents(areas);

const mayBeText = ({ contents }: PlannedArea): boolean => contents.some((line) => line.some((content) => typeof content === 'string'));

/** The number formats where texts are to be written. */
const formatsBefore = async (host: EditableHost, planned: readonly PlannedArea[]): Promise<ReadonlyMap<PlannedArea, CellsRead['formats']>> => {
  const texts = planned.filter(mayBeText);
  const read = await host.editing.readContents(texts.map(({ area }) => area));
  return new Map(texts.map((each, index) => [each, read[index]?.formats ?? []]));
};

const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** The entry of the journal for what is about to be written. */
export const operationOf = (kind: WriteKind, planned: readonly PlannedArea[], formats: ReadonlyMap<PlannedArea, CellsRead['formats']> = new Map()): WriteOperation => ({
  id: newId(),
  when: new Date().toISOString(),
  kind,
  state: 'writing',
  areas: planned.map((each) => writtenArea(each, formats.get(each) ?? [])),
});

/** Finds out how far a writing came. Where nothing was written, nothing is kept. */
const afterFailure = async (host: EditableHost, operation: WriteOperation, issue: HostIssue): Promise<WriteOutcome> => {
  try {
    const { untouched } = restorationOf(operation, await readAreas(host, operation));
    if (untouched.length < operation.areas.length) return { kind: 'partly', operation, written: operation.areas.length - untouched.length, issue };
    await keepJournal(host, replaced(readJournal(host), { ...operation, areas: [] }));
    return { kind: 'refused', issue };
  } catch {
    // It cannot be told now; the entry stays, and 还原 looks at each cell.
    return { kind: 'partly', operation, written: operation.areas.length, issue };
  }
};

/** Marks the operation as done, with the formulas as Excel spells them. What fails here leaves it to be put back all the same. */
const finish = async (host: EditableHost, operation: WriteOperation): Promise<WriteOperation> => {
  try {
    const formulas = operation.areas.some(({ shapes }) => shapes !== '') || operation.kind !== 'values';
    const done = doneWith(operation, formulas ? await readAreas(host, operation) : []);
    await keepJournal(host, replaced(readJournal(host), done));
    return done;
  } catch {
    return operation;
  }
};

/**
 * Puts contents into cells so that it can be taken back: the entry of the journal is kept first, and a crash leaves
 * something to put back. Never rejects.
 */
export const writeCells = async (host: EditableHost, kind: WriteKind, planned: readonly PlannedArea[], options: ReadOptions = {}): Promise<WriteOutcome> => {
  const kept = await keepFirst(host, async () => operationOf(kind, planned, await formatsBefore(host, planned)), options);
  if (kept.kind !== 'kept') return kept;
  const { operation, dropped } = kept;
  try {
    await host.editing.write(planned.map(({ area: { sheet, row, column }, contents }) => ({ sheet, row, column, contents })), options);
  } catch (thrown) {
    return afterFailure(host, operation, hostIssueOf(thrown));
  }
  await discardKept(host, dropped);
  return { kind: 'written', operation: await finish(host, operation) };
};
