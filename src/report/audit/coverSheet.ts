import { inLocale } from '../../locale';
import { fittedHeights } from '../handIn/fittedHeights';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelCell, SheetModel } from '../sheetModel';
import { checkBlock, dataBlock, fileBlock, parameterBlock, ruleBlock, sourceBlock, unmodelledBlock } from './coverBlocks';
import type { Row } from './coverBlocks';
import { countyName, reportYear } from './countyText';
import { auditSheetName } from './sheetNames';
import { heightOf } from '../templates/headRows';

const WIDTHS = [28, 46, 42] as const;
const ALL = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

const facts = (context: ReportContext): readonly Row[] => {
  const { pack, assessment, made, program, translator: { t, locale } } = context;
  const county = countyName(context);
  const year = reportYear(context);
  const fact = (key: string, content: string, role: ModelCell['role'] = 'label'): Row => [{ content: t(`audit:cover.${key}`), role: 'heading' }, { content, role }];
  return [
    fact('county', county ?? t('audit:cover.noCounty'), county === undefined ? 'doubt' : 'label'),
    year === undefined ? fact('date', assessment.date) : fact('year', t('audit:cover.yearOf', { year })),
    fact('standard', inLocale(pack.label, locale)),
    fact('version', t('audit:cover.versionOf', { version: assessment.standard.version, inForce: pack.inForce })),
    fact('judgedOn', assessment.date),
    fact('made', made),
    ...(program === undefined ? [] : [fact('program', program)]),
  ];
};

const notes = ({ translator: { t } }: ReportContext): readonly string[] => ['unknown', 'evidence', 'limits'].map((key) => t(`audit:cover.note.${key}`));

/** 校验报告: what was judged, by what, with what choices, how far, and the verdict. */
export const coverSheet = (context: ReportContext): SheetModel => {
  const { assessment, words, translator: { t } } = context;
  const head: readonly Row[] = [
    [{ content: t('audit:cover.title'), role: 'title' }],
    [{ content: t('audit:cover.verdict', { verdict: words.verdict(assessment.verdict) }), role: 'title' }],
    ...notes(context).map((content): Row => [{ content, role: 'note' }]),
    [],
    ...facts(context),
  ];
  const noteRows = notes(context).map((text, at) => ({ row: 2 + at, text }));
  const rows = [...head, ...dataBlock(context), ...fileBlock(context), ...ruleBlock(context), ...checkBlock(context), ...parameterBlock(context), ...unmodelledBlock(context), ...sourceBlock(context)];
  return {
    name: auditSheetName(context, 'cover'),
    rows,
    widths: WIDTHS,
    heights: new Map([[0, 26], [1, 34], ...noteRows.map(({ row, text }) => [row, heightOf(text, ALL)] as const), ...fittedHeights(rows, WIDTHS, 2 + noteRows.length)]),
    merges: noteRows.map(({ row }) => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 })),
  };
};
