import type { GroupedResults } from '../../core/groups';
import type { UnknownReason } from '../../core/assessment';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelCell } from '../sheetModel';
import { groupName } from './groupNames';
import { lackCell, markCell } from './groupTable';
import type { GroupTable } from './groupTable';

type Context = Pick<ReportContext, 'assessment' | 'pack' | 'names' | 'words' | 'translator'>;

const FORMAT = { cv: '0.000', share: '0.0%', index: '0.0000' } as const;

/** Figures of an indicator, of a group or of the county. */
interface Figures {
  readonly rule: string;
  readonly stage: Stage;
  readonly mean?: number;
  readonly cv?: number;
  readonly limit?: number;
  readonly reasons: readonly UnknownReason[];
}

const figureCell = (value: number | undefined, format: string, reason?: string): ModelCell => (value === undefined ? lackCell(reason) : { ...markCell(value), format });

/** Means are shown with the decimals of their indicator. */
const meanFormats = ({ pack }: Context): ReadonlyMap<string, string> =>
  new Map(pack.rules.flatMap(({ id, parts }) => parts.flatMap((part): readonly (readonly [string, string])[] => (part.kind === 'indicator' ? [[id, part.decimals === 0 ? '0' : `0.${'0'.repeat(part.decimals)}`]] : []))));

const rowsOf = (name: string, lines: readonly Figures[], rules: readonly string[], measures: readonly ('mean' | 'cv' | 'limit')[], context: Context): readonly (readonly ModelCell[])[] => {
  const { words, translator: { t } } = context;
  const formats = meanFormats(context);
  return measures.map((measure, at) => [
    { content: at === 0 ? name : null, role: 'label' },
    { content: t(`groups:${measure}`), role: 'label' },
    ...rules.map((rule) => {
      const line = lines.find((each) => each.rule === rule);
      const reason = line?.reasons.map(words.reason).join('\n');
      return figureCell(line?.[measure], measure === 'mean' ? (formats.get(rule) ?? '0.00') : FORMAT.cv, measure === 'limit' ? undefined : reason);
    }),
  ]);
};

const spreadTable = ({ grouping, groups }: GroupedResults, stage: Stage, context: Context): readonly GroupTable[] => {
  const { assessment, names, translator } = context;
  const { t } = translator;
  const ofStage = <Line extends { readonly stage: Stage }>(lines: readonly Line[]): readonly Line[] => lines.filter((line) => line.stage === stage);
  const rules = [...new Set(groups.flatMap(({ indicators }) => ofStage(indicators).map(({ rule }) => rule)))];
  if (rules.length === 0) return [];
  const shown = groups.filter(({ indicators }) => ofStage(indicators).length > 0);
  const county = ofStage(assessment.county);
  return [
    {
      title: t('groups:spread', { stage: t(`term:stage.${stage}`) }),
      notes: [t('groups:spreadNote')],
      headings: [t('groups:group'), t('groups:measure'), ...rules.map(names.rule)],
      rows: [
        ...shown.flatMap(({ label, indicators }) => rowsOf(groupName(grouping, label, translator), ofStage(indicators), rules, ['mean', 'cv'], context)),
        ...rowsOf(t('groups:county'), county, rules, ['mean', 'cv', 'limit'], context),
      ],
    },
  ];
};

/** Mean and coefficient of variation of each indicator by group and in the county, a table a stage; unknown ones say why. */
export const spreadTables = (results: GroupedResults, context: Context): readonly GroupTable[] => STAGES.flatMap((stage) => spreadTable(results, stage, context));

/** The Theil index of each indicator, between the groups and within them. */
export const theilTable = ({ theil }: GroupedResults, { names, words, translator: { t } }: Context): GroupTable => ({
  title: t('groups:theil'),
  notes: [t('groups:theilNote')],
  headings: ['indicator', 'stage', 'totalIndex', 'between', 'within', 'betweenShare', 'withinShare'].map((key) => t(`groups:${key}`)),
  rows: STAGES.flatMap((stage) => theil.filter((line) => line.stage === stage)).map((line) => {
    const reason = line.ok ? undefined : words.reason(line.reason);
    const values = line.ok ? [line.total, line.between, line.within] : [undefined, undefined, undefined];
    const share = line.ok ? line.betweenShare : undefined;
    return [
      { content: names.rule(line.rule), role: 'label' },
      markCell(t(`term:stage.${line.stage}`)),
      ...values.map((value) => figureCell(value, FORMAT.index, reason)),
      ...[share, share === undefined ? undefined : 1 - share].map((value) => figureCell(value, FORMAT.share, reason)),
    ];
  }),
});
