import type { Subject } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import type { Translator } from '../../locale';
import { cellAddress } from '../../workbook/address';

export interface PlaceWords {
  /** Sheet and address, with the file where there is one. */
  readonly cell: (cell: CellRef) => string;
  readonly subject: (subject: Subject) => string;
}

export const placeWords = ({ t }: Translator): PlaceWords => ({
  cell: (ref) => (ref.file === undefined ? cellAddress(ref) : t('term:cellInFile', { file: ref.file, address: cellAddress(ref) })),
  subject: (subject) => {
    switch (subject.kind) {
      case 'county':
        return subject.stage === undefined ? t('term:county') : t('term:countyStage', { stage: t(`term:stage.${subject.stage}`) });
      case 'school':
        return subject.school;
      case 'unit':
        return t('term:schoolStage', { school: subject.school, stage: t(`term:stage.${subject.stage}`) });
      case 'class':
        return [subject.school, subject.grade, subject.name].filter((part) => part !== undefined && part !== '').join(' ');
    }
  },
});
