import type { Field } from '../../standards/schema';
import type { FillTable } from '../templates/filling';
import { figureCell } from './formCells';
import type { FormValue } from './formCells';
import type { FormGround } from './formGround';
import { overviewValue } from './countyValue';

const TEN_THOUSAND = 10_000;

const inTenThousands = (value: FormValue): FormValue => (value.kind === 'unknown' ? value : { ...value, value: value.value / TEN_THOUSAND });

/** 人口 with two decimals, everything else whole, as the note under the form asks. */
const formatFor = (isTenThousands: boolean): string => (isTenThousands ? '0.00' : '0');

/** Under the count of larger teaching points: what larger means in this assessment. */
const noteFor = ({ pack, assessment, translator }: FormGround, field: Field['id']): string =>
  field === 'teachingPointsFrom50' ? translator.t('forms:pointsFrom', { least: String(assessment.parameters[pack.scope.teachingPointMinimum] ?? '') }) : '';

/** 表Ⅰ: the county's own figures, else the schools counted and added up. */
export const fillForm1 =
  (ground: FormGround): FillTable =>
  () => ({
    cell: (_, __, { place }) => {
      if (place === undefined) return undefined;
      const { field, stage, tenThousands } = place;
      const value = overviewValue(ground.basis, field, stage);
      const quantity = { kind: 'countyFigure' as const, field, ...(stage === undefined ? {} : { stage }), ...(tenThousands === true ? { tenThousands } : {}) };
      return figureCell(ground, quantity, tenThousands === true ? inTenThousands(value) : value, formatFor(tenThousands === true), noteFor(ground, field));
    },
  });
