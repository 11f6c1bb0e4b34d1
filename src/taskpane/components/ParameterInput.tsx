import { Field, Input, makeStyles, Radio, RadioGroup, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Parameter, ParameterValue } from '../../standards/schema';
import { useLanguage } from '../language';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3, display: 'block' } });

interface Props {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  /** undefined: what was typed is not a value of this parameter. */
  readonly onChange: (value: ParameterValue | undefined) => void;
}

const NumberInput = ({ parameter, value, onChange }: Props & { readonly parameter: Extract<Parameter, { type: 'number' }> }) => {
  const { t, pick } = useLanguage();
  const [typed, setTyped] = useState<string>();
  const read = (text: string): number | undefined => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    return number >= parameter.min && number <= parameter.max ? number : undefined;
  };
  const wrong = typed !== undefined && read(typed) === undefined;
  return (
    <Field
      label={pick(parameter.label)}
      hint={pick(parameter.reason)}
      {...(wrong ? { validationMessage: t('pane:options.range', { min: parameter.min, max: parameter.max }) } : {})}
    >
      <Input
        inputMode="decimal"
        value={wrong ? typed : String(value)}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(read(data.value));
        }}
      />
    </Field>
  );
};

/** One choice between readings of the standard, with the reason for its default. */
export const ParameterInput = (props: Props) => {
  const styles = useStyles();
  const { pick } = useLanguage();
  const { parameter, value, onChange } = props;
  switch (parameter.type) {
    case 'boolean':
      return (
        <div>
          <Switch label={pick(parameter.label)} checked={value === true} onChange={(_, { checked }) => onChange(checked)} />
          <Text size={200} className={styles.quiet}>
            {pick(parameter.reason)}
          </Text>
        </div>
      );
    case 'number':
      return <NumberInput {...props} parameter={parameter} />;
    case 'choice':
      return (
        <Field label={pick(parameter.label)} hint={pick(parameter.reason)}>
          <RadioGroup value={String(value)} onChange={(_, data) => onChange(data.value)}>
            {parameter.options.map(({ id, label }) => (
              <Radio key={id} value={id} label={pick(label)} />
            ))}
          </RadioGroup>
        </Field>
      );
  }
};
