import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FIELDS } from '../../standards';
import type { FieldMatch, SheetReading } from '../../workbook/reading';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import { CellLink } from './CellLink';
import { FieldPicker } from './FieldPicker';
import { StagePicker } from './StagePicker';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  heading: { overflowWrap: 'anywhere' },
  pickers: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  field: { flexGrow: 1, minWidth: 0 },
  stage: { flexShrink: 0, maxWidth: '40%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly sheet: SheetReading;
  readonly match: FieldMatch;
  /** The match waits for the person's answer. */
  readonly open: boolean;
}

/** One heading: what it says, where, what it was taken for and why; and the means to say otherwise. */
export const MatchRow = ({ sheet, match, open }: Props) => {
  const styles = useStyles();
  const { t, names } = useLanguage();
  const { chooseField } = useCommands();
  const { field, stage, heading, reason, score, factor } = match;
  const perStage = field !== undefined && FIELDS.get(field)?.scope === 'school' && FIELDS.get(field)?.type === 'number';
  const why = reason === undefined ? t('pane:mapping.noMatch') : t('pane:mapping.why', { reason: t(`pane:matchReason.${reason}`), score: Math.round(score * 100) });
  return (
    <div className={styles.row}>
      <Text weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <div className={styles.pickers}>
        <div className={styles.field}>
          <FieldPicker match={match} label={t('pane:mapping.fieldOf', { heading })} onChoose={(chosen) => chooseField(sheet, match, chosen)} />
        </div>
        {perStage && (
          <div className={styles.stage}>
            <StagePicker
              stage={stage}
              label={t('pane:mapping.stageOf', { heading })}
              onChoose={(chosen) => chooseField(sheet, match, chosen === undefined ? { field } : { field, stage: chosen })}
            />
          </div>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        <CellLink cell={match.at} /> · {why}
        {factor !== 1 && ` · ${t('pane:mapping.factor', { factor })}`}
      </Text>
      {open && field !== undefined && (
        <div>
          <Button size="small" appearance="primary" onClick={() => chooseField(sheet, match, stage === undefined ? { field } : { field, stage })}>
            {t('pane:mapping.confirm', { field: names.field(field) })}
          </Button>
        </div>
      )}
    </div>
  );
};
