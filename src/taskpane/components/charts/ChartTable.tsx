import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Chart, ChartItem } from '../../../report/charts/chart';
import { useLanguage } from '../../language';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: { fontSize: 'inherit', textAlign: 'start', overflowWrap: 'anywhere' },
});

interface Props {
  readonly chart: Chart;
  readonly onPick: (item: ChartItem) => void;
}

/** Where a value falls, in words: in the picture its colour and pattern say it. */
const toneOf = ({ tones }: Chart, { tone }: ChartItem): string => tones[tone] ?? '';

/** The figures of a chart: for the keyboard and for whoever does not see it. */
export const ChartTable = ({ chart, onPick }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  // A distribution's bars are told apart by their tone alone.
  const hasTones = chart.kind === 'distribution';
  const headings = [chart.category, chart.measure, ...(chart.columns ?? []), ...(hasTones ? [t('chart:verdict')] : []), ...(chart.kind === 'progress' && chart.limitName !== undefined ? [chart.limitName] : [])];
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
            <th scope="row" className={styles.cell}>
              {item.subject === undefined ? (
                item.label
              ) : (
                <Link as="button" className={styles.link} onClick={() => onPick(item)}>
                  {item.label}
                </Link>
              )}
            </th>
            <td className={styles.cell}>{item.text}</td>
            {(item.more ?? []).map((text, column) => (
              <td key={column} className={styles.cell}>
                {text}
              </td>
            ))}
            {hasTones && <td className={styles.cell}>{toneOf(chart, item)}</td>}
            {chart.kind === 'progress' && chart.limitName !== undefined && <td className={styles.cell}>{item.limit}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
