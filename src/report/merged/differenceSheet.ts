import type { Translator } from '../../locale';
import type { Field } from '../../standards/schema';
import { cellAddress } from '../../workbook';
import type { CellContent } from '../../workbook/cellContent';
import type { Differences, ValueChange } from '../../workbook/merging/differences';
import type { MergedValue } from '../../workbook/merging/mergedValues';
import type { SheetModel } from '../sheetModel';
import type { Names } from '../words';
import { stageWord } from './dataCells';
import { ownTable, type OwnColumn, type OwnRow } from './ownTable';
import { SCHOOL_COLUMNS, schoolCells, type SchoolColumn } from './schoolColumns';
import { thingName, valueCell } from './valueWords';

type Key = 'file' | 'change' | SchoolColumn | 'stage' | 'fieldName' | 'detail' | 'before' | 'beforeSource' | 'after' | 'afterSource';

const COLUMNS: readonly OwnColumn<Key>[] = [
  { key: 'file', width: 30 },
  { key: 'change', width: 12 },
  ...SCHOOL_COLUMNS,
  { key: 'stage', width: 8 },
  { key: 'fieldName', width: 30 },
  { key: 'detail', width: 16 },
  { key: 'before', width: 14 },
  { key: 'beforeSource', width: 30 },
  { key: 'after', width: 14 },
  { key: 'afterSource', width: 30 },
];

/** What a value showed: itself, or the text in its place. */
export const shownValue = (value: MergedValue | undefined, field: Field | undefined): CellContent => {
  if (value === undefined) return null;
  return value.value === undefined ? (value.original ?? null) : valueCell(field, value.value);
};

const sourceText = (value: MergedValue | undefined): string | null =>
  value?.source === undefined ? null : [value.source.file, cellAddress(value.source)].filter((part) => part !== undefined).join(' · ');

/** 差异: what this merge changed against the one before, by the file that changed it. */
export const differenceSheets = ({ added, removed, renamed, byFile }: Differences, fields: ReadonlyMap<string, Field>, names: Names, translator: Translator): readonly SheetModel[] => {
  const { t } = translator;
  const rowOf = (file: string, { school, stage, field, detail, before, after }: ValueChange): OwnRow<Key> => ({
    file: file === '' ? t('merge:difference.byPerson') : file,
    change: t(`merge:difference.${before === undefined ? 'new' : after === undefined ? 'gone' : 'changed'}`),
    ...schoolCells(school),
    stage: stageWord(stage),
    fieldName: thingName(field, names, t),
    detail: detail ?? null,
    before: shownValue(before, fields.get(field)),
    beforeSource: sourceText(before),
    after: shownValue(after, fields.get(field)),
    afterSource: sourceText(after),
  });
  const rows: readonly OwnRow<Key>[] = [
    ...added.map((school) => ({ change: t('merge:difference.added'), ...schoolCells(school) })),
    ...removed.map((school) => ({ change: t('merge:difference.removed'), ...schoolCells(school) })),
    ...renamed.map(({ before, after }) => ({ change: t('merge:difference.renamed'), ...schoolCells(after), before: before.name, after: after.name })),
    ...[...byFile].flatMap(([file, changes]) => changes.map((change) => rowOf(file, change))),
  ];
  return ownTable({ kind: 'differences', columns: COLUMNS, rows }, translator);
};
