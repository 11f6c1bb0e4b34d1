import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useState } from 'react';
import type { Chart, ChartItem } from '../../../report/charts/chart';
import { isDrawable } from '../../../report/charts/chart';
import { chartHeight } from '../../charts/option';
import { useDrawing } from '../../charts/useDrawing';
import { useLanguage } from '../../language';
import { Disclosure } from '../Disclosure';
import { ChartTable } from './ChartTable';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  picture: { position: 'relative', width: '100%' },
  waiting: { position: 'absolute', inset: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  words: { overflowWrap: 'anywhere' },
  table: { overflowX: 'auto' },
});

interface Props {
  readonly chart: Chart;
  readonly onPick: (item: ChartItem) => void;
}

interface PictureProps extends Props {
  /** The id of the sentence that stands for it. */
  readonly sentence: string;
  readonly onFailed: () => void;
}

/** The drawn chart, once what draws it is there; without it the table remains. */
const Picture = ({ chart, onPick, sentence, onFailed }: PictureProps) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { element, state, retry } = useDrawing(chart, onPick);
  useEffect(() => {
    if (state === 'failed') onFailed();
  }, [state, onFailed]);
  if (state === 'failed')
    return (
      <MessageBar intent="warning" layout="multiline" data-testid="chart-failed">
        <MessageBarBody>{t('chart:pane.failed')}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={retry}>
            {t('chart:pane.retry')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  return (
    <div className={styles.picture} style={{ height: chartHeight(chart) }} data-testid="chart-picture" data-state={state}>
      {state === 'drawing' && <Spinner className={styles.waiting} size="small" label={t('chart:pane.drawing')} />}
      <div ref={element} role="img" aria-labelledby={sentence} style={{ height: '100%' }} />
    </div>
  );
};

/** A chart with its message in words above it and its figures in a table below it. */
export const ChartFigure = ({ chart, onPick }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const openTable = useCallback(() => setOpen(true), []);
  const sentence = useId();
  const isShown = isDrawable(chart);
  return (
    <figure aria-label={chart.title} data-testid="chart">
      <div className={styles.figure}>
        <Text as="h3" weight="semibold" block className={styles.words}>
          {chart.title}
        </Text>
        <Text id={sentence} block size={200} className={styles.words} data-testid="chart-sentence">
          {chart.sentence}
        </Text>
        {chart.notes.map((note) => (
          <Text key={note} size={200} className={styles.quiet}>
            {note}
          </Text>
        ))}
        {isShown && <Picture key={chart.title} chart={chart} onPick={onPick} sentence={sentence} onFailed={openTable} />}
        {chart.items.some(({ subject }) => subject !== undefined) && (
          <Text size={200} className={styles.quiet}>
            {t('chart:pane.pick')}
          </Text>
        )}
      </div>
      {chart.items.length > 0 && (
        <Disclosure summary={t('chart:pane.table', { count: chart.items.length })} open={open} onToggle={() => setOpen(!open)} testId="chart-table">
          <div className={styles.table}>
            <ChartTable chart={chart} onPick={onPick} />
          </div>
        </Disclosure>
      )}
    </figure>
  );
};
