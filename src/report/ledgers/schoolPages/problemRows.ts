import type { CellValue } from '../../../workbook/grid';
import type { Severity } from '../../../core/assessment';
import type { Entry } from '../../entry';
import type { CellRole, ModelCell } from '../../sheetModel';
import type { LedgerKey } from '../ledgerColumns';
import type { LedgerRow } from '../mergedLedger';
import { problemCells } from '../problemRecords';
import { nothingRow, titleRow } from './headingRows';
import type { PageGround } from './pageGround';
import { pageRow, type PageRow } from './pageRow';

const ROLES: Readonly<Record<Severity, CellRole>> = { error: 'bad', query: 'doubt', hint: 'label' };

const problemRow = (entry: Entry, { context, sayings }: PageGround): PageRow => {
  const { severity, item, problem, advice } = sayings.get(entry.id) ?? problemCells(entry, context);
  const label = (content: CellValue | undefined): ModelCell => ({ content: content ?? null, role: 'label' });
  return pageRow([[{ content: severity ?? null, role: ROLES[entry.severity] }, 1], [label(item), 1], [label(problem), 4], [label(advice), 4]]);
};

/** What was found at a school, the gravest first, with what to do about it. */
export const problemRows = (ground: PageGround, school: number): readonly PageRow[] => {
  const { t } = ground.context.translator;
  const entries = ground.entries.get(school) ?? [];
  if (entries.length === 0) return [nothingRow(ground, 'problems', 'noProblems')];
  const heading = (key: string): ModelCell => ({ content: t(`ledger:column.${key}`), role: 'heading' });
  return [titleRow(ground, 'problems'), pageRow([[heading('severity'), 1], [heading('item'), 1], [heading('problem'), 4], [heading('advice'), 4]]), ...entries.map((entry) => problemRow(entry, ground))];
};

const SAID = [['number', 1], ['item', 1], ['measures', 3], ['person', 1], ['due', 1], ['progress', 3]] as const satisfies readonly (readonly [LedgerKey, number])[];
const WRITTEN: readonly LedgerKey[] = ['measures', 'person', 'due', 'progress'];

/** What people wrote in the problem list about a school. */
export const measureRows = (ground: PageGround, school: number): readonly PageRow[] => {
  const { t } = ground.context.translator;
  const places = new Map(ground.problems.columns.map(({ own }, at) => [own?.key, at]));
  const saidIn = ({ cells }: LedgerRow, key: LedgerKey): CellValue => cells[places.get(key) ?? -1] ?? null;
  const rows = (ground.measures.get(school) ?? []).filter((row) => WRITTEN.some((key) => saidIn(row, key) !== null && saidIn(row, key) !== ''));
  if (rows.length === 0) return [nothingRow(ground, 'measures', 'noMeasures')];
  const headings = pageRow(SAID.map(([key, span]) => [{ content: t(`ledger:column.${key}`), role: 'heading' }, span]));
  return [titleRow(ground, 'measures'), headings, ...rows.map((row) => pageRow(SAID.map(([key, span]) => [{ content: saidIn(row, key), role: key === 'number' ? 'mark' : 'label' }, span])))];
};
