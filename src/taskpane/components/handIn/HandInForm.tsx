import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReportPart } from '../../../report/handIn/reportPart';
import type { HandInChoice } from '../../handIn/choice';
import { chosenParts, FORMS, partsFor, TARGETS } from '../../handIn/choice';
import { useLanguage } from '../../language';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'stretch' },
  // Boxes and radio buttons have wide edges of their own.
  group: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, display: 'flex', flexDirection: 'column' },
  label: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'flex-start' },
});

const Choice = ({ title, hint }: { readonly title: string; readonly hint: string }) => {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      {title}
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
    </span>
  );
};

interface Props {
  readonly choice: HandInChoice;
  readonly busy: boolean;
  /** Whether sheets can be written at all. */
  readonly canWriteSheets: boolean;
  readonly onChoose: (choice: HandInChoice) => void;
  /** What begins the work. */
  readonly onGo: () => void;
  readonly children?: ReactNode;
}

const Parts = ({ choice, busy, onChoose }: Pick<Props, 'choice' | 'busy' | 'onChoose'>) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const toggle = (part: ReportPart, isChosen: boolean): void => onChoose({ ...choice, parts: new Set(isChosen ? [...choice.parts, part] : [...choice.parts].filter((other) => other !== part)) });
  return (
    <div role="group" aria-label={t('handIn:parts')} className={styles.group}>
      {partsFor(choice.target).map((part) => (
        <Checkbox
          key={part}
          checked={choice.parts.has(part)}
          disabled={busy}
          data-testid={`part-${part}`}
          label={<Choice title={t(`handIn:part.${part}`)} hint={t(`handIn:part.${part}Hint`)} />}
          onChange={(_, { checked }) => toggle(part, checked === true)}
        />
      ))}
    </div>
  );
};

/** What to hand in, how computed cells are written, and where it goes. */
export const HandInForm = ({ choice, busy, canWriteSheets, onChoose, onGo, children }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const nothing = chosenParts(choice).size === 0;
  return (
    <form
      className={styles.form}
      data-testid="hand-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing && !busy) onGo();
      }}
    >
      {canWriteSheets && (
        <Field label={t('handIn:target.label')}>
          <RadioGroup className={styles.group} value={choice.target} disabled={busy} onChange={(_, { value }) => onChoose({ ...choice, target: TARGETS.find((target) => target === value) ?? choice.target })}>
            {TARGETS.map((target) => (
              <Radio key={target} value={target} data-testid={`target-${target}`} label={<Choice title={t(`handIn:target.${target}`)} hint={t(`handIn:target.${target}Hint`)} />} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={t('handIn:parts')} {...(nothing ? { validationMessage: t('handIn:noParts') } : {})}>
        <Parts choice={choice} busy={busy} onChoose={onChoose} />
      </Field>
      <Field label={t('handIn:form.label')}>
        <RadioGroup className={styles.group} value={choice.form} disabled={busy} onChange={(_, { value }) => onChoose({ ...choice, form: FORMS.find((form) => form === value) ?? choice.form })}>
          {FORMS.map((form) => (
            <Radio key={form} value={form} data-testid={`form-${form}`} label={<Choice title={t(`handIn:form.${form}`)} hint={t(form === 'formulas' ? `handIn:form.formulasHint.${choice.target}` : 'handIn:form.valuesHint')} />} />
          ))}
        </RadioGroup>
      </Field>
      {children}
      <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={busy || nothing} data-testid="hand-in-go">
        {t(choice.target === 'sheets' ? 'handIn:preview' : 'handIn:save')}
      </Button>
    </form>
  );
};
