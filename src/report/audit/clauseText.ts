import type { Clause, Pack } from '../../standards/schema';
import type { ReportContext } from '../handIn/reportContext';

/** What a wording is told with. */
type Told = Pick<ReportContext, 'translator'> & { readonly pack: Pack };

/** A document with its number: 《…》（教督〔2017〕6号）. */
export const sourceText = (id: string, { pack, translator: { t } }: Told): string => {
  const source = pack.sources.find((each) => each.id === id);
  if (source === undefined) return id;
  return t(source.number === undefined ? 'audit:source.plain' : 'audit:source.numbered', { title: source.title, number: source.number ?? '' });
};

/** A wording with its place, and how sure it is. */
export const clauseText = (clause: Clause, context: Told): string =>
  context.translator.t('audit:source.clause', {
    quote: clause.quote,
    source: sourceText(clause.source, context),
    item: clause.item,
    confidence: context.translator.t(`audit:confidence.${clause.confidence}`),
  });
