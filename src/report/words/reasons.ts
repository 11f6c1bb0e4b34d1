import type { UnknownReason } from '../../core/assessment';
import { UNCALCULATED } from '../../workbook/grid';
import type { WordContext } from './context';

/** Why something could not be judged, and where that is seen. */
export const reasonWords =
  ({ t, names, places, figures }: WordContext) =>
  (reason: UnknownReason): string => {
    const stage = (id: string | undefined): string => (id === undefined ? '' : t(`term:stage.${id}`));
    const list = (items: readonly string[]): string => items.join(t('term:listSeparator'));
    const say = (data: Readonly<Record<string, unknown>> = {}): string => t(`reason:${reason.code}`, data);
    switch (reason.code) {
      case 'missingField':
        return say({ field: reason.stage === undefined ? names.field(reason.field) : t('term:fieldStage', { stage: stage(reason.stage), field: names.field(reason.field) }) });
      case 'badCell':
        return t(`reason:badCell.${reason.original === UNCALCULATED ? 'uncalculated' : reason.state}`, {
          field: names.field(reason.field),
          original: reason.original ?? '',
          at: reason.cell === undefined ? '' : t('reason:at', { cell: places.cell(reason.cell) }),
        });
      case 'noPupils':
      case 'zeroMean':
      case 'notFinite':
        return say();
      case 'noUnits':
      case 'singleUnit':
        return say({ stage: stage(reason.stage) });
      case 'zeroDenominator':
      case 'evidenceMissing':
        return say({ field: names.field(reason.field) });
      case 'unitsUnknown':
      case 'schoolTypesUnknown':
        return say({ count: reason.count, of: reason.of });
      case 'schoolsLeftOut':
        return say({ count: reason.count, at: reason.cell === undefined ? '' : t('reason:at', { cell: places.cell(reason.cell) }) });
      case 'partsUnknown':
        return say({ parts: list(reason.parts.map(names.rule)) });
      case 'schoolTypeUnknown':
        return say({ school: reason.school });
      case 'splitImpossible':
        return say({ school: reason.school, field: names.field(reason.field) });
      case 'stageUnknown':
        return say({ name: reason.name });
      case 'binStraddlesLimit':
        return say({
          bin: reason.high === undefined ? t('reason:binOpen', { low: reason.low }) : `${reason.low}–${reason.high}`,
          limit: reason.limit,
        });
      case 'classesMissing':
        return t(`reason:classesMissing.${reason.school === undefined ? 'plain' : 'ofSchool'}`, { school: reason.school ?? '', known: reason.known, of: reason.of });
      case 'notDelivered':
        return say({ subjects: list(reason.subjects.map(names.monitored)) });
      case 'outOfRange':
        return say({ field: names.field(reason.field), value: figures.exact(reason.value, 'none') });
      case 'inconsistent':
        return say({ school: reason.school, check: names.rule(reason.check) });
      case 'notInForce':
        return say({ date: reason.date });
    }
  };
