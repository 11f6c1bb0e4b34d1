import { Button, Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pack, ParameterValue } from '../../standards/schema';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Options } from '../../functions/workbookSettings';
import { ParameterInput } from './ParameterInput';
import { SidePanel } from './SidePanel';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block' },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Props {
  readonly pack: Pack;
  readonly options: Options;
  /** What counts when nobody has chosen anything. */
  readonly defaults: Options;
}

/** 口径: the day, the choices where the sources leave one, and the reliefs; with the reason for each default. Nothing counts before 应用. */
export const OptionsPanel = ({ pack, options, defaults }: Props) => {
  const styles = useStyles();
  const { t, pick } = useLanguage();
  const { dispatch, chooseOptions } = useCommands();
  const [draft, setDraft] = useState(options);
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(new Set());
  const close = (): void => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } });
  const setParameter = (id: string, value: ParameterValue | undefined): void => {
    setInvalid(new Set(value === undefined ? [...invalid, id] : [...invalid].filter((other) => other !== id)));
    if (value !== undefined) setDraft({ ...draft, parameters: { ...draft.parameters, [id]: value } });
  };
  const goodDate = ISO_DAY.test(draft.date);
  return (
    <SidePanel title={t('pane:options.title')} testId="options" onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          chooseOptions(draft);
        }}
      >
        <Text>{t('pane:options.intro', { standard: pick(pack.label) })}</Text>
        <Field label={t('pane:options.date')} hint={t('pane:options.dateHint')} {...(goodDate ? {} : { validationMessage: t('pane:options.dateInvalid') })}>
          <Input type="date" value={draft.date} onChange={(_, { value }) => setDraft({ ...draft, date: value })} />
        </Field>
        {pack.parameters.map((parameter) => (
          <ParameterInput key={parameter.id} parameter={parameter} value={draft.parameters[parameter.id] ?? parameter.default} onChange={(value) => setParameter(parameter.id, value)} />
        ))}
        {pack.profiles.map(({ id, label, note }) => (
          <div key={id}>
            <Switch
              label={pick(label)}
              checked={draft.profiles.includes(id)}
              onChange={(_, { checked }) => setDraft({ ...draft, profiles: checked ? [...draft.profiles, id] : draft.profiles.filter((other) => other !== id) })}
            />
            <Text size={200} className={styles.quiet}>
              {pick(note)}
            </Text>
          </div>
        ))}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={!goodDate || invalid.size > 0}>
            {t('pane:options.apply')}
          </Button>
          <Button
            onClick={() => {
              setInvalid(new Set());
              setDraft(defaults);
            }}
          >
            {t('pane:options.reset')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
};
