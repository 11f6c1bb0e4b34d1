import type { Stage } from '../../standards/terms';
import type { ArgumentDeclaration } from '../declaration';
import type { Supplied } from '../call';
import { oneOf, requireText } from './text';

export const STAGE: ArgumentDeclaration = {
  name: { zh: '学段', en: 'stage' },
  description: { zh: '小学 或 初中', en: 'primary or junior (小学 or 初中)' },
  kind: 'text',
  optional: false,
};

/** The words for a stage, as functions.md fixes them, with those that forms add. */
const WORDS: ReadonlyMap<string, Stage> = new Map([
  ['小学', 'primary'],
  ['小学部', 'primary'],
  ['primary', 'primary'],
  ['1', 'primary'],
  ['初中', 'junior'],
  ['初中部', 'junior'],
  ['junior', 'junior'],
  ['2', 'junior'],
]);

const ALLOWED = '小学 / 初中 (primary / junior)';

export const stageOf = (supplied: Supplied, text: string): Stage => oneOf(supplied, text, WORDS, ALLOWED);

export const readStage = (supplied: Supplied): Stage => stageOf(supplied, requireText(supplied));
