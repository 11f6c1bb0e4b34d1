import type { CellRole } from '../../sheetModel';
import type { PageGround } from './pageGround';
import { lineRow, pageRow, type PageRow } from './pageRow';

/** The heading of a part of a page. */
export const titleRow = (ground: PageGround, key: string): PageRow => lineRow(ground.context.translator.t(`ledger:page.${key}`), 'heading');

/** A part of a page in which there is nothing, on one line. */
export const nothingRow = (ground: PageGround, key: string, what: string, role: CellRole = 'label'): PageRow => {
  const { t } = ground.context.translator;
  return pageRow([[{ content: t(`ledger:page.${key}`), role: 'heading' }, 2], [{ content: t(`ledger:page.${what}`), role }, 8]]);
};
