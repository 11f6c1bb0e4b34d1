import { STATE } from '../../../core/column';
import type { Figures } from '../../../core/dataset';
import type { Stage } from '../../../standards/terms';
import type { ModelCell } from '../../sheetModel';
import { titleRow } from './headingRows';
import type { PageGround } from './pageGround';
import { pageRow, type PageRow } from './pageRow';

interface Figure {
  readonly label: ModelCell;
  readonly value: ModelCell;
}

const NONE: Figure = { label: { content: null, role: 'label' }, value: { content: null, role: 'mark' } };

/** The figures of people that a record gives, each with its heading. What is not filled in is left out: where it is needed, a problem says so. */
const given = ({ context }: PageGround, figures: Figures, record: number, stage: Stage | undefined): readonly Figure[] => {
  const { fields, names, translator } = context;
  return [...figures].flatMap(([id, column]): readonly Figure[] => {
    const state = column.states[record] ?? STATE.absent;
    if (fields.get(id)?.unit !== 'people' || state === STATE.absent || state === STATE.blank) return [];
    const field = stage === undefined ? names.field(id) : translator.t('term:fieldStage', { stage: translator.t(`term:stage.${stage}`), field: names.field(id) });
    const text = column.originalAt?.(record) ?? translator.t('term:verdict.unknown');
    const value: ModelCell = state === STATE.value ? { content: column.values[record] ?? null, role: 'mark' } : { content: text, role: 'doubt' };
    return [{ label: { content: field, role: 'label' }, value }];
  });
};

/** Pupils and teachers as the school's sheets give them, two figures a row. */
export const peopleRows = (ground: PageGround, school: number): readonly PageRow[] => {
  const { index, context } = ground;
  const { units, schoolFigures } = context.reading.dataset;
  const own = [...index.unitsOf(school)];
  const cells = [...own.flatMap((unit) => given(ground, units.figures, unit, own.length > 1 ? index.stageAt(unit) : undefined)), ...given(ground, schoolFigures, school, undefined)];
  if (cells.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => {
    const [left, right] = [cells[at * 2] ?? NONE, cells[at * 2 + 1] ?? NONE];
    return pageRow([[left.label, 3], [left.value, 1], [right.label, 4], [right.value, 2]]);
  });
  return [titleRow(ground, 'people'), ...rows];
};
