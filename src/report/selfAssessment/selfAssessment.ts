import { inLocale } from '../../locale';
import type { RuleGroup } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';
import type { Block } from './block';
import { conclusionSection } from './conclusion';
import { gapSection } from './gaps';
import { groundOf } from './ground';
import { dispersionSection, indicatorSection } from './indicators';
import { itemSection } from './items';
import { opening, overviewSection } from './overview';
import { schoolRuleSection } from './schoolRule';
import { standingsByStage } from './units';
import { unknownSection } from './unknowns';

/** The standard's name without what stands behind it in brackets (year, publisher). */
const shortLabel = ({ pack, translator: { locale } }: ReportContext): string => inLocale(pack.label, locale).replace(/\s*[（(][^（()）]*[)）]\s*$/u, '');

/** The 自查自评 as data: headings, sentences with their figures and sources, lists of schools. */
export const selfAssessment = (context: ReportContext): readonly Block[] => {
  const { t } = context.translator;
  const ground = groundOf(context);
  const standings = standingsByStage(ground);
  const sub = (key: string, blocks: readonly Block[]): readonly Block[] => (blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: t(`audit:self.heading.${key}`) }, ...blocks]);
  const group = (of: RuleGroup) => ({ title: t(`audit:self.heading.${of}`), blocks: itemSection(ground, of) });
  const resources = [...sub('schoolRule', context.pack.schoolRule.minimumMet === 0 ? [] : schoolRuleSection(ground, standings)), ...sub('indicators', indicatorSection(ground, standings)), ...sub('dispersions', dispersionSection(ground)), ...itemSection(ground, 'resources')];
  const sections = [
    { title: t('audit:self.heading.overview'), blocks: overviewSection(ground) },
    group('precondition'),
    { title: t('audit:self.heading.resources'), blocks: resources },
    group('guarantee'),
    group('quality'),
    group('recognition'),
    group('local'),
    group('veto'),
    { title: t('audit:self.heading.unknowns'), blocks: unknownSection(ground) },
    { title: t('audit:self.heading.gaps'), blocks: gapSection(ground, standings) },
    { title: t('audit:self.heading.conclusion'), blocks: conclusionSection(ground) },
  ].filter(({ blocks }) => blocks.length > 0);
  return [
    { kind: 'heading', level: 1, text: t('audit:self.heading.title', { standard: shortLabel(context) }) },
    ...opening(ground).map((sentence): Block => ({ kind: 'sentence', sentence })),
    ...sections.flatMap(({ title, blocks }, at): readonly Block[] => [{ kind: 'heading', level: 2, text: t('audit:self.heading.numbered', { number: t(`audit:self.number.${at + 1}`), title }) }, ...blocks]),
  ];
};
