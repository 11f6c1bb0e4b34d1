import { Text } from '@fluentui/react-components';
import { useLanguage } from '../../language';

/** A page for which there is nothing to show before files are read. */
export const NothingYet = () => {
  const { t } = useLanguage();
  return <Text data-testid="nothing-yet">{t('merging:nothingYet')}</Text>;
};
