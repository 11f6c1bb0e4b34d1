import type { Translator } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import type { FieldNotes } from './fieldNotes';

/** What every sheet of a template is made with. */
export interface TemplateContext {
  readonly pack: Pack;
  /** The day whose values and wordings hold, as YYYY-MM-DD. */
  readonly date: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly translator: Translator;
  readonly notes: FieldNotes;
  /** Lines at the head of a sheet: how to fill it in. */
  readonly advice: readonly string[];
}

/** A field of the vocabulary; a template that names another is a mistake of ours. */
export const fieldOf = ({ fields }: Pick<TemplateContext, 'fields'>, id: string): Field => {
  const found = fields.get(id);
  if (found === undefined) throw new RangeError(`No field ${id} in the vocabulary`);
  return found;
};
