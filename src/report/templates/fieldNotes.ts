import { inLocale } from '../../locale';
import type { Locale, Translator } from '../../locale';
import type { Clause, Field, Pack } from '../../standards/schema';
import type { FieldPlace } from './declaration';
import { unitOf } from './headings';
import { fieldUses } from './fieldUses';
import type { FieldUse } from './fieldUses';

/** What a template says about a field, from the pack. */
export interface FieldNotes {
  /** For whoever rests on the heading: what it is, where it is used, the wording, who answers for it. */
  readonly comment: (field: Field, place: FieldPlace) => string;
  /** For the cell itself, short enough for a hint. */
  readonly hint: (field: Field, place: FieldPlace) => string;
  /** The items it is used for. */
  readonly items: (field: Field) => string;
}

/** More wordings than this nobody reads in a note. */
const MOST = 2;

const sourceWords = (pack: Pack, { source, item }: Clause): string => {
  const document = pack.sources.find(({ id }) => id === source);
  return `${document?.number ?? `《${document?.title ?? source}》`} ${item}`;
};

const departmentWords = (pack: Pack, uses: readonly FieldUse[], { locale, t }: Translator): string => {
  const ids = new Set(uses.flatMap(({ rule }) => rule?.departments ?? []));
  return pack.departments.flatMap(({ id, label }) => (ids.has(id) ? [inLocale(label, locale)] : [])).join(t('term:listSeparator'));
};

const titleOf = (field: Field, place: FieldPlace, locale: Locale): string => {
  const unit = unitOf(field, place);
  return locale === 'zh-CN' ? `${field.label.zh}${unit === '' ? '' : `（${unit}）`}` : `${field.label.en}${unit === '' ? '' : ` (${unit})`}`;
};

/** Notes on fields out of a pack, as in force on a day. */
export const fieldNotes = (pack: Pack, fields: ReadonlyMap<string, Field>, date: string, translator: Translator): FieldNotes => {
  const { locale, t } = translator;
  const uses = fieldUses(pack, fields, date);
  const usesOf = ({ id }: Field): readonly FieldUse[] => uses.get(id) ?? [];
  const quoted = ({ clause }: FieldUse): string => t('template:note.quote', { quote: clause.quote, source: sourceWords(pack, clause) });
  return {
    comment: (field, place) => {
      const found = usesOf(field);
      const departments = departmentWords(pack, found, translator);
      return [
        titleOf(field, place, locale),
        ...(place.required === true ? [t('template:note.required')] : []),
        ...(field.type === 'number' ? [t('template:note.blank')] : []),
        ...found.slice(0, MOST).map(quoted),
        ...(found.length > MOST ? [t('template:note.more', { count: found.length })] : []),
        ...(departments === '' ? [] : [t('template:note.departments', { departments })]),
      ].join('\n');
    },
    hint: (field, place) => {
      const unit = unitOf(field, place);
      const [first] = usesOf(field);
      return [...(unit === '' ? [] : [t('template:note.unit', { unit })]), ...(first === undefined ? [] : [quoted(first)])].join('\n');
    },
    items: (field) => [...new Set(usesOf(field).map(({ clause }) => clause.item))].slice(0, MOST).join(t('term:listSeparator')),
  };
};

/** Nothing said about any field: on a form that is filled. */
export const NO_NOTES: FieldNotes = { comment: () => '', hint: () => '', items: () => '' };
