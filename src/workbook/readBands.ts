import type { Datum } from '../core/dataset';
import type { Field } from '../standards/schema';
import { classOf, readClassCell } from './classColumns';
import type { DatasetBuilder } from './datasetBuilder';
import { readDatum } from './figureCell';
import { isUnowned, ownerOf } from './mergedFigure';
import type { RecordSources } from './recordSources';
import { rowOf, type RecordStages } from './recordStages';

const counted = (id: string, unit: Field['unit']): Field => ({ id, label: { zh: id, en: id }, unit, type: 'number', scope: 'school', aliases: [], integer: true });
const CLASSES = counted('classBin', 'classes');
const ROOMS = counted('roomBand', 'rooms');
const ABSENT: Datum = { state: 'absent' };

/** Reads the class-size bins and area bands of a school's record. A blank count is kept as blank: it is not zero. */
export const readBands = (builder: DatasetBuilder, school: number, sources: RecordSources, row: number, record: RecordStages): void => {
  const { name: schoolName = '', key = '' } = builder.register.drafts[school] ?? {};
  for (const source of sources.bands) {
    const { band, column } = source;
    const at = rowOf(source, row);
    const count = (field: Field): Datum => {
      if (source.isUnclear === true || isUnowned(ownerOf(sources, source, row, key), sources, source, row, field.id, builder.report)) return ABSENT;
      return readDatum(sources.view, at, column, field, 0, builder.report);
    };
    if (band.kind === 'roomBand') {
      const { purpose, area, areaBelow } = band;
      builder.rooms.push({ school, schoolName, purpose, area: { state: 'value', value: area }, count: count(ROOMS), ...(areaBelow === undefined ? {} : { areaBelow }) });
      continue;
    }
    if (band.kind === 'classColumn') {
      const unclear = source.isUnclear === true || isUnowned(ownerOf(sources, source, row, key), sources, source, row, 'classPupils', builder.report);
      const pupils = unclear ? ABSENT : readClassCell(builder, sources, at, column);
      const own = record.own ?? (record.stages.length === 1 ? record.stages[0] : undefined);
      const named = classOf(band, own);
      if (pupils !== undefined && named !== undefined) builder.classes.push({ school, schoolName, ...named, size: { kind: 'exact', pupils } });
      continue;
    }
    // A column for a stage that this school does not have is rightly blank.
    const foreign = band.stage !== undefined && !record.stages.includes(band.stage);
    if (foreign && sources.view.isBlank(at, column)) continue;
    const stage = band.stage ?? record.own ?? (record.stages.length === 1 ? record.stages[0] : undefined);
    builder.classes.push({ school, schoolName, stage, size: { kind: 'bin', low: band.low, high: band.high, classes: count(CLASSES) } });
  }
};
