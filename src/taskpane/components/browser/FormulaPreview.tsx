import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FunctionResult } from '../../../functions/evaluate';
import { rowsOf, scalarText } from '../../browser/contentWords';
import type { Preview } from '../../browser/usePreview';
import { useLanguage } from '../../language';

/** Of a value that spills, so much is shown. */
const ROWS = 5;
const COLUMNS = 3;
const DIGITS = 6;

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', maxHeight: '160px', overflowY: 'auto' },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, tableLayout: 'fixed', width: '100%' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 4px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

const Spilled = ({ rows }: { readonly rows: ReturnType<typeof rowsOf> }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {rows.slice(0, ROWS).map((row, down) => (
            <tr key={down}>
              {row.slice(0, COLUMNS).map((cell, right) => (
                <td key={right} className={styles.cell}>
                  {scalarText(cell, DIGITS)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size={200} className={styles.quiet}>
        {t('browser:spills', { rows: rows.length, columns: rows[0]?.length ?? 0 })}
      </Text>
    </>
  );
};

const Value = ({ result }: { readonly result: FunctionResult }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  if (!result.ok)
    return (
      <Text className={styles.value}>
        <Text weight="semibold">{result.error.code}</Text> {result.error.message}
      </Text>
    );
  const rows = rowsOf(result.value);
  const [first] = rows;
  if (rows.length > 1 || (first?.length ?? 0) > 1) return <Spilled rows={rows} />;
  return (
    <Text className={styles.value}>
      <span className={styles.quiet}>{t('browser:value')}</span>
      <Text weight="semibold">{scalarText(first?.[0] ?? '')}</Text>
    </Text>
  );
};

interface Props {
  /** undefined: an argument is wrong or missing. */
  readonly formula: string | undefined;
  readonly preview: Preview;
}

const Outcome = ({ preview }: { readonly preview: Preview }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  if (typeof preview === 'object') return <Value result={preview} />;
  return (
    <Text size={200} className={styles.quiet}>
      {t(preview === 'computing' ? 'browser:computing' : 'browser:notComputed')}
    </Text>
  );
};

/** The formula as it will stand in the cell, and what it gives with the cells that were read. */
export const FormulaPreview = ({ formula, preview }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.box} data-testid="formula-preview" aria-live="polite">
      {formula === undefined ? (
        <Text className={styles.quiet}>{t('browser:incomplete')}</Text>
      ) : (
        <>
          <span className={styles.formula}>{formula}</span>
          <Outcome preview={preview} />
        </>
      )}
    </div>
  );
};
