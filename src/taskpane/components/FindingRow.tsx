import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCommands } from '../commandsContext';
import type { EntryLabels } from '../entryLabels';
import { useLanguage } from '../language';
import type { Entry } from '../../report/entry';
import { ExplanationLine } from './merging/ExplanationLine';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  mark: { marginTop: '2px' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** One finding. A click shows its first cell in the sheet and, where a verdict is behind it, opens the why-card. */
export const FindingRow = ({ entry, labels }: { readonly entry: Entry; readonly labels: EntryLabels }) => {
  const styles = useStyles();
  const { words, t } = useLanguage();
  const { select, dispatch } = useCommands();
  const [first] = entry.cells;
  const advice = labels.advice(entry);
  const open = (): void => {
    if (first !== undefined) select(first);
    if (entry.kind !== 'finding') return;
    const { rule, part, subject } = entry.finding;
    dispatch({ type: 'overlayChosen', overlay: { kind: 'why', target: { rule, part, subject } } });
  };
  return (
    <>
      <button type="button" className={styles.row} data-testid="finding" data-finding-id={entry.id} onClick={open}>
        <span className={styles.mark}>
          <SeverityMark severity={entry.severity} />
        </span>
        <span className={styles.text}>
          <Text block>{labels.text(entry)}</Text>
          {advice !== undefined && (
            <Text size={200} className={styles.quiet}>
              {advice}
            </Text>
          )}
          {/* A sentence about the data names its cell itself. */}
          {first !== undefined && entry.kind === 'finding' && (
            <Text size={200} className={styles.quiet}>
              {entry.cells.length === 1 ? words.cell(first) : t('pane:findings.cells', { cell: words.cell(first), count: entry.cells.length })}
            </Text>
          )}
        </span>
      </button>
      <ExplanationLine entry={entry} />
    </>
  );
};
