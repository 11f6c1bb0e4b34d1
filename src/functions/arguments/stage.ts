import type { Stage } from '../../standards/terms';
import { stageOf as stageInForms } from '../../workbook';
import type { ArgumentDeclaration } from '../declaration';
import type { Supplied } from '../call';
import { notOneOf, requireText } from './text';

export const STAGE: ArgumentDeclaration = {
  name: { zh: '学段', en: 'stage' },
  description: { zh: '小学 或 初中', en: 'primary or junior (小学 or 初中)' },
  kind: 'text',
  optional: false,
  takes: { of: 'stage' },
};

const ALLOWED = '小学 / 初中 (primary / junior)';

/** A stage by any word that forms use for it, its id and its number in the forms among them. */
export const stageOf = (supplied: Supplied, text: string): Stage => stageInForms(text) ?? notOneOf(supplied, text, ALLOWED);

export const readStage = (supplied: Supplied): Stage => stageOf(supplied, requireText(supplied));
