import { Link } from '@fluentui/react-components';
import { useLanguage } from '../../language';

/** Goes over to another function. */
export const InsteadLink = ({ name, onOpen }: { readonly name: string; readonly onOpen: (name: string) => void }) => {
  const { t } = useLanguage();
  return (
    <Link as="button" type="button" style={{ fontSize: 'inherit' }} onClick={() => onOpen(name)}>
      {t('browser:instead', { name })}
    </Link>
  );
};
