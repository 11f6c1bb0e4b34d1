import type { ModelCell } from '../../sheetModel';
import { datumText } from './datumText';
import { nothingRow } from './headingRows';
import type { PageGround } from './pageGround';
import { pageRow, type PageRow } from './pageRow';

/** The music and art rooms of a school, a purpose a row. */
export const roomRows = (ground: PageGround, school: number): readonly PageRow[] => {
  const { translator, words } = ground.context;
  const { t } = translator;
  const heading = (key: string): ModelCell => ({ content: t(`ledger:page.${key}`), role: 'heading' });
  const rooms = (ground.rooms.get(school) ?? []).filter(({ count }) => count.state !== 'value' || count.value > 0);
  if (rooms.length === 0) return [nothingRow(ground, 'rooms', 'noRooms', 'doubt')];
  const rows = (['music', 'art'] as const).map((purpose): PageRow => {
    const own = rooms.filter((room) => room.purpose === purpose);
    const count = own.reduce((sum, room) => sum + (room.count.state === 'value' ? room.count.value : 0), 0);
    const texts = own.map(({ name, area, areaBelow, count: of }) => {
      const size = area.state === 'value' ? words.number(area.value, 'squareMetres') : datumText(area, translator);
      const band = areaBelow === undefined ? size : `${size}–${words.number(areaBelow, 'squareMetres')}`;
      const many = of.state === 'value' && of.value !== 1 ? `${band} × ${of.value}` : band;
      return name === undefined ? many : t('ledger:page.named', { name, size: many });
    });
    return pageRow([[{ content: t(`ledger:page.purpose.${purpose}`), role: 'label' }, 1], [{ content: texts.join(t('term:listSeparator')) || null, role: 'label' }, 8], [{ content: count, role: 'mark' }, 1]]);
  });
  return [pageRow([[heading('rooms'), 1], [heading('areas'), 8], [heading('roomCount'), 1]]), ...rows];
};
