import type { CellPlace, ModelCell } from '../../sheetModel';
import { classRows } from './classRows';
import { indicatorRows } from './indicatorRows';
import type { PageGround } from './pageGround';
import { pageRow, type PageRow } from './pageRow';
import { peopleRows } from './peopleRows';
import { measureRows, problemRows } from './problemRows';
import { roomRows } from './roomRows';

const TITLE_HEIGHT = 26;

/** A page about one school, from its name to what is being done; `index` is where the list of pages stands. */
export const schoolPage = (ground: PageGround, school: number, index: CellPlace): readonly PageRow[] => {
  const { translator, reading } = ground.context;
  const { t } = translator;
  const found = reading.dataset.schools[school];
  if (found === undefined) return [];
  const { name, code, town, type, region } = found;
  const label = (key: string): ModelCell => ({ content: t(`ledger:page.${key}`), role: 'heading' });
  const said = (content: string | undefined): ModelCell => (content === undefined ? { content: t('ledger:page.missing'), role: 'doubt' } : { content, role: 'label' });
  return [
    pageRow([[{ content: name, role: 'title' }, 8], [{ content: t('ledger:page.back'), link: index }, 2]], TITLE_HEIGHT),
    pageRow([
      [label('code'), 1],
      [said(code), 1],
      [label('town'), 1],
      [said(town), 2],
      [label('type'), 1],
      [said(type === undefined ? undefined : t(`term:schoolType.${type}`)), 1],
      [label('region'), 1],
      [said(region === undefined ? undefined : t(`term:region.${region}`)), 2],
    ]),
    ...[...ground.index.unitsOf(school)].flatMap((unit) => indicatorRows(ground, unit)),
    ...classRows(ground, school),
    ...roomRows(ground, school),
    ...peopleRows(ground, school),
    ...problemRows(ground, school),
    ...measureRows(ground, school),
  ];
};
