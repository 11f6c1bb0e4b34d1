import { createTranslator } from '../../locale';
import type { Field } from '../../standards/schema';
import { REGIONS, SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { FieldPlace } from './declaration';

// What is typed into a template is Chinese in every language, as its headings are.
const { t } = createTranslator('zh-CN');

/** The organisers of schools with their codes, as the note under 表Ⅱ-2 of the national form lists them. */
export const ORGANISERS = ['中央教育部门', '中央其他部门', '省级教育部门', '省级其他部门', '地级教育部门', '地级其他部门', '县级教育部门', '县级其他部门', '地方企业', '民办'];

const YES_NO: readonly string[] = [t('term:yes'), t('term:no')];

/** Words for fields that the vocabulary keeps as text, because sheets write them in many ways. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['organiser', ORGANISERS.map((name, at) => `${at + 1} ${name}`)],
  ['roomPurpose', ['音乐', '美术']],
  ['declaredVerdict', [t('term:verdict.met'), t('term:verdict.notMet')]],
]);

const LEVELS = ['Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级', 'Ⅴ级', 'Ⅵ级'];

/** What may be answered where the answers are few and known: the entries of a drop-down list. */
export const answersTo = (field: Field, place: Pick<FieldPlace, 'byCode'> = {}): readonly string[] | undefined => {
  switch (field.type) {
    case 'flag':
    case 'evidence':
      return YES_NO;
    case 'stage':
      return STAGES.map((stage) => t(`term:stage.${stage}`));
    case 'schoolType':
      return SCHOOL_TYPES.map((type) => t(`term:schoolType.${type}`));
    case 'region':
      return REGIONS.map((region) => t(`term:region.${region}`));
    case 'level':
      return LEVELS;
    case 'text': {
      const words = WORDS.get(field.id);
      return place.byCode === true ? words?.map((word) => word.replace(/ .*$/u, '')) : words;
    }
    case 'number':
      return undefined;
  }
};
