import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Chart, ChartItem } from '../../../report/charts/chart';
import { useLanguage } from '../../language';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'break-word' },
  short: { whiteSpace: 'nowrap' },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: 'anywhere' },
  link: { fontSize: 'inherit', textAlign: 'start', overflowWrap: 'anywhere' },
});

interface Props {
  readonly chart: Chart;
  readonly onPick: (item: ChartItem) => void;
}

/** Numbers and single words stay on one line; the pane is narrow. */
const MOST_SHORT = 10;

/** Where a value falls, in words: in the picture its colour and pattern say it. */
const toneOf = ({ tones }: Chart, { tone }: ChartItem): string => tones[tone] ?? '';

/** The figures of a chart: for the keyboard and for whoever does not see it. */
export const ChartTable = ({ chart, onPick }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  // A distribution's bars are told apart by their tone alone.
  const hasTones = chart.kind === 'distribution';
  const hasLimit = chart.kind === 'progress' && chart.limitName !== undefined;
  const headings = [chart.category, chart.measure, ...(chart.columns ?? []), ...(hasTones ? [t('chart:verdict')] : []), ...(hasLimit ? [chart.limitName ?? ''] : [])];
  return (
    <table className={styles.table} aria-label={chart.title}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.items.map((item, at) => (
          <tr key={at}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {item.subject === undefined ? (
                item.label
              ) : (
                <Link as="button" className={styles.link} onClick={() => onPick(item)}>
                  {item.label}
                </Link>
              )}
            </th>
            {[item.text, ...(item.more ?? []), ...(hasTones ? [toneOf(chart, item)] : []), ...(hasLimit ? [String(item.limit ?? '')] : [])].map((text, column) => (
              <td key={column} className={mergeClasses(styles.cell, text.length <= MOST_SHORT && styles.short)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
