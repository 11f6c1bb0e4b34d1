import type { Translator } from '../../locale';
import type { RosterPair, RosterReport } from '../../workbook/merging/rosterReport';
import type { SchoolRef } from '../../workbook/dispute';
import type { CellRole, SheetModel } from '../sheetModel';
import { ownTable, type OwnColumn, type OwnRow } from './ownTable';

type Key = 'status' | 'listedName' | 'listedCode' | 'listedTown' | 'schoolName' | 'schoolCode' | 'town' | 'likeness' | 'file';

const COLUMNS: readonly OwnColumn<Key>[] = [
  { key: 'status', width: 14 },
  { key: 'listedName', width: 26 },
  { key: 'listedCode', width: 14 },
  { key: 'listedTown', width: 12 },
  { key: 'schoolName', width: 26 },
  { key: 'schoolCode', width: 14 },
  { key: 'town', width: 12 },
  { key: 'likeness', width: 10 },
  { key: 'file', width: 50 },
];

/** How a listed school, or one that was sent, is told in the list. */
export const ROSTER_STATUSES = ['missing', 'likely', 'ambiguous', 'renamed', 'twice', 'unlisted', 'sent'] as const;
type RosterStatus = (typeof ROSTER_STATUSES)[number];

const ROLES: Readonly<Record<RosterStatus, CellRole>> = { missing: 'bad', likely: 'doubt', ambiguous: 'doubt', renamed: 'doubt', twice: 'doubt', unlisted: 'doubt', sent: 'plain' };

/** 名册核对: the list of schools against what was sent, what needs doing first. */
export const rosterSheets = (report: RosterReport, translator: Translator): readonly SheetModel[] => {
  const status = (kind: RosterStatus): OwnRow<Key> => ({ status: { content: translator.t(`merge:rosterStatus.${kind}`), role: ROLES[kind] } });
  const listed = ({ name, code, town }: SchoolRef): OwnRow<Key> => ({ listedName: name, listedCode: code ?? null, listedTown: town ?? null });
  const sent = ({ name, code, town }: SchoolRef): OwnRow<Key> => ({ schoolName: name, schoolCode: code ?? null, town: town ?? null });
  const pair = (kind: RosterStatus) => (one: RosterPair): OwnRow<Key> => ({ ...status(kind), ...listed(one.listed), ...sent(one.school), likeness: { content: one.likeness, format: '0%' } });
  const renamed = new Set(report.renamed);
  const rows: readonly OwnRow<Key>[] = [
    ...report.missing.map((school) => ({ ...status('missing'), ...listed(school) })),
    ...report.likely.map(pair('likely')),
    ...report.ambiguous.map((school) => ({ ...status('ambiguous'), ...listed(school) })),
    ...report.renamed.map(pair('renamed')),
    ...report.twice.map(({ school, files }) => ({ ...status('twice'), ...sent(school), file: files.join('\n') })),
    ...report.unlisted.map((school) => ({ ...status('unlisted'), ...sent(school) })),
    ...report.sent.filter((one) => !renamed.has(one)).map(pair('sent')),
  ];
  return ownTable({ kind: 'roster', columns: COLUMNS, rows }, translator);
};
