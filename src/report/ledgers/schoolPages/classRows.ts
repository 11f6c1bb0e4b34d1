import type { ClassRow } from '../../../core/dataset';
import type { ModelCell } from '../../sheetModel';
import { datumText } from './datumText';
import { nothingRow } from './headingRows';
import type { PageGround } from './pageGround';
import { pageRow, type PageRow } from './pageRow';

/** One class, or the classes of a bin, in a few characters; over the limit it carries a mark. */
const classText = (row: ClassRow, { context: { translator }, isOver }: PageGround): string => {
  const { t } = translator;
  const { size, name } = row;
  const bin = size.kind === 'exact' ? '' : size.high === undefined ? t('ledger:sizeFrom', { low: size.low }) : t('ledger:sizeBetween', { low: size.low, high: size.high });
  const text = size.kind === 'exact' ? datumText(size.pupils, translator) : `${bin} × ${datumText(size.classes, translator)}`;
  const marked = isOver(row) ? t('ledger:page.overMark', { size: text }) : text;
  return name === undefined ? marked : t('ledger:page.named', { name, size: marked });
};

const countOf = ({ size }: ClassRow): number => (size.kind === 'exact' ? 1 : size.classes.state === 'value' ? size.classes.value : 0);

const isThere = ({ size }: ClassRow): boolean => size.kind === 'exact' || size.classes.state !== 'value' || size.classes.value > 0;

/** The classes of a school, a grade (or stage) a row, with those above the limit marked. */
export const classRows = (ground: PageGround, school: number): readonly PageRow[] => {
  const { translator } = ground.context;
  const { t } = translator;
  const heading = (key: string): ModelCell => ({ content: t(`ledger:page.${key}`), role: 'heading' });
  const classes = (ground.classes.get(school) ?? []).filter(isThere);
  if (classes.length === 0) return [nothingRow(ground, 'classes', 'noClasses', 'doubt')];
  const groups = new Map<string, ClassRow[]>();
  for (const row of classes) {
    const group = row.grade ?? (row.stage === undefined ? '' : t(`term:stage.${row.stage}`));
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const rows = [...groups].map(([group, own]): PageRow => {
    const over = own.filter(ground.isOver).reduce((sum, row) => sum + countOf(row), 0);
    return pageRow([
      [{ content: group === '' ? null : group, role: 'label' }, 1],
      [{ content: own.map((row) => classText(row, ground)).join(t('term:listSeparator')), role: 'label' }, 7],
      [{ content: own.reduce((sum, row) => sum + countOf(row), 0), role: 'mark' }, 1],
      [{ content: over === 0 ? null : over, role: over === 0 ? 'mark' : 'bad' }, 1],
    ]);
  });
  return [pageRow([[heading('classes'), 1], [heading('sizes'), 7], [heading('classCount'), 1], [heading('over'), 1]]), ...rows];
};
