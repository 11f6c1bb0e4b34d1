import { Field, makeStyles, mergeClasses, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { ChartItem } from '../../../report/charts/chart';
import { cvProgress } from '../../../report/charts/cvProgress';
import { indicatorsOf } from '../../../report/charts/unitSample';
import { CHART_KINDS, chartSource, chosenChart, needsIndicator, stagesOf } from '../../charts/chartChoice';
import type { ChartChoice } from '../../charts/chartChoice';
import { openSubject } from '../../charts/openSubject';
import { useYears } from '../../charts/useYears';
import { useCommands } from '../../commandsContext';
import { useLanguage } from '../../language';
import type { Outcome } from '../../outcome';
import { Card } from '../Card';
import { ChartFigure } from './ChartFigure';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  padded: { padding: tokens.spacingHorizontalM },
});

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
  readonly className?: string;
  readonly testId: string;
}

const Picker = ({ label, value, options, onChoose, className, testId }: PickerProps) => {
  const styles = useStyles();
  return (
    <Field size="small" label={label} className={mergeClasses(styles.select, className)}>
      <Select size="small" className={styles.select} value={value} data-testid={testId} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const Choices = ({ outcome, choice, onChoose }: { readonly outcome: Outcome; readonly choice: ChartChoice; readonly onChoose: (choice: ChartChoice) => void }) => {
  const styles = useStyles();
  const { t, pick } = useLanguage();
  const kinds = CHART_KINDS.map((id) => ({ id, label: t(`chart:pane.kind.${id}`) }));
  const stages = stagesOf(outcome).map((id) => ({ id, label: t(`term:stage.${id}`) }));
  const indicators = indicatorsOf(outcome).map(({ rule }) => ({ id: rule.id, label: pick(rule.label) }));
  const chosen = <Key extends keyof ChartChoice>(key: Key, options: readonly { readonly id: ChartChoice[Key] }[]) => (id: string): void => {
    const option = options.find((each) => each.id === id);
    if (option !== undefined) onChoose({ ...choice, [key]: option.id });
  };
  return (
    <div className={styles.choices}>
      <Picker testId="chart-kind" label={t('chart:pane.choose')} value={choice.kind} options={kinds} onChoose={chosen('kind', kinds)} />
      <Picker testId="chart-stage" label={t('chart:pane.stage')} value={choice.stage} options={stages} onChoose={chosen('stage', stages)} />
      {needsIndicator(choice.kind) && <Picker testId="chart-indicator" className={styles.whole} label={t('chart:pane.indicator')} value={choice.rule} options={indicators} onChoose={chosen('rule', indicators)} />}
    </div>
  );
};

/** The charts of the result: one at a time, by kind, stage and indicator. */
export const ChartsView = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const commands = useCommands();
  const [wanted, setWanted] = useState<ChartChoice>({ kind: 'dispersion', stage: 'primary', rule: '' });
  const stages = stagesOf(outcome);
  const indicators = indicatorsOf(outcome);
  // What was wanted may be gone after another validation.
  const stage = stages.find((each) => each === wanted.stage) ?? stages[0] ?? wanted.stage;
  const indicator = indicators.find(({ rule }) => rule.id === wanted.rule) ?? indicators[0];
  const rule = indicator?.rule.id ?? '';
  const { kind } = wanted;
  const years = useYears(outcome, kind === 'progress');
  const chart = useMemo(() => {
    const source = chartSource(outcome, language);
    if (kind !== 'progress') return chosenChart(source, { kind, stage, rule });
    const followed = indicatorsOf(source).find((each) => each.rule.id === rule);
    return years === undefined || years.length < 2 || followed === undefined ? undefined : cvProgress(source, followed, stage, years);
  }, [outcome, language, kind, stage, rule, years]);
  const onPick = useCallback(({ subject }: ChartItem) => (subject === undefined ? undefined : openSubject(subject, outcome, commands)), [outcome, commands]);
  return (
    <div className={styles.view} data-testid="charts">
      <Choices outcome={outcome} choice={{ kind, stage, rule }} onChoose={setWanted} />
      <Card>
        {chart !== undefined && <ChartFigure key={chart.title} chart={chart} onPick={onPick} />}
        {chart === undefined && (
          <div className={styles.padded}>
            {kind === 'progress' && years === undefined ? <Spinner size="small" label={t('chart:pane.readingYears')} /> : <Text size={200}>{t(kind === 'progress' ? 'chart:pane.oneYear' : 'chart:pane.nothing')}</Text>}
          </div>
        )}
      </Card>
    </div>
  );
};
