import { Field, Select, Text } from '@fluentui/react-components';
import { originKey } from '../../../functions/proposal/origin';
import type { Origin } from '../../../functions/proposal/origin';
import { originWords } from '../../browser/originWords';
import { useLanguage } from '../../language';

interface Props {
  readonly origins: readonly Origin[];
  readonly origin: Origin | undefined;
  readonly onChoose: (key: string) => void;
}

/** Chooses the table, the rows of a stage, or the school that all arguments are taken from. */
export const OriginPicker = ({ origins, origin, onChoose }: Props) => {
  const language = useLanguage();
  const { t } = language;
  if (origin === undefined) return <Text>{t('browser:origin.none')}</Text>;
  if (origins.length === 1) return <Text data-testid="origin">{t('browser:origin.only', { origin: originWords(origin, language) })}</Text>;
  return (
    <Field label={t('browser:origin.label')}>
      <Select value={originKey(origin)} data-testid="origin" onChange={(_, { value }) => onChoose(value)}>
        {origins.map((each) => (
          <option key={originKey(each)} value={originKey(each)}>
            {originWords(each, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
