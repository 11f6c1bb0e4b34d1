import type { Translator } from '../../locale';
import type { SchoolRef } from '../../workbook/dispute';
import type { CellValue, Grid } from '../../workbook/grid';
import type { RosterReport } from '../../workbook/merging/rosterReport';
import type { SchoolPair } from '../../workbook/merging/schoolsAlike';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import { schoolCode } from '../../workbook/schoolRegister';
import { readFlag } from '../../workbook/words';
import type { SheetModel } from '../sheetModel';
import { dataWord } from './dataCells';
import { areaOf, ownTable, readOwnTable, textIn, type OwnColumn, type OwnRow } from './ownTable';
import { SCHOOL_COLUMNS, schoolCells, schoolFrom, type SchoolColumn } from './schoolColumns';

type Key = SchoolColumn | 'file' | 'otherCode' | 'otherName' | 'otherTown' | 'otherFile' | 'likeness' | 'status' | 'same';

const COLUMNS: readonly OwnColumn<Key>[] = [
  ...SCHOOL_COLUMNS,
  { key: 'file', width: 30 },
  { key: 'otherCode', width: 14 },
  { key: 'otherName', width: 26 },
  { key: 'otherTown', width: 12 },
  { key: 'otherFile', width: 30 },
  { key: 'likeness', width: 10 },
  { key: 'status', width: 14 },
  { key: 'same', width: 14, isInput: true },
];

/** What the sheet of names is made of. */
export interface NamesAlike {
  readonly alike: readonly SchoolPair[];
  readonly roster: Pick<RosterReport, 'likely'> | undefined;
  /** All that are known, whether or not the schools are there now. */
  readonly rulings: readonly SchoolRuling[];
}

const pairCells = ({ one, other }: { readonly one: SchoolRef; readonly other: SchoolRef }): OwnRow<Key> => ({
  ...schoolCells(one),
  otherCode: other.code ?? null,
  otherName: other.name,
  otherTown: other.town ?? null,
});

/** 校名核对: schools that may be one under two names, and what a person says of them. No sheet where there are none. */
export const nameSheets = ({ alike, roster, rulings }: NamesAlike, translator: Translator): readonly SheetModel[] => {
  const { t } = translator;
  const asked = { status: { content: t('merge:names.open'), role: 'bad' } } as const;
  const rows: readonly OwnRow<Key>[] = [
    ...alike.map(({ one, other, likeness }): OwnRow<Key> => ({ ...pairCells({ one, other }), file: one.files.join('\n'), otherFile: other.files.join('\n'), likeness: { content: likeness, format: '0%' }, ...asked })),
    ...(roster?.likely ?? []).map(({ listed, school, likeness }): OwnRow<Key> => ({ ...pairCells({ one: listed, other: school }), file: t('merge:names.roster'), likeness: { content: likeness, format: '0%' }, ...asked })),
    ...rulings.map((ruling): OwnRow<Key> => ({ ...pairCells(ruling), status: { content: t('merge:names.answered'), role: 'good' }, same: dataWord(ruling.same ? 'yes' : 'no') })),
  ];
  if (rows.length === 0) return [];
  const hint = t('merge:names.hint');
  const checks = (count: number): NonNullable<SheetModel['checks']> => [{ kind: 'list', area: areaOf(COLUMNS, 'same', count), options: [dataWord('yes'), dataWord('no')], hint, message: hint }];
  return ownTable({ kind: 'names', columns: COLUMNS, rows, checks }, translator);
};

const otherFrom = (row: Readonly<Partial<Record<Key, CellValue>>>): SchoolRef | undefined => schoolFrom({ schoolName: row.otherName ?? null, schoolCode: schoolCode(textIn(row.otherCode)) ?? null, town: row.otherTown ?? null });

/** What was said in the 校名核对 sheet of a merged workbook. */
export const readRulings = (grids: readonly Grid[]): readonly SchoolRuling[] =>
  readOwnTable(grids, 'names', COLUMNS).flatMap((row): readonly SchoolRuling[] => {
    const [one, other, same] = [schoolFrom(row), otherFrom(row), row.same === undefined ? undefined : readFlag(row.same, 'fact')];
    return one === undefined || other === undefined || typeof same !== 'boolean' ? [] : [{ one, other, same }];
  });
