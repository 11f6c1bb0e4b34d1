import { Text } from '@fluentui/react-components';
import type { SchoolRef } from '../../../workbook/dispute';
import { useMergingStyles } from './useMergingStyles';

/** A school's name, with its code and town in small letters. */
export const SchoolName = ({ school: { name, code, town } }: { readonly school: SchoolRef }) => {
  const styles = useMergingStyles();
  const more = [code, town].filter((part) => part !== undefined);
  return (
    <span className={styles.name}>
      <Text>{name}</Text> {more.length > 0 && <Text size={200} className={styles.quiet}>{more.join(' · ')}</Text>}
    </span>
  );
};
