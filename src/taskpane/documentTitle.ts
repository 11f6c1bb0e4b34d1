import type { Translator } from '../locale';
import type { Pack } from '../standards/schema';

/** A source of the pack as a reader knows it: title and number. */
export const documentTitle = ({ sources }: Pack, id: string, t: Translator['t']): string => {
  const source = sources.find((one) => one.id === id);
  if (source === undefined) return id;
  return source.number === undefined ? source.title : t('pane:why.document', { title: source.title, number: source.number });
};
