import { createTranslator } from '../../locale';
import type { Field, Unit } from '../../standards/schema';
import type { FieldPlace } from './declaration';

const { t } = createTranslator('zh-CN');

/** Units as headings print them; a figure for every hundred pupils says so itself. */
const UNITS: Readonly<Record<Unit, string>> = {
  people: '人',
  rooms: '间',
  classes: '个',
  schools: '所',
  squareMetres: '㎡',
  yuan: '元',
  ratio: '%',
  per100: '',
  perPupilArea: '㎡',
  perPupilYuan: '元',
  count: '',
  none: '',
};

/** The unit in which a place asks for its figure; '' where there is none. */
export const unitOf = (field: Field, { tenThousands }: Pick<FieldPlace, 'tenThousands'> = {}): string => `${tenThousands === true ? '万' : ''}${UNITS[field.unit]}`;

/** What a place is called in print, without its unit: 小学在校生数. */
export const nameOf = (field: Field, { as, stage }: Pick<FieldPlace, 'as' | 'stage'>): string => `${stage === undefined ? '' : t(`term:stage.${stage}`)}${as ?? field.label.zh}`;

/** Said beside a heading whose column must be filled, so that colour alone does not say it. */
export const REQUIRED = '（必填）';

/** The heading of a column: its name, and on a line of their own the unit and whether it must be filled. */
export const headingOf = (field: Field, place: FieldPlace): string => {
  if (place.bare === true) return place.as ?? field.label.zh;
  const unit = unitOf(field, place);
  const below = `${unit === '' ? '' : `（${unit}）`}${place.required === true ? REQUIRED : ''}`;
  return below === '' ? nameOf(field, place) : `${nameOf(field, place)}\n${below}`;
};
