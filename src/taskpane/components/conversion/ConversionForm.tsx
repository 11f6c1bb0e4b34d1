import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { CONVERSION_TARGETS } from '../../../functions/native/convert';
import { EXTENTS } from '../../../host/workbookHost';
import type { ConversionChoice } from '../../conversion/conversionPreview';
import { useLanguage } from '../../language';
import type { EditingCommands } from '../../writing/editingCommands';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
  // Radio buttons have wide edges of their own.
  group: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  label: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3 },
  find: { alignSelf: 'flex-start' },
});

interface Props {
  readonly choice: ConversionChoice;
  readonly busy: boolean;
  readonly editing: EditingCommands;
  readonly onChoose: (choice: ConversionChoice) => void;
}

/** What to convert, and to what. */
export const ConversionForm = ({ choice, busy, editing, onChoose }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        editing.preview(choice, language);
      }}
    >
      <Field label={t('conversion:extent.label')}>
        <RadioGroup
          layout="horizontal"
          className={styles.group}
          value={choice.extent}
          disabled={busy}
          onChange={(_, { value }) => onChoose({ ...choice, extent: EXTENTS.find((extent) => extent === value) ?? choice.extent })}
        >
          {EXTENTS.map((extent) => (
            <Radio key={extent} value={extent} label={t(`conversion:extent.${extent}`)} data-testid={`extent-${extent}`} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('conversion:target.label')}>
        <RadioGroup
          className={styles.group}
          value={choice.target}
          disabled={busy}
          onChange={(_, { value }) => onChoose({ ...choice, target: CONVERSION_TARGETS.find((target) => target === value) ?? choice.target })}
        >
          {CONVERSION_TARGETS.map((target) => (
            <Radio
              key={target}
              value={target}
              data-testid={`target-${target}`}
              label={
                <span className={styles.label}>
                  {t(`conversion:target.${target}`)}
                  <Text size={200} className={styles.hint}>
                    {t(`conversion:target.${target}Hint`)}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Button type="submit" className={styles.find} disabledFocusable={busy} data-testid="find-formulas">
        {t('conversion:find')}
      </Button>
    </form>
  );
};
